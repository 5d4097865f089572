/** The seats beside a seat: when signers are asked, when they are asked no more, and when the seat goes on without them. */
import { findTask, openTaskOfSeat } from '../lookup';
import { signersOf, undecidedSigners } from '../signers';
import type { ClosedBecause, Seat, SeatState, Task } from '../types';
import { closeTask } from './close-task';
import { ask, engine, note, type Draft } from './draft';
import { holdTask } from './hold-task';
import { askForTimes, openSeatTask } from './open-task';
import { forgetVote } from './reopen-seat';

/** Their tasks appear with the due time of the seat that they were added to. */
export function askSigners(draft: Draft, signers: Seat[], beside: Seat): void {
  const task = lastTaskOf(draft, beside);
  askForTimes(
    draft,
    signers.flatMap((signer) => askSeat(draft, signer, task)),
    'opened',
  );
}

/** The task of a seat, and those of the signers who are to be asked before it. */
export function askSeat(draft: Draft, seat: Seat, inherits?: Task): Task[] {
  const task = openSeatTask(draft, seat, inherits);
  const before = undecidedSigners(draft.state.seats, seat, 'before').filter(({ state }) => state === 'waiting');
  const opened = [task, ...before.flatMap((signer) => askSeat(draft, signer, task))];
  holdTask(draft, task);
  return opened;
}

/** Nobody beside this seat is asked any more: it is decided without them, or gone. */
export function dismissSigners(
  draft: Draft,
  owner: Seat,
  state: 'superseded' | 'cancelled',
  because: ClosedBecause,
): void {
  for (const signer of undecidedSigners(draft.state.seats, owner)) dismissSeat(draft, signer, state, because);
}

/** Whoever follows in a seat has not asked those who have signed for it: they are not asked for it again. */
export function dropSignatures(draft: Draft, owner: Seat): void {
  for (const signer of signersOf(draft.state.seats, owner).filter(({ vote }) => vote)) {
    forgetVote(signer);
    signer.state = 'cancelled';
    dropSignatures(draft, signer);
  }
}

/** One undecided seat goes, with whoever was to be asked for it. */
export function dismissSeat(
  draft: Draft,
  seat: Seat,
  state: Extract<SeatState, 'superseded' | 'cancelled' | 'removed' | 'replaced'>,
  because: ClosedBecause,
): void {
  const isDecidedOtherwise = state === 'superseded' || state === 'replaced';
  dismissSigners(draft, seat, isDecidedOtherwise ? 'superseded' : 'cancelled', because);
  if (!isDecidedOtherwise) dropSignatures(draft, seat);
  seat.state = state;
  delete seat.pendingVote;
  delete seat.vacant;
  const task = openTaskOfSeat(draft.state, seat.id);
  if (task) closeTask(draft, task, isDecidedOtherwise ? 'superseded' : 'cancelled', because);
}

/** All signers before a seat are done: its holder decides now. */
export function giveBackToOwner(draft: Draft, owner: Seat): void {
  const task = openTaskOfSeat(draft.state, owner.id);
  if (!task) return;
  note(draft, 'signersDone', { actor: engine, stage: owner.stageId, detail: { seatId: owner.id, kind: 'before' } });
  task.version += 1;
  holdTask(draft, task);
}

/**
 * Nobody is left of the signers who were to confirm an approval: a removal never decides, so that the holder, or whoever
 * stands in for them by now, decides anew.
 */
export function askOwnerAnew(draft: Draft, owner: Seat): void {
  const before = lastTaskOf(draft, owner);
  forgetVote(owner);
  askForTimes(draft, [openSeatTask(draft, owner, before)], 'opened');
  ask(draft, { type: 'PlanSeats', seatIds: [owner.id] });
}

function lastTaskOf(draft: Draft, seat: Seat): Task | undefined {
  const last = draft.state.tasks.findLast((task) => task.seatId === seat.id);
  return findTask(draft.state, last?.id) ?? undefined;
}
