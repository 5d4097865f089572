import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useLookup } from '../shared/use-words';
import { peopleQuery } from './use-names';

/** Chooses a colleague by name, role or department; the value is the person's id. */
export function PersonSelect(
  props: Pick<SelectProps<string>, 'value' | 'onChange' | 'id' | 'disabled' | 'placeholder'>,
) {
  const lookup = useLookup();
  const people = useQuery(peopleQuery);
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
