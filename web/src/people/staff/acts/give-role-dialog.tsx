import { useWords } from '../../../shared/use-words';
import { RoleFields } from '../role-fields';
import type { RoleFilled } from '../roles-field';
import { ChangeDialog, type ChangeDialogProps } from './change-dialog';

/** One role more as of an instant. */
export function GiveRoleDialog({ person, onClose }: ChangeDialogProps) {
  const t = useWords('people');
  return (
    <ChangeDialog<RoleFilled>
      person={person}
      onClose={onClose}
      title={t('staff.giveRole')}
      change={({ role, departmentId, region }) => ({
        kind: 'giveRole',
        role,
        ...(departmentId ? { departmentId } : {}),
        ...(region?.trim() ? { region: region.trim() } : {}),
      })}
    >
      <RoleFields />
    </ChangeDialog>
  );
}
