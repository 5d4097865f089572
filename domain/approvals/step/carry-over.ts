/**
 * `duplicates: carryOver`: an approval that somebody already gave in this round counts for their seat in a later stage,
 * when that stage is planned. Never across a round, never for what they had not seen, never the system's acts.
 */
import { relevantChanges } from '../changed-fields';
import type { CompiledStage } from '../definition';
import { blockRunOf, isJumpedOver, runOf, runsOfRound, seatsOfRun } from '../lookup';
import { passedBefore } from '../return-targets';
import { findStage, isBlock } from '../stage-order';
import type { CaseState, Seat, StageRun, Vote } from '../types';

/** The vote that `seat` of the stage just planned takes over, or null. */
export function carriedVote(state: CaseState, stage: CompiledStage, run: StageRun, seat: Seat): Vote | null {
  if (stage.duplicates !== 'carryOver' || asksForMore(stage)) return null;
  for (const earlier of creditedRuns(state, stage, run)) {
    const given = seatsOfRun(state, earlier).find((other) => isOwnApproval(other, seat.holderId));
    const shown = findStage(state.definition, earlier.id);
    if (!given?.vote || !shown || showsMore(stage, shown)) continue;
    if (relevantChanges(state, given.vote.subjectRevision).length > 0) continue;
    return { ...given.vote, throughSeatId: given.id, carriedOver: true };
  }
  return null;
}

/** `adjacent`: what ran directly before (a carried seat there passes the credit on); `round`: any, newest first. */
function creditedRuns(state: CaseState, stage: CompiledStage, run: StageRun): StageRun[] {
  const passed = runsOfRound(state).filter(
    (other) => other !== run && other.state === 'approved' && !isJumpedOver(state, other),
  );
  if (stage.carryOver === 'round') return passed.toReversed();
  const before = directlyBefore(state, stage.id);
  return passed.filter(({ id }) => before.includes(id));
}

/** The stage passed last before this one; of a block, the last of each branch that approved. Kept ones have no votes. */
function directlyBefore(state: CaseState, stageId: string): string[] {
  const last = passedBefore(state, stageId).at(-1);
  if (!last || !isBlock(last)) return last ? [last.id] : [];
  const branches = last.parallel.filter((_, branch) => blockRunOf(state, last.id)?.branches[branch] === 'approved');
  return branches.flatMap((stages) => stages.findLast(({ id }) => runOf(state, id)?.state === 'approved')?.id ?? []);
}

function isOwnApproval(seat: Seat, personId: string): boolean {
  const { vote } = seat;
  return vote?.outcome === 'approve' && vote.by.kind === 'person' && vote.by.id === personId;
}

function asksForMore(stage: CompiledStage): boolean {
  return Object.keys(stage.outputs).length > 0 || stage.require.comment.includes('approve');
}

/** The later stage shows something that was hidden in the earlier one: the approval did not see it. */
function showsMore(later: CompiledStage, earlier: CompiledStage): boolean {
  return Object.entries(earlier.fields).some(([field, use]) => use === 'hidden' && later.fields[field] !== 'hidden');
}
