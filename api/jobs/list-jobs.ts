/** Jobs that I may see, newest first, each with what holds it up and who. */
import { z } from 'zod';
import type { Blocker } from '../../domain/shared/process';
import { within } from '../shared/abilities';
import { nameBlockerLists } from '../shared/blockers';
import { loadNames } from '../shared/names';
import { cutPage, pageQuery, readCursor } from '../shared/paging';
import { route } from '../shared/route';
import type { SignedIn } from '../shared/signed-in';
import type { Prisma } from '../../prisma/generated/client';
import { jobPage, stage } from './contract';
import { describeJobRow } from './describe-job-row';

const states = { running: { ended: null }, ended: { ended: { not: null } }, all: {} } as const;

export const listJobs = route({
  method: 'get',
  path: '/jobs',
  name: 'listJobs',
  tag: 'jobs',
  summary: 'Jobs that I may see, newest first',
  description:
    '`waitingFor=me`: those that I hold up now, by myself or by my role; what an approval holds up stands in the inbox. `search` looks in number, title and client.',
  permission: { action: 'read', subject: 'Job' },
  key: 'none',
  query: z.strictObject({
    ...pageQuery,
    state: z.enum(['running', 'ended', 'all']).default('running'),
    stage: stage.optional(),
    client: z.string().max(64).optional(),
    ae: z.string().max(64).optional(),
    waitingFor: z.enum(['me']).optional(),
    search: z.string().trim().max(100).optional(),
  }),
  answers: { 200: jobPage },
  async handle({ deps, me, query }) {
    const { client, ae, search } = query;
    const after = readCursor(query.after, ['instant', 'text']);
    const found = await deps.database.job.findMany({
      where: {
        AND: [
          within(me.ability, 'read', 'Job'),
          states[query.state],
          query.stage ? { stage: query.stage } : {},
          client ? { clientId: client } : {},
          ae ? { aeId: ae } : {},
          query.waitingFor ? heldBy(me) : {},
          search
            ? {
                OR: [
                  { number: { contains: search, mode: 'insensitive' } },
                  { title: { contains: search, mode: 'insensitive' } },
                  { client: { name: { contains: search, mode: 'insensitive' } } },
                  { client: { shortName: { contains: search, mode: 'insensitive' } } },
                ],
              }
            : {},
          after
            ? { OR: [{ openedAt: { lt: after[0] ?? '' } }, { openedAt: after[0] ?? '', id: { lt: after[1] ?? '' } }] }
            : {},
        ],
      },
      include: { client: { select: { id: true, shortName: true } } },
      orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    const { rows, next } = cutPage(found, query.limit, (row) => [row.openedAt.toISOString(), row.id]);
    const [names, blockers] = await Promise.all([
      loadNames(
        deps,
        rows.map((row) => row.aeId),
      ),
      nameBlockerLists(
        deps,
        rows.map((row) => row.blockers as unknown as Blocker[]),
      ),
    ]);
    const items = rows.map((row, index) => ({
      ...describeJobRow(row, names),
      blockers: blockers[index] ?? [],
    }));
    return { status: 200, body: { items, next } };
  },
});

/** Jobs with a blocker that this person holds; a blocker names people, or the role whose holders may lift it. */
function heldBy(me: SignedIn): Prisma.JobWhereInput {
  const holders = [me.id, ...me.roles.map(({ role }) => `role:${role}`)];
  return { OR: holders.map((holder) => ({ blockers: { array_contains: [{ holders: [holder] }] } })) };
}
