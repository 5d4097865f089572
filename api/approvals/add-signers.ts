/** 加签: more people are asked before, after or beside me. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { signersBody } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';

export const addSigners = route({
  method: 'post',
  path: '/tasks/{id}/signers',
  name: 'addSigners',
  tag: 'tasks',
  summary: 'Add signers to my task',
  description:
    '`before`: my task waits until they are done. `after`: set up first, my approval activates it. `parallel`: they vote beside me.',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: signersBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: [
    'NOT_YOUR_TASK',
    'OWN_REQUEST',
    'ALREADY_DECIDED',
    'STALE_TASK',
    'MAY_NOT_SIT',
    'SIGNERS_MIXED',
    'SIGNERS_TOO_DEEP',
    'WAITS_FOR_SIGNERS',
    'CLAIMED',
    'ENDED',
    'CASE_SUSPENDED',
  ],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'addSigners', task.caseId, { type: 'SignersAdded', taskId: task.id, ...asked.body });
  },
});
