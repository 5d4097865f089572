/** I have read it: one, all that I had seen, or all about what is on my screen. Written here, for no process waits for it. */
import { z } from 'zod';
import type { Prisma } from '../../../prisma/generated/client';
import { within } from '../../shared/abilities';
import { route } from '../../shared/route';
import { readNotificationsBody } from '../contract';

export const readNotifications = route({
  method: 'post',
  path: '/notifications/read',
  name: 'readNotifications',
  tag: 'people',
  summary: 'I have read what I was told',
  description: 'Once read stays read: repeating it changes nothing. What belongs to somebody else is left as it is.',
  permission: { action: 'read', subject: 'Notification' },
  key: 'none',
  body: readNotificationsBody,
  answers: { 200: z.object({ unread: z.int() }) },
  async handle({ deps, me, body }) {
    const mine = within(me.ability, 'read', 'Notification');
    await deps.database.notification.updateMany({
      where: { AND: [mine, { readAt: null }, chosen(body)] },
      data: { readAt: deps.clock() },
    });
    const unread = await deps.database.notification.count({ where: { AND: [mine, { readAt: null }] } });
    return { status: 200, body: { unread } };
  },
});

/** By the order in which they were written: what arrives while the page is read has a higher number. */
function chosen(body: z.output<typeof readNotificationsBody>): Prisma.NotificationWhereInput {
  if ('id' in body) return { id: BigInt(body.id) };
  if ('upTo' in body) return { id: { lte: BigInt(body.upTo) } };
  return { OR: [{ processId: body.about }, { detail: { path: ['taskId'], equals: body.about } }] };
}
