import { Form } from 'antd';
import { useWords } from '../../../shared/use-words';
import { PersonSelect } from '../../person-select';
import { ChangeDialog, type ChangeDialogProps } from './change-dialog';

/** Another manager as of an instant; empty for nobody, as at the top of the house. */
export function ManagerDialog({ person, onClose }: ChangeDialogProps) {
  const t = useWords('people');
  return (
    <ChangeDialog<{ managerId?: string }>
      person={person}
      onClose={onClose}
      title={t('staff.change.manager')}
      change={({ managerId }) => ({ kind: 'manager', managerId: managerId ?? null })}
    >
      <Form.Item name="managerId" label={t('staff.manager')} extra={t('staff.manager.help')}>
        <PersonSelect allowClear except={[person.id]} />
      </Form.Item>
    </ChangeDialog>
  );
}
