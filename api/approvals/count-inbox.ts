/** What the badges of the pages say: how much waits for me, and how much I have not read. */
import { within } from '../shared/abilities';
import { route } from '../shared/route';
import { inboxCounts } from './contract';
import { toDo, waiting } from './on-hold';

export const countInbox = route({
  method: 'get',
  path: '/inbox',
  name: 'countInbox',
  tag: 'tasks',
  summary: 'How much waits for me',
  description: '`waiting` are open tasks that wait for somebody else first; they are not in `toDo`.',
  permission: { action: 'read', subject: 'Task' },
  key: 'none',
  answers: { 200: inboxCounts },
  async handle({ deps, me }) {
    const mine = [within(me.ability, 'read', 'Task'), { state: 'open' }];
    const [todo, overdue, onHold, unreadCopies, unreadNotices] = await Promise.all([
      deps.database.task.count({ where: { AND: [...mine, toDo] } }),
      deps.database.task.count({ where: { AND: [...mine, toDo, { overdueSince: { not: null } }] } }),
      deps.database.task.count({ where: { AND: [...mine, waiting] } }),
      deps.database.copy.count({ where: { AND: [within(me.ability, 'read', 'Copy'), { readAt: null }] } }),
      deps.database.notification.count({
        where: { AND: [within(me.ability, 'read', 'Notification'), { readAt: null }] },
      }),
    ]);
    return { status: 200, body: { toDo: todo, overdue, waiting: onHold, unreadCopies, unreadNotices } };
  },
});
