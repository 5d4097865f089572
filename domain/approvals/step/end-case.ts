/** The one terminal outcome of a case: after it nothing changes any more. */
import { blocksOfRound, runsOfRound, seatsOfRun } from '../lookup';
import { findBlock } from '../stage-order';
import type { CaseCommand, CaseOutcome, ClosedBecause, SeatState, StageState } from '../types';
import { cancelOpenTasks } from './close-task';
import { engine, note, type Draft } from './draft';

export function endCase(draft: Draft, outcome: CaseOutcome): void {
  const { state, incoming } = draft;
  const because: ClosedBecause = outcome === 'withdrawn' || outcome === 'terminated' ? outcome : 'ended';
  closeRound(draft, because);
  state.status = 'ended';
  state.outcome = outcome;
  state.endedAt = incoming.at;
  delete state.suspension;
  note(draft, 'ended', { actor: engine, detail: { outcome } });
}

const undecided: SeatState[] = ['open', 'waiting', 'replaced'];
const isOver: StageState[] = ['approved', 'rejected', 'skipped', 'kept', 'cancelled'];

/** Nothing of the round stays open: tasks, undecided seats, runs, times, an incident, unanswered questions. */
export function closeRound(draft: Draft, because: ClosedBecause): void {
  const { state, incoming } = draft;
  cancelOpenTasks(draft, because);
  for (const run of runsOfRound(state)) {
    if (isOver.includes(run.state)) continue;
    for (const seat of seatsOfRun(state, run)) {
      // A seat that an escalation took and decided stays as it is: that is what happened.
      if (seat.vote || (!seat.pendingVote && !undecided.includes(seat.state))) continue;
      seat.state = 'cancelled';
      delete seat.vacant;
      delete seat.pendingVote;
    }
    if (run.state === 'returned') continue;
    run.state = 'cancelled';
    run.closedAt = incoming.at;
  }
  closeBlocks(draft);
  state.incidents = [];
  // Whoever is informed of what has happened hears of it, whatever followed.
  const isKept = ({ type }: CaseCommand) => type === 'PlanCopies';
  state.outstanding = state.outstanding.filter(isKept);
  draft.commands = draft.commands.filter(isKept);
}

/** A block out of which somebody returned says so; whatever else was under way in one is cancelled with it. */
function closeBlocks({ state }: Draft): void {
  for (const block of blocksOfRound(state)) {
    if (block.state !== 'open' && block.state !== 'planning') continue;
    const stages = findBlock(state.definition, block.id)?.parallel.flat() ?? [];
    const runs = runsOfRound(state).filter((run) => stages.some(({ id }) => id === run.id));
    block.state = runs.some((run) => run.state === 'returned') ? 'returned' : 'cancelled';
    block.branches = block.branches.map((branch) => (branch === 'open' ? 'cancelled' : branch));
  }
}
