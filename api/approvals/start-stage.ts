/** A manual stage begins because I start it. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { findTaskToActOn } from './find-task-to-act-on';

export const startStage = route({
  method: 'post',
  path: '/tasks/{id}/start',
  name: 'startStage',
  tag: 'tasks',
  summary: 'Start a stage that waits for me',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['NOT_YOUR_TASK', 'OWN_REQUEST', 'ALREADY_DECIDED', 'STALE_TASK', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'startStage', task.caseId, { type: 'StageStarted', taskId: task.id });
  },
});
