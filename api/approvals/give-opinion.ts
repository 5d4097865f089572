/** The opinion that I was asked for; the task goes back to whoever asked. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { opinionBody } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';

export const giveOpinion = route({
  method: 'post',
  path: '/tasks/{id}/opinions',
  name: 'giveOpinion',
  tag: 'tasks',
  summary: 'Give the opinion that I was asked for',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: opinionBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['NOT_YOUR_TASK', 'OWN_REQUEST', 'ALREADY_DECIDED', 'STALE_TASK', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'giveOpinion', task.caseId, { type: 'Opined', taskId: task.id, ...asked.body });
  },
});
