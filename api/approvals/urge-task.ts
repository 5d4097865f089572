/** 催办 from where one of its tasks is shown: the case is urged as a whole, by who submitted it. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { reminderBody } from './contract-writes';
import { loadCase } from './load-case';

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
    const task = await deps.database.task.findUnique({ where: { id: params.id }, select: { caseId: true } });
    if (!task) throw problem('NOT_FOUND', 'No such task');
    const { row } = await loadCase(deps, me, task.caseId);
    return writeToCase(asked, 'urgeTask', row.id, { type: 'Urged', ...body });
  },
});
