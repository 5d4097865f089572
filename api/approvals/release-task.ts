/** A claimed task is open to all colleagues again. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { releaseBody } from './contract-writes';
import { findMyTask } from './find-my-task';

export const releaseTask = route({
  method: 'post',
  path: '/tasks/{id}/release',
  name: 'releaseTask',
  tag: 'tasks',
  summary: 'Release a claimed task',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: releaseBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: [
    'NOT_YOUR_TASK',
    'OWN_REQUEST',
    'ALREADY_DECIDED',
    'STALE_TASK',
    'NOT_CLAIMABLE',
    'ENDED',
    'CASE_SUSPENDED',
  ],
  async handle(asked) {
    const task = await findMyTask(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'releaseTask', task.caseId, { type: 'Released', taskId: task.id, ...asked.body });
  },
});
