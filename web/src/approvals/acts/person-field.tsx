import { Form } from 'antd';
import { PeopleSelect } from '../../people/people-select';
import { PersonSelect } from '../../people/person-select';
import { useMe } from '../../people/use-me';
import { useWords } from '../../shared/use-words';

interface Props {
  name: string;
  label: string;
  /** Several people, in the order in which they are named. */
  several?: boolean;
  /** Whether I may be meant myself. */
  orMyself?: boolean;
}

/** Who is meant: one colleague or several, found by name. */
export function PersonField({ name, label, several = false, orMyself = false }: Props) {
  const shared = useWords('shared');
  const { data: me } = useMe();
  const except = me && !orMyself ? [me.id] : [];
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: shared('required', { field: label }) }]}>
      {several ? <PeopleSelect except={except} /> : <PersonSelect except={except} />}
    </Form.Item>
  );
}
