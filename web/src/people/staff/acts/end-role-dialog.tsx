import { Alert } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../../shared/use-words';
import { planDeparturePath } from '../../people-path';
import { useRoleWords, type RoleHeld } from '../../use-role-words';
import { ChangeDialog, type ChangeDialogProps } from './change-dialog';

/** One role less as of an instant. What it leaves behind can be reviewed before, as a departure. */
export function EndRoleDialog({ person, role, onClose }: ChangeDialogProps & { role: RoleHeld & { id: string } }) {
  const t = useWords('people');
  const roleWords = useRoleWords();
  return (
    <ChangeDialog<object>
      person={person}
      onClose={onClose}
      title={t('staff.endRole')}
      hint={t('staff.endRole.hint', { name: person.name, role: roleWords(role) })}
      danger
      change={() => ({ kind: 'endRole', roleId: role.id })}
    >
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 16 }}
        title={t('staff.endRole.review')}
        action={<Link to={planDeparturePath(person.id)}>{t('departure.plan.preview')}</Link>}
      />
    </ChangeDialog>
  );
}
