import { Form, Input, Select } from 'antd';
import { useWords } from '../../shared/use-words';
import { DepartmentSelect } from './department-select';
import { useRoleOptions } from './use-role-options';

/** One role with the department or region that it is limited to. `of`: its line in a list of them. */
export function RoleFields({ of }: { of?: number }) {
  const t = useWords('people');
  const shared = useWords('shared');
  const roles = useRoleOptions();
  const name = (field: string) => (of === undefined ? field : [of, field]);
  const label = (words: string) => (of === undefined ? { label: words } : { noStyle: true });
  const only = (words: string) => `${words} (${shared('optional')})`;
  return (
    <>
      <Form.Item
        name={name('role')}
        {...label(t('staff.role'))}
        rules={[{ required: true, message: shared('required', { field: t('staff.role') }) }]}
      >
        <Select
          aria-label={t('staff.role')}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('staff.role')}
          options={roles}
        />
      </Form.Item>
      <Form.Item name={name('departmentId')} {...label(only(t('staff.role.department')))}>
        <DepartmentSelect allowClear aria-label={t('staff.role.department')} placeholder={t('staff.role.department')} />
      </Form.Item>
      <Form.Item name={name('region')} {...label(only(t('staff.role.region')))}>
        <Input aria-label={t('staff.role.region')} maxLength={60} placeholder={t('staff.role.region')} />
      </Form.Item>
    </>
  );
}
