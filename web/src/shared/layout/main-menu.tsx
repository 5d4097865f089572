/** The main menu: what this person may open, with how much waits. */
import { AuditOutlined, FileDoneOutlined, InboxOutlined, ProfileOutlined } from '@ant-design/icons';
import { Badge, Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { useMay, useMe } from '../../people/use-me';
import { useWords } from '../use-words';

export function MainMenu({ onChosen }: { onChosen?: () => void }) {
  const t = useWords('shared');
  const may = useMay();
  const { data: me } = useMe();
  const { pathname } = useLocation();
  const items = [
    {
      key: '/tasks',
      icon: <InboxOutlined />,
      label: (
        <Link to="/tasks">
          {t('menu.inbox')}
          {me && me.openTasks > 0 && (
            <Badge count={me.openTasks} size="small" color="#c2452d" style={{ marginInlineStart: 8 }} />
          )}
        </Link>
      ),
    },
    { key: '/jobs', icon: <ProfileOutlined />, label: <Link to="/jobs">{t('menu.jobs')}</Link> },
    { key: '/cases', icon: <FileDoneOutlined />, label: <Link to="/cases">{t('menu.cases')}</Link> },
    ...(may('read:DefinitionVersion')
      ? [
          {
            key: '/definitions',
            icon: <AuditOutlined />,
            label: <Link to="/definitions">{t('menu.definitions')}</Link>,
          },
        ]
      : []),
  ];
  return (
    <nav aria-label={t('menu.main')}>
      <Menu
        theme="dark"
        mode="inline"
        selectedKeys={items.map((item) => item.key).filter((key) => pathname.startsWith(key))}
        items={items}
        onClick={() => onChosen?.()}
      />
    </nav>
  );
}
