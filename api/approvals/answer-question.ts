/** The answer to what I was asked. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { answerBody } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';

export const answerQuestion = route({
  method: 'post',
  path: '/tasks/{id}/answers',
  name: 'answerQuestion',
  tag: 'tasks',
  summary: 'Answer a question',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: answerBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['NOT_YOUR_TASK', 'ALREADY_DECIDED', 'STALE_TASK'],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'answerQuestion', task.caseId, { type: 'Answered', taskId: task.id, ...asked.body });
  },
});
