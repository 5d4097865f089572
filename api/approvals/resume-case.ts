/** A suspended case goes on; its clocks have stood still. Flagged in the trail. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { resumptionQuery } from './contract-writes';
import { loadCase } from './load-case';

export const resumeCase = route({
  method: 'delete',
  path: '/cases/{id}/suspension',
  name: 'resumeCase',
  tag: 'cases',
  summary: 'Let a suspended case go on (administrators)',
  permission: { action: 'override', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  query: resumptionQuery,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'INVALID', 'ENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'resumeCase', row.id, { type: 'Resumed', ...asked.query });
  },
});
