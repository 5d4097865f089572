import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { departmentsQuery } from './staff-queries';

type Props = Pick<SelectProps<string>, 'value' | 'onChange' | 'id' | 'allowClear' | 'placeholder' | 'aria-label'>;

/** Chooses a department; the value is its id. */
export function DepartmentSelect(props: Props) {
  const departments = useQuery(departmentsQuery);
  return (
    <Select<string>
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      loading={departments.isPending}
      options={(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
