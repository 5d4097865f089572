/** A comment by those who hold no task of the case: its submitter, who held one, who got a copy. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { commentBody } from './contract-writes';
import { loadCase } from './load-case';

export const commentInCase = route({
  method: 'post',
  path: '/cases/{id}/comments',
  name: 'commentInCase',
  tag: 'cases',
  summary: 'Comment on a case',
  permission: { action: 'read', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: commentBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'NOT_FOUND', 'ENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'commentInCase', row.id, { type: 'Commented', ...asked.body });
  },
});
