import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { api, read } from '../shared/api-client';
import { useLookup } from '../shared/use-words';

/** Chooses a colleague by name, role or department; the value is the person's id. */
export function PersonSelect(props: Pick<SelectProps<string>, 'value' | 'onChange' | 'id' | 'disabled' | 'placeholder'>) {
  const lookup = useLookup();
  const people = useQuery({ queryKey: ['people'], queryFn: () => read(api.GET('/people')), staleTime: 300_000 });
  return (
    <Select<string>
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      loading={people.isPending}
      options={(people.data?.items ?? []).map((person) => ({
        value: person.id,
        label: [
          person.name,
          person.roles.map((role) => lookup('people', `role.${role}`, role)).join(' / ') || person.department,
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}
