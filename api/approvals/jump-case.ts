/** An administrator moves the case to another stage or block. Flagged in the trail. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { jumpBody } from './contract-writes';
import { loadCase } from './load-case';

export const jumpCase = route({
  method: 'post',
  path: '/cases/{id}/jumps',
  name: 'jumpCase',
  tag: 'cases',
  summary: 'Move the case to another stage (administrators)',
  permission: { action: 'override', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: jumpBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'NO_SUCH_STAGE', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'jumpCase', row.id, { type: 'Jumped', ...asked.body });
  },
});
