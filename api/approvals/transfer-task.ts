/** 转办: my seat, with its due time, belongs to somebody else from now on. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { transferBody } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';

export const transferTask = route({
  method: 'post',
  path: '/tasks/{id}/transfers',
  name: 'transferTask',
  tag: 'tasks',
  summary: 'Give my task to somebody else',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: transferBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: [
    'NOT_YOUR_TASK',
    'OWN_REQUEST',
    'ALREADY_DECIDED',
    'STALE_TASK',
    'MAY_NOT_SIT',
    'WAITS_FOR_SIGNERS',
    'CLAIMED',
    'ENDED',
    'CASE_SUSPENDED',
  ],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'transferTask', task.caseId, { type: 'Transferred', taskId: task.id, ...asked.body });
  },
});
