/** An administrator ends a case without a decision: an outcome of its own, never an approval. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { terminationBody } from './contract-writes';
import { loadCase } from './load-case';

export const terminateCase = route({
  method: 'post',
  path: '/cases/{id}/termination',
  name: 'terminateCase',
  tag: 'cases',
  summary: 'End the case without a decision (administrators)',
  permission: { action: 'terminate', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: terminationBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['ENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'terminateCase', row.id, { type: 'Terminated', reason: asked.body.reason });
  },
});
