/** I call a delegated task back without waiting for the opinion. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { findTaskToActOn } from './find-task-to-act-on';

export const recallTask = route({
  method: 'delete',
  path: '/tasks/{id}/delegations',
  name: 'recallTask',
  tag: 'tasks',
  summary: 'Call a delegated task back',
  description: '`id` is my own task; the open request for an opinion on it is closed.',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['NOT_YOUR_TASK', 'OWN_REQUEST', 'ALREADY_DECIDED', 'STALE_TASK', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'recallTask', task.caseId, { type: 'Recalled', taskId: task.id });
  },
});
