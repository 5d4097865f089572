/** Approve, reject or return: the decision on a task of mine. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { countDecision } from '../shared/count-decision';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer, decisionBody } from './contract';
import { findMyTask } from './find-my-task';

export const decideTask = route({
  method: 'post',
  path: '/tasks/{id}/decisions',
  name: 'decideTask',
  tag: 'tasks',
  summary: 'Decide: approve, reject or return',
  description:
    '`version` and `subjectRevision` are those of the task as it was read: what has changed since is refused with 409, naming what changed and who decided.',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: decisionBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: [
    'NOT_YOUR_TURN',
    'OWN_REQUEST',
    'STALE_TASK',
    'STALE_SUBJECT',
    'ALREADY_DECIDED',
    'COMMENT_REQUIRED',
    'ROUNDS_EXHAUSTED',
    'NO_SUCH_STAGE',
  ],
  async handle(asked) {
    const task = await findMyTask(asked.deps, asked.me, asked.params.id);
    const event = { type: 'Decided', taskId: task.id, ...asked.body } as const;
    return countDecision(asked.deps.metrics, event.outcome, writeToCase(asked, 'decideTask', task.caseId, event));
  },
});
