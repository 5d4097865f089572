import { Form } from 'antd';
import { useWords } from '../../../shared/use-words';
import { DepartmentSelect } from '../department-select';
import { ChangeDialog, type ChangeDialogProps } from './change-dialog';

/** Another department as of an instant. */
export function DepartmentDialog({ person, onClose }: ChangeDialogProps) {
  const t = useWords('people');
  const shared = useWords('shared');
  return (
    <ChangeDialog<{ departmentId: string }>
      person={person}
      onClose={onClose}
      title={t('staff.change.department')}
      change={({ departmentId }) => ({ kind: 'department', departmentId })}
    >
      <Form.Item
        name="departmentId"
        label={t('staff.department')}
        rules={[{ required: true, message: shared('required', { field: t('staff.department') }) }]}
      >
        <DepartmentSelect />
      </Form.Item>
    </ChangeDialog>
  );
}
