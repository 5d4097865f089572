/** Absences: mine, those in which I stand in, those of people below me, or all that I may see; latest beginning first. */
import { z } from 'zod';
import type { Prisma } from '../../../prisma/generated/client';
import { cutPage, pageQuery, readCursor } from '../../shared/paging';
import { route } from '../../shared/route';
import { substitutionPage, whose } from '../contract';
import { describeSubstitutions } from './describe-substitutions';
import { visibleSubstitutions } from './visible-substitutions';

export const listSubstitutions = route({
  method: 'get',
  path: '/substitutions',
  name: 'listSubstitutions',
  tag: 'people',
  summary: 'Absences and who stands in',
  description: '`whose` narrows what I may see; `state=open` leaves out what is over or cancelled.',
  permission: { action: 'read', subject: 'Substitution' },
  key: 'none',
  query: z.strictObject({
    ...pageQuery,
    whose: z.enum(whose).default('all'),
    state: z.enum(['open', 'all']).default('open'),
  }),
  answers: { 200: substitutionPage },
  async handle({ deps, me, query }) {
    const sight = await visibleSubstitutions(deps, me);
    const after = readCursor(query.after, ['instant', 'text']);
    const narrowed: Record<(typeof whose)[number], Prisma.SubstitutionWhereInput> = {
      mine: { absentId: me.id },
      asSubstitute: { substituteId: me.id },
      below: { absentId: { in: sight.below } },
      all: {},
    };
    const found = await deps.database.substitution.findMany({
      where: {
        AND: [
          sight.where,
          narrowed[query.whose],
          query.state === 'open' ? { cancelled: false, OR: [{ to: null }, { to: { gt: deps.clock() } }] } : {},
          after ? { OR: [{ from: { lt: after[0] ?? '' } }, { from: after[0] ?? '', id: { lt: after[1] ?? '' } }] } : {},
        ],
      },
      orderBy: [{ from: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    const { rows, next } = cutPage(found, query.limit, (row) => [row.from.toISOString(), row.id]);
    return { status: 200, body: { items: await describeSubstitutions(deps, me, sight.organisation, rows), next } };
  },
});
