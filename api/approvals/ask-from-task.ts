/** 询问: I ask somebody something that I need to know for my task. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { questionBody } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';

export const askFromTask = route({
  method: 'post',
  path: '/tasks/{id}/questions',
  name: 'askFromTask',
  tag: 'tasks',
  summary: 'Ask somebody a question from my task',
  description: 'Where the stage says so, the clock of my task stands still until all of my questions are answered.',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: questionBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'NOT_FOUND', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'askFromTask', task.caseId, { type: 'Asked', taskId: task.id, ...asked.body });
  },
});
