/** Somebody joins: a sign-in, a place in the house, a manager, roles; from now or from their first day on. */
import { Form, Input } from 'antd';
import { api } from '../../shared/api-client';
import { useWords } from '../../shared/use-words';
import { AsOfField } from '../as-of-field';
import { PersonSelect } from '../person-select';
import { PlainDialog } from '../plain-dialog';
import { DepartmentSelect } from './department-select';
import { PasswordField } from './password-field';
import { RolesField, type RoleFilled } from './roles-field';
import { useRefreshPeople } from './use-refresh-people';

interface Filled {
  name: string;
  pinyin?: string;
  username: string;
  email: string;
  password: string;
  departmentId: string;
  managerId?: string;
  roles?: RoleFilled[];
  at: string | null;
}

interface Props {
  onClose: () => void;
  onCreated: (id: string) => void;
}

export function CreateStaffDialog({ onClose, onCreated }: Props) {
  const t = useWords('people');
  const shared = useWords('shared');
  const refresh = useRefreshPeople();
  const required = (field: string) => ({ required: true, whitespace: true, message: shared('required', { field }) });
  return (
    <PlainDialog<Filled, { id: string }>
      title={t('staff.create')}
      okText={t('staff.create')}
      done={t('staff.created')}
      width={600}
      onClose={onClose}
      onDone={({ id }) => {
        refresh();
        onCreated(id);
      }}
      send={({ pinyin, managerId, at, roles = [], ...rest }, key) =>
        api.POST('/staff', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            ...rest,
            name: rest.name.trim(),
            email: rest.email.trim(),
            managerId: managerId ?? null,
            roles: roles.map(({ role, departmentId, region }) => ({
              role,
              ...(departmentId ? { departmentId } : {}),
              ...(region?.trim() ? { region: region.trim() } : {}),
            })),
            ...(pinyin?.trim() ? { pinyin: pinyin.trim() } : {}),
            ...(at === null ? {} : { activeFrom: at }),
          },
        })
      }
    >
      <Form.Item name="name" label={t('staff.name')} rules={[required(t('staff.name'))]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="pinyin" label={`${t('staff.pinyin')} (${shared('optional')})`} extra={t('staff.pinyin.help')}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="username"
        label={t('staff.username')}
        rules={[
          required(t('staff.username')),
          { pattern: /^[a-z0-9][a-z0-9._-]{0,63}$/, message: t('staff.username.fault') },
        ]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="email"
        label={t('staff.email')}
        rules={[required(t('staff.email')), { type: 'email', message: shared('fault.format') }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <PasswordField />
      <Form.Item name="departmentId" label={t('staff.department')} rules={[required(t('staff.department'))]}>
        <DepartmentSelect />
      </Form.Item>
      <Form.Item name="managerId" label={`${t('staff.manager')} (${shared('optional')})`}>
        <PersonSelect allowClear />
      </Form.Item>
      <RolesField />
      <AsOfField label={t('staff.from')} />
    </PlainDialog>
  );
}
