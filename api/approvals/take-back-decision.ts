/** 撤销: I undo my decision while nothing rests on it. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { takeBackBody } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';

export const takeBackDecision = route({
  method: 'post',
  path: '/tasks/{id}/taken-back',
  name: 'takeBackDecision',
  tag: 'tasks',
  summary: 'Take my decision back',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: takeBackBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['TAKE_BACK_TOO_LATE', 'NOT_YOUR_TASK', 'OWN_REQUEST', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'takeBackDecision', task.caseId, { type: 'TakenBack', taskId: task.id, ...asked.body });
  },
});
