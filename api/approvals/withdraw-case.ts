/** The submitter takes the request back, as far as the definition lets them. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { withdrawalBody } from './contract-writes';
import { loadCase } from './load-case';

export const withdrawCase = route({
  method: 'post',
  path: '/cases/{id}/withdrawal',
  name: 'withdrawCase',
  tag: 'cases',
  summary: 'Withdraw what I asked for',
  permission: { action: 'withdraw', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: withdrawalBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['WITHDRAW_NOT_ALLOWED', 'ENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'withdrawCase', row.id, { type: 'Withdrawn', ...asked.body });
  },
});
