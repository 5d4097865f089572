import { Form, Input } from 'antd';
import { useWords } from '../../shared/use-words';

/** A password that an administrator sets for somebody: its shortest length is the server's. */
export function PasswordField() {
  const t = useWords('people');
  const shared = useWords('shared');
  return (
    <Form.Item
      name="password"
      label={t('staff.password')}
      rules={[
        { required: true, message: shared('required', { field: t('staff.password') }) },
        { min: 8, message: t('staff.password.fault') },
      ]}
    >
      <Input.Password maxLength={200} autoComplete="new-password" />
    </Form.Item>
  );
}
