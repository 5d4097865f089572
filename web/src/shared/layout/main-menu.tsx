/** The main menu: what this person may open, with how much waits. */
import {
  ApiOutlined,
  AuditOutlined,
  CalendarOutlined,
  FileDoneOutlined,
  FolderOpenOutlined,
  InboxOutlined,
  MailOutlined,
  ProfileOutlined,
  SwapOutlined,
  TeamOutlined,
  UserDeleteOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { inboxQuery } from '../../approvals/task-queries';
import { useMay, useMe } from '../../people/use-me';
import { useWords } from '../use-words';

export function MainMenu({ onChosen }: { onChosen?: () => void }) {
  const t = useWords('shared');
  const may = useMay();
  const { data: me } = useMe();
  const { data: counts } = useQuery(inboxQuery);
  // What waits for others is not to do.
  const toDo = counts?.toDo ?? me?.openTasks ?? 0;
  const { pathname } = useLocation();
  const items = [
    {
      key: '/tasks',
      icon: <InboxOutlined />,
      label: (
        <Link to="/tasks">
          {t('menu.inbox')}
          {toDo > 0 && <Badge count={toDo} size="small" color="#c2452d" style={{ marginInlineStart: 8 }} />}
        </Link>
      ),
    },
    { key: '/jobs', icon: <ProfileOutlined />, label: <Link to="/jobs">{t('menu.jobs')}</Link> },
    { key: '/cases', icon: <FileDoneOutlined />, label: <Link to="/cases">{t('menu.cases')}</Link> },
    ...(me?.roles.some(({ role }) => role === 'admin')
      ? [{ key: '/cases/all', icon: <FolderOpenOutlined />, label: <Link to="/cases/all">{t('menu.allCases')}</Link> }]
      : []),
    ...(may('read:DefinitionVersion')
      ? [
          {
            key: '/definitions',
            icon: <AuditOutlined />,
            label: <Link to="/definitions">{t('menu.definitions')}</Link>,
          },
        ]
      : []),
    { key: '/absences', icon: <SwapOutlined />, label: <Link to="/absences">{t('menu.absences')}</Link> },
    ...(may('change:Calendar')
      ? [{ key: '/calendar', icon: <CalendarOutlined />, label: <Link to="/calendar">{t('menu.calendar')}</Link> }]
      : []),
    ...(may('administer:User')
      ? [{ key: '/people', icon: <TeamOutlined />, label: <Link to="/people">{t('menu.people')}</Link> }]
      : []),
    ...(may('read:Departure')
      ? [
          {
            key: '/departures',
            icon: <UserDeleteOutlined />,
            label: <Link to="/departures">{t('menu.departures')}</Link>,
          },
        ]
      : []),
    ...(may('read:Mail')
      ? [{ key: '/mails', icon: <MailOutlined />, label: <Link to="/mails">{t('menu.mails')}</Link> }]
      : []),
    ...(may('read:Webhook')
      ? [{ key: '/webhooks', icon: <ApiOutlined />, label: <Link to="/webhooks">{t('menu.webhooks')}</Link> }]
      : []),
  ];
  // The longest address that the page's begins with. A case need not be one of my requests: its page is under neither list.
  const selected = items
    .map((item) => item.key)
    .filter((key) => (key === '/cases' ? pathname === key : pathname.startsWith(key)))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <nav aria-label={t('menu.main')}>
      <Menu
        theme="dark"
        mode="inline"
        selectedKeys={selected ? [selected] : []}
        items={items}
        onClick={() => onChosen?.()}
      />
    </nav>
  );
}
