/** A manual stage is left out because I say so, with a reason; that is no approval. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { skipBody } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';

export const skipStage = route({
  method: 'post',
  path: '/tasks/{id}/skip',
  name: 'skipStage',
  tag: 'tasks',
  summary: 'Skip a stage that waits for me',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: skipBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: [
    'NOT_YOUR_TASK',
    'OWN_REQUEST',
    'ALREADY_DECIDED',
    'STALE_TASK',
    'COMMENT_REQUIRED',
    'ENDED',
    'CASE_SUSPENDED',
  ],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'skipStage', task.caseId, { type: 'StageSkipped', taskId: task.id, ...asked.body });
  },
});
