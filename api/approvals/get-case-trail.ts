/** The trail of a case, oldest first. */
import { z } from 'zod';
import { cutPage, pageQuery, readCursor } from '../shared/paging';
import { route } from '../shared/route';
import { readTrail } from '../shared/trail';
import { trailPage } from './contract';
import { hiddenFields } from './describe-subject';
import { loadCase } from './load-case';

export const getCaseTrail = route({
  method: 'get',
  path: '/cases/{id}/trail',
  name: 'getCaseTrail',
  tag: 'cases',
  summary: 'What happened in a case, oldest first',
  permission: { action: 'read', subject: 'Case' },
  key: 'none',
  params: z.object({ id: z.string().max(200) }),
  query: z.strictObject(pageQuery),
  answers: { 200: trailPage },
  async handle({ deps, me, params, query }) {
    const loaded = await loadCase(deps, me, params.id);
    const after = readCursor(query.after, ['number']);
    const hidden = hiddenFields(loaded.state, { id: me.id, seesCosts: loaded.seesCosts });
    const found = await readTrail(deps, params.id, {
      afterSeq: Number(after?.[0] ?? 0),
      take: query.limit + 1,
      hidden,
    });
    const { rows, next } = cutPage(found, query.limit, (line) => [String(line.seq)]);
    return { status: 200, body: { items: rows, next } };
  },
});
