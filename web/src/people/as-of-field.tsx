import { Form } from 'antd';
import { useWords } from '../shared/use-words';
import { AsOfInput } from './as-of-input';

/** The field `at` of a form: as of when. Its value is null for now. */
export function AsOfField({ label }: { label?: string }) {
  const t = useWords('people');
  const shared = useWords('shared');
  return (
    <Form.Item
      name="at"
      label={label ?? t('asOf')}
      initialValue={null}
      rules={[
        {
          validator: (_rule, at: string | null) => {
            if (at === '') return Promise.reject(new Error(shared('required', { field: t('asOf.instant') })));
            const isPast = at !== null && Date.parse(at) < Date.now();
            return isPast ? Promise.reject(new Error(shared('fault.past'))) : Promise.resolve();
          },
        },
      ]}
    >
      <AsOfInput />
    </Form.Item>
  );
}
