/** A comment on a task of mine; it stays in the trail and decides nothing. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { commentBody } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';

export const commentTask = route({
  method: 'post',
  path: '/tasks/{id}/comments',
  name: 'commentTask',
  tag: 'tasks',
  summary: 'Comment on a task',
  permission: { action: 'read', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: commentBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'commentTask', task.caseId, {
      type: 'Commented',
      taskId: task.id,
      comment: asked.body.comment,
    });
  },
});
