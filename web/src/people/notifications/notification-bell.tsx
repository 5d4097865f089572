import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button } from 'antd';
import { useNavigate } from 'react-router';
import { inboxQuery } from '../../approvals/task-queries';
import { useWords } from '../../shared/use-words';
import { notificationsPath } from './notification-path';

/** In the header of every page: how much I have not read. */
export function NotificationBell() {
  const t = useWords('people');
  const navigate = useNavigate();
  const { data: counts } = useQuery(inboxQuery);
  const unread = counts?.unreadNotices ?? 0;
  return (
    <Badge count={unread} size="small" color="#c2452d" offset={[-6, 6]}>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={unread > 0 ? t('notices.bell.unread', { count: unread }) : t('notices.bell')}
        onClick={() => void navigate(notificationsPath)}
      />
    </Badge>
  );
}
