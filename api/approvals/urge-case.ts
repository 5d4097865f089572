/** 催办: I ask those who hold my case up to hurry. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { reminderBody } from './contract-writes';
import { loadCase } from './load-case';

export const urgeCase = route({
  method: 'post',
  path: '/cases/{id}/reminders',
  name: 'urgeCase',
  tag: 'cases',
  summary: 'Urge those who hold my case up',
  permission: { action: 'urge', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: reminderBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'URGED_RECENTLY', 'CASE_RETURNED', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'urgeCase', row.id, { type: 'Urged', ...asked.body });
  },
});
