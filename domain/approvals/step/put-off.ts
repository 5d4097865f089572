/** `inOrder`: a seat whose turn has not come, or comes later after all, asks nobody until it does. */
import { openTaskOfSeat } from '../lookup';
import { undecidedSigners } from '../signers';
import type { ClosedBecause, Seat } from '../types';
import { closeTask } from './close-task';
import type { Draft } from './draft';

/** Its task and those of the signers before it leave the inboxes; `askSeat` asks them again. */
export function putOff(draft: Draft, seat: Seat, because: ClosedBecause): void {
  const task = openTaskOfSeat(draft.state, seat.id);
  if (task) closeTask(draft, task, 'cancelled', because);
  seat.state = 'waiting';
  const before = undecidedSigners(draft.state.seats, seat, 'before').filter(({ state }) => state === 'open');
  for (const signer of before) putOff(draft, signer, because);
}
