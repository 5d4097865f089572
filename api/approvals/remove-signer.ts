/** 减签: I take a signer away whom I added, while they have not decided. */
import { z } from 'zod';
import { operationStatus } from '../shared/contract';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { writeToCase } from './case-write';
import { caseAnswer } from './contract';
import { signerRemovalQuery } from './contract-writes';
import { findTaskToActOn } from './find-task-to-act-on';
import { loadCase } from './load-case';

export const removeSigner = route({
  method: 'delete',
  path: '/tasks/{id}/signers/{seatId}',
  name: 'removeSigner',
  tag: 'tasks',
  summary: 'Take away a signer whom I added',
  permission: { action: 'decide', subject: 'Task' },
  key: 'process',
  params: z.object({ id: z.string().max(200), seatId: z.string().max(64) }),
  query: signerRemovalQuery,
  answers: { 200: caseAnswer, 202: operationStatus },
  refusals: ['FORBIDDEN', 'LAST_SEAT', 'ALREADY_DECIDED', 'ENDED', 'CASE_SUSPENDED'],
  async handle(asked) {
    const task = await findTaskToActOn(asked.deps, asked.me, asked.params.id);
    const { state } = await loadCase(asked.deps, asked.me, task.caseId);
    const seat = state.seats.find(({ id }) => id === asked.params.seatId);
    if (seat?.addedBy === undefined || seat.addedBy.seatId !== task.seatId)
      throw problem('NOT_FOUND', 'No such signer of this task');
    return writeToCase(asked, 'removeSigner', task.caseId, { type: 'SignerRemoved', seatId: seat.id, ...asked.query });
  },
});
