/** The trail of a job, oldest first. */
import { z } from 'zod';
import { trailPage } from '../approvals/contract';
import { costFields } from '../shared/hide';
import { cutPage, pageQuery, readCursor } from '../shared/paging';
import { route } from '../shared/route';
import { readTrail } from '../shared/trail';
import { findJob, seesCosts } from './load-job';

export const getJobTrail = route({
  method: 'get',
  path: '/jobs/{id}/trail',
  name: 'getJobTrail',
  tag: 'jobs',
  summary: 'What happened in a job, oldest first',
  permission: { action: 'read', subject: 'Job' },
  key: 'none',
  params: z.object({ id: z.string().max(64) }),
  query: z.strictObject(pageQuery),
  answers: { 200: trailPage },
  async handle({ deps, me, params, query }) {
    const job = await findJob(deps, me, params.id);
    const after = readCursor(query.after, ['number']);
    const hidden = (await seesCosts(deps, me, job.id)) ? [] : costFields;
    const found = await readTrail(deps, job.id, { afterSeq: Number(after?.[0] ?? 0), take: query.limit + 1, hidden });
    const { rows, next } = cutPage(found, query.limit, (line) => [String(line.seq)]);
    return { status: 200, body: { items: rows, next } };
  },
});
