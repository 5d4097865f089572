/** Roles that somebody gets, one a line: which, and where it holds if not in the whole house. */
import { Button, Flex, Form } from 'antd';
import { useWords } from '../../shared/use-words';
import { RoleFields } from './role-fields';
import './staff.css';

export interface RoleFilled {
  role: string;
  departmentId?: string;
  region?: string;
}

export function RolesField() {
  const t = useWords('people');
  return (
    <Form.List name="roles">
      {(lines, { add, remove }) => (
        <Form.Item label={t('staff.roles')}>
          <Flex vertical gap={8}>
            {lines.map(({ key, name }) => (
              <div key={key} className="role-line">
                <RoleFields of={name} />
                <Button aria-label={t('staff.roles.remove', { n: name + 1 })} onClick={() => remove(name)}>
                  ×
                </Button>
              </div>
            ))}
            <Button onClick={() => add({})} disabled={lines.length >= 20}>
              {t('staff.giveRole')}
            </Button>
          </Flex>
        </Form.Item>
      )}
    </Form.List>
  );
}
