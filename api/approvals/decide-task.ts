/** Approve, reject, abstain or return: the decision on a task of mine. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { caseAnswer } from './contract';
import { decisionBody } from './contract-writes';
import { decideOne } from './decide-one';

export const decideTask = route({
  method: 'post',
  path: '/tasks/{id}/decisions',
  name: 'decideTask',
  tag: 'tasks',
  summary: 'Decide: approve, reject, abstain or return',
  description:
    '`version` and `subjectRevision` are those of the task as it was read: what has changed since is refused with 409, naming what changed and who decided.',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: decisionBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: [
    'NOT_YOUR_TURN',
    'NOT_YOUR_TASK',
    'OWN_REQUEST',
    'STALE_TASK',
    'STALE_SUBJECT',
    'ALREADY_DECIDED',
    'COMMENT_REQUIRED',
    'ROUNDS_EXHAUSTED',
    'NO_SUCH_STAGE',
    'OUTPUTS_INVALID',
    'WAITS_FOR_SIGNERS',
    'CLAIMED',
    'CASE_RETURNED',
    'CASE_IN_INCIDENT',
    'CASE_SUSPENDED',
  ],
  handle: (asked) => decideOne(asked, asked.params.id, asked.body),
});
