import { DownOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Avatar, Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../api-client';
import type { Me } from '../types';
import { useLookup, useWords } from '../use-words';
import { useShellWidth } from './use-shell-width';

/** Who is signed in, the profile, and signing out. */
export function AccountMenu({ me }: { me: Me }) {
  const t = useWords('shared');
  const lookup = useLookup();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { narrow } = useShellWidth();
  const signOut = async () => {
    await api.DELETE('/sessions/current').catch(() => undefined);
    // First away from here: a page that is still open would take it for a session that has ended.
    await navigate('/sign-in', { replace: true });
    queryClient.clear();
  };
  const first = me.roles[0];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'profile', label: t('menu.profile'), onClick: () => void navigate('/profile') },
          { type: 'divider' },
          { key: 'signOut', label: t('menu.signOut'), onClick: () => void signOut() },
        ],
      }}
    >
      <Button type="text" aria-label={`${t('menu.account')}: ${me.name}`}>
        <Avatar size={26} style={{ background: '#1c6b5a' }}>
          {me.name.slice(0, 1)}
        </Avatar>
        {!narrow && (
          <>
            <span style={{ marginInlineStart: 8 }}>{me.name}</span>
            {first && (
              <span className="muted small" style={{ marginInline: 6 }}>
                {lookup('people', `role.${first.role}`, first.role)}
              </span>
            )}
          </>
        )}
        <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
