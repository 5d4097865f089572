/** 催办 from where one of its tasks is shown: the case is urged as a whole, by who submitted it. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { reminderBody } from './contract-writes';
import { findTaskInCase } from './find-task-in-case';

export const urgeTask = route({
  method: 'post',
  path: '/tasks/{id}/reminders',
  name: 'urgeTask',
  tag: 'tasks',
  summary: 'Urge those who hold my case up',
  description: 'The same as on the case that the task belongs to.',
  permission: { action: 'urge', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: reminderBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'URGED_RECENTLY', 'CASE_RETURNED', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const { deps, me, params, body } = asked;
    const { caseId } = await findTaskInCase(deps, me, params.id);
    return writeToCase(asked, 'urgeTask', caseId, { type: 'Urged', ...body });
  },
});
