/** Words of the bell, the page of notices and how they are delivered. */
import type { Texts } from '../../shared/texts';

export const notificationTexts = {
  'notices.title': ['通知', 'Notifications'],
  'notices.bell': ['通知', 'Notifications'],
  'notices.bell.unread': ['通知：{{count}} 条未读', 'Notifications: {{count}} unread'],
  'notices.all': ['全部', 'All'],
  'notices.unread': ['未读', 'Unread'],
  'notices.unread.count': ['未读 ({{count}})', 'Unread ({{count}})'],
  'notices.readAll': ['全部标为已读', 'Mark all as read'],
  'notices.empty': ['还没有通知', 'Nothing yet'],
  'notices.empty.unread': ['没有未读通知', 'Nothing unread'],
  'notices.closedToYou': ['相关内容已不对您开放', 'What it was about is not open to you any more'],
  'notices.outcome': ['：{{outcome}}', ': {{outcome}}'],
  'notices.toYou': ['：现在由您负责', ': it is yours now'],
  'notices.toPerson': ['：现在由 {{name}} 负责', ': it is with {{name}} now'],
} satisfies Texts;
