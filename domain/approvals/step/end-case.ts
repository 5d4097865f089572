/** The one terminal outcome of a case: after it nothing changes any more. */
import { runsOfRound, seatsOfRun } from '../lookup';
import type { CaseOutcome, ClosedBecause, SeatState } from '../types';
import { cancelOpenTasks } from './close-task';
import { engine, note, type Draft } from './draft';

export function endCase(draft: Draft, outcome: CaseOutcome): void {
  const { state, incoming } = draft;
  const because: ClosedBecause = outcome === 'withdrawn' || outcome === 'terminated' ? outcome : 'ended';
  closeRound(draft, because);
  state.status = 'ended';
  state.outcome = outcome;
  state.endedAt = incoming.at;
  note(draft, 'ended', { actor: engine, detail: { outcome } });
}

const undecided: SeatState[] = ['open', 'waiting', 'replaced'];

/** Nothing of the round stays open: tasks, undecided seats, runs, times, an incident, unanswered questions. */
export function closeRound(draft: Draft, because: ClosedBecause): void {
  const { state, incoming } = draft;
  cancelOpenTasks(draft, because);
  for (const run of runsOfRound(state)) {
    if (run.state === 'approved' || run.state === 'rejected' || run.state === 'skipped') continue;
    for (const seat of seatsOfRun(state, run)) {
      // A seat that an escalation took and decided stays as it is: that is what happened.
      if (seat.vote || !undecided.includes(seat.state)) continue;
      seat.state = 'cancelled';
      delete seat.vacant;
    }
    if (run.state === 'returned') continue;
    run.state = 'cancelled';
    run.closedAt = incoming.at;
  }
  state.incidents = [];
  state.outstanding = [];
  draft.commands = [];
}
