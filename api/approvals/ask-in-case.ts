/** 询问 by those who hold no task of the case: its submitter, who held one, who got a copy. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { questionBody } from './contract-writes';
import { loadCase } from './load-case';

export const askInCase = route({
  method: 'post',
  path: '/cases/{id}/questions',
  name: 'askInCase',
  tag: 'cases',
  summary: 'Ask somebody a question about a case',
  permission: { action: 'read', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: questionBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'NOT_FOUND', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'askInCase', row.id, { type: 'Asked', ...asked.body });
  },
});
