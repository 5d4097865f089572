/** The one terminal outcome of a case: after it nothing changes any more. */
import type { CaseOutcome, ClosedBecause } from '../types';
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

/** Nothing of the round stays open: tasks, undecided seats, runs, times, an incident, unanswered questions. */
export function closeRound(draft: Draft, because: ClosedBecause): void {
  const { state, incoming } = draft;
  cancelOpenTasks(draft, because);
  for (const seat of state.seats) {
    if (seat.state === 'open' || seat.state === 'waiting' || seat.state === 'replaced') {
      seat.state = 'cancelled';
      delete seat.vacant;
    }
  }
  for (const run of state.stages) {
    if (run.state === 'open' || run.state === 'planning' || run.state === 'waiting') {
      run.state = 'cancelled';
      run.closedAt = incoming.at;
    }
  }
  delete state.incident;
  state.outstanding = [];
  draft.commands = [];
}
