/** An administrator gives a task to somebody else, or names who decides in an incident. Flagged in the trail. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { reassignmentBody } from './contract-writes';
import { loadCase } from './load-case';

export const reassignTask = route({
  method: 'post',
  path: '/cases/{id}/reassignments',
  name: 'reassignTask',
  tag: 'cases',
  summary: 'Give a task of the case to somebody else (administrators)',
  permission: { action: 'reassign', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: reassignmentBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['MAY_NOT_SIT', 'ENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'reassignTask', row.id, { type: 'Reassigned', ...asked.body });
  },
});
