/** 认领: I take the matter from my colleagues. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { findTaskToActOn } from './find-task-to-act-on';

export const claimTask = route({
  method: 'post',
  path: '/tasks/{id}/claim',
  name: 'claimTask',
  tag: 'tasks',
  summary: 'Claim a task that several of us have',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: [
    'NOT_YOUR_TASK',
    'OWN_REQUEST',
    'ALREADY_DECIDED',
    'STALE_TASK',
    'CLAIMED',
    'NOT_CLAIMABLE',
    'ENDED',
    'CASE_SUSPENDED',
  ],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'claimTask', task.caseId, { type: 'Claimed', taskId: task.id });
  },
});
