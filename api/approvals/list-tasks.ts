/** My inbox: open entries by what is due first, done ones by what was done last. */
import { z } from 'zod';
import { within } from '../shared/abilities';
import { cutPage, pageQuery, readCursor, type Column, type Place } from '../shared/paging';
import { route } from '../shared/route';
import { loadTimeZone } from '../shared/settings';
import type { Prisma } from '../../prisma/generated/client';
import { taskPage } from './contract';
import { describeTasks, type TaskRow } from './describe-tasks';
import { dueFilter, dueWords } from './due-filter';
import { toDo, waiting } from './on-hold';

const states = { open: { state: 'open' }, done: { state: { not: 'open' } } } as const;
const holds = { true: waiting, false: toDo } as const;

export const listTasks = route({
  method: 'get',
  path: '/tasks',
  name: 'listTasks',
  tag: 'tasks',
  summary: 'My inbox',
  description:
    'Open tasks by due time, done ones newest first. `kind` is a kind of task (`decide`, `resubmit`, `incident`) or of subject (`estimate`, ...); `today` and `week` include what is overdue. Open tasks that wait for somebody else first are apart: `waiting=true`.',
  permission: { action: 'read', subject: 'Task' },
  key: 'none',
  query: z.strictObject({
    ...pageQuery,
    state: z.enum(['open', 'done']).default('open'),
    kind: z.string().max(64).optional(),
    client: z.string().max(64).optional(),
    due: z.enum(dueWords).optional(),
    /** Of the open ones: those that are mine to do, or those that wait for somebody else. */
    waiting: z.enum(['true', 'false']).default('false'),
  }),
  answers: { 200: taskPage },
  async handle({ deps, me, query }) {
    const { kind, client, due } = query;
    const order = orders[query.state];
    const after = readCursor(query.after, order.columns);
    const found = await deps.database.task.findMany({
      where: {
        AND: [
          within(me.ability, 'read', 'Task'),
          states[query.state],
          query.state === 'open' ? holds[query.waiting] : {},
          kind ? { OR: [{ kind }, { case: { subjectKind: kind } }] } : {},
          client ? { case: { clientId: client } } : {},
          due ? dueFilter(due, deps.clock(), await loadTimeZone(deps)) : {},
          after ? order.after(after) : {},
        ],
      },
      include: { case: true },
      orderBy: order.by,
      take: query.limit + 1,
    });
    const { rows, next } = cutPage(found, query.limit, order.place);
    return { status: 200, body: { items: await describeTasks(deps, rows), next } };
  },
});

interface Order {
  columns: readonly Column[];
  by: Prisma.TaskOrderByWithRelationInput[];
  place(row: TaskRow): Place;
  after(place: Place): Prisma.TaskWhereInput;
}

const orders: Record<'open' | 'done', Order> = {
  open: {
    columns: ['instant', 'instant', 'text'],
    by: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { openedAt: 'asc' }, { id: 'asc' }],
    place: (row) => [row.dueAt?.toISOString() ?? null, row.openedAt.toISOString(), row.id],
    after([dueAt = null, openedAt, id]) {
      const same = [
        { dueAt, openedAt: { gt: openedAt ?? '' } },
        { dueAt, openedAt: openedAt ?? '', id: { gt: id ?? '' } },
      ];
      return { OR: dueAt === null ? same : [{ dueAt: { gt: dueAt } }, { dueAt: null }, ...same] };
    },
  },
  done: {
    columns: ['instant', 'text'],
    by: [{ closedAt: 'desc' }, { id: 'desc' }],
    place: (row) => [row.closedAt?.toISOString() ?? null, row.id],
    after: ([closedAt = null, id]) => ({
      OR: [{ closedAt: { lt: closedAt ?? '' } }, { closedAt, id: { lt: id ?? '' } }],
    }),
  },
};
