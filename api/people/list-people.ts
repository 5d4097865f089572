/**
 * People who are active now, for choosing whom something goes to; on request also those who have left, for reading what
 * names them. A short list of the whole house: not paged.
 */
import { z } from 'zod';
import { route } from '../shared/route';
import { personSummary } from './contract';

export const listPeople = route({
  method: 'get',
  path: '/people',
  name: 'listPeople',
  tag: 'people',
  summary: 'Active people with department and roles',
  description: 'With `left`, also those who have left, who are named in what they did.',
  permission: { action: 'read', subject: 'User' },
  key: 'none',
  query: z.strictObject({ role: z.string().max(64).optional(), left: z.literal('true').optional() }),
  answers: { 200: z.object({ items: z.array(personSummary) }) },
  async handle({ deps, query }) {
    const now = deps.clock();
    const holding = { from: { lte: now }, OR: [{ to: null }, { to: { gt: now } }] };
    const people = await deps.database.user.findMany({
      where: {
        activeFrom: { lte: now },
        ...(query.left ? {} : { OR: [{ activeTo: null }, { activeTo: { gt: now } }] }),
        ...(query.role ? { roles: { some: { ...holding, role: query.role } } } : {}),
      },
      orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        memberships: {
          where: holding,
          orderBy: { from: 'desc' },
          take: 1,
          select: { department: { select: { name: true } } },
        },
        roles: { where: holding, select: { role: true } },
      },
    });
    return {
      status: 200,
      body: {
        items: people.map(({ id, name, memberships, roles }) => ({
          id,
          name,
          department: memberships[0]?.department.name ?? null,
          roles: [...new Set(roles.map((held) => held.role))],
        })),
      },
    };
  },
});
