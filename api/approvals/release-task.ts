/** A claimed task is open to all colleagues again: because I give it up, or an administrator takes the claim away. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { releaseBody } from './contract-writes';
import { findTaskInCase } from './find-task-in-case';

export const releaseTask = route({
  method: 'post',
  path: '/tasks/{id}/release',
  name: 'releaseTask',
  tag: 'tasks',
  summary: 'Release a claimed task',
  description: 'By whoever claimed it; by an administrator with a reason, on any open task of the stage.',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: releaseBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['INVALID', 'COMMENT_REQUIRED', 'FORBIDDEN', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const task = await findTaskInCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'releaseTask', task.caseId, { type: 'Released', taskId: task.id, ...asked.body });
  },
});
