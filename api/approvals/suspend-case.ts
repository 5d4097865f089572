/** An administrator stops the case: nothing is decided and no clock runs. Flagged in the trail. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { suspensionBody } from './contract-writes';
import { loadCase } from './load-case';

export const suspendCase = route({
  method: 'post',
  path: '/cases/{id}/suspension',
  name: 'suspendCase',
  tag: 'cases',
  summary: 'Suspend the case (administrators)',
  permission: { action: 'override', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: suspensionBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'suspendCase', row.id, { type: 'Suspended', ...asked.body });
  },
});
