/** The system's own vote on silence: for every seat that is late, in one go. */
import { findSeat, openTaskOfSeat } from '../lookup';
import { isUndecided } from '../signers';
import type { Seat, StageRun } from '../types';
import { castVote } from './cast-vote';
import { closeTask } from './close-task';
import { engine, nextNumber, type Draft } from './draft';
import { settleStage } from './settle-stage';

export function voteForLate(draft: Draft, run: StageRun, late: Seat[], outcome: 'approve' | 'reject'): void {
  const { state, incoming } = draft;
  for (const { id } of late) {
    const seat = findSeat(state, id);
    const task = openTaskOfSeat(state, id);
    if (task) closeTask(draft, task, 'superseded', 'stageDecided');
    if (!seat || !isUndecided(seat)) continue;
    const subjectRevision = state.revisionInForce;
    castVote(draft, run, seat, { number: nextNumber(draft), outcome, by: engine, at: incoming.at, subjectRevision });
  }
  settleStage(draft, run);
}
