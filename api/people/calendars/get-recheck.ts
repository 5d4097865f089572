import { z } from 'zod';
import { problem } from '../../shared/problem';
import { route } from '../../shared/route';
import { recheckRun } from '../contract';
import { describeRecheck } from './describe-recheck';

/** One recheck of the open cases. */
export const getRecheck = route({
  method: 'get',
  path: '/rechecks/{id}',
  name: 'getRecheck',
  tag: 'people',
  summary: 'How far the open cases are with looking again',
  permission: { action: 'read', subject: 'RecheckRun' },
  key: 'none',
  params: z.object({ id: z.string().max(200) }),
  answers: { 200: recheckRun },
  async handle({ deps, params: { id } }) {
    const run = await deps.database.recheckRun.findUnique({ where: { id } });
    if (!run) throw problem('NOT_FOUND', 'No such recheck');
    return { status: 200, body: describeRecheck(run) };
  },
});
