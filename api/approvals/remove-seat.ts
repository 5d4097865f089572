/** 减签 by an administrator: an undecided seat, also one of the definition, is taken away. Flagged in the trail. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { seatRemovalBody } from './contract-writes';
import { loadCase } from './load-case';

export const removeSeat = route({
  method: 'post',
  path: '/cases/{id}/removals',
  name: 'removeSeat',
  tag: 'cases',
  summary: 'Take a seat of the case away (administrators)',
  permission: { action: 'override', subject: 'Case' },
  key: 'process',
  params: z.object({ id: z.string().max(200) }),
  body: seatRemovalBody,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'LAST_SEAT', 'ALREADY_DECIDED', 'NOT_FOUND', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const { row } = await loadCase(asked.deps, asked.me, asked.params.id);
    return writeToCase(asked, 'removeSeat', row.id, { type: 'SignerRemoved', ...asked.body });
  },
});
