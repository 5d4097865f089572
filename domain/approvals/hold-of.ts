/** Why the holder of an open task cannot decide at the moment, or need not: told from the case, never remembered alone. */
import { claimOfColleague } from './claims';
import { findSeat, openTasks } from './lookup';
import { undecidedSigners } from './signers';
import type { CaseState, Hold, Task } from './types';

/** Signers before it come first, then an opinion that was asked for, then a colleague's claim; null when nothing holds it. */
export function holdOf(state: CaseState, task: Task): Hold | null {
  const seat = findSeat(state, task.seatId);
  if (task.kind !== 'decide' || task.state !== 'open' || !seat) return null;
  if (undecidedSigners(state.seats, seat, 'before').length > 0) return 'signers';
  if (opinionOn(state, task)) return 'opinion';
  return claimOfColleague(state, seat) ? 'claimed' : null;
}

/** The open request for an opinion on a task. */
export function opinionOn(state: CaseState, task: Task): Task | null {
  return openTasks(state).find((one) => one.kind === 'opinion' && one.forTaskId === task.id) ?? null;
}
