/** 委派: somebody else gives an opinion on my task, then it comes back to me. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { delegationBody } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';

export const delegateTask = route({
  method: 'post',
  path: '/tasks/{id}/delegations',
  name: 'delegateTask',
  tag: 'tasks',
  summary: 'Ask somebody for an opinion on my task',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: delegationBody,
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
    return writeToCase(asked, 'delegateTask', task.caseId, { type: 'Delegated', taskId: task.id, ...asked.body });
  },
});
