/** What a page needs to know of one task beside the operations: what holds it, whom it was shared with, where it may go back to. */
import type { Instant } from '../../shared/process';
import type { Bilingual } from '../definition';
import { opinionOn } from '../hold-of';
import { findSeat, openTaskOfSeat, runOf } from '../lookup';
import { mayReturn, passedBefore } from '../return-targets';
import { addedBy, undecidedSigners } from '../signers';
import { isBlock } from '../stage-order';
import type { CaseState, Hold, Seat, SignerKind, Task } from '../types';

export interface HoldView {
  why: Hold;
  /** Whom it waits for. */
  waitsFor: string[];
  since?: Instant;
}

/** Why the holder of an open task waits, and for whom; null when nothing holds it. */
export function holdView(state: CaseState, task: Task): HoldView | null {
  const seat = findSeat(state, task.seatId);
  if (!task.onHold || !seat) return null;
  switch (task.onHold) {
    case 'signers': {
      const signers = undecidedSigners(state.seats, seat, 'before');
      const since = signers.flatMap(({ id }) => openTaskOfSeat(state, id)?.openedAt ?? []).sort()[0];
      return held(
        'signers',
        signers.map((signer) => signer.holderId),
        since,
      );
    }
    case 'opinion': {
      const opinion = opinionOn(state, task);
      return held('opinion', opinion ? [opinion.holderId] : [], opinion?.openedAt);
    }
    case 'claimed': {
      const claim = runOf(state, task.stageId)?.claim;
      return held('claimed', claim ? [claim.by] : [], claim?.at);
    }
  }
}

function held(why: Hold, waitsFor: string[], since: Instant | undefined): HoldView {
  return { why, waitsFor: [...new Set(waitsFor)], ...(since !== undefined && { since }) };
}

/** Everybody who was ever added to the seat of a task, in the order in which they were. */
export function signersOf(state: CaseState, task: Task): Seat[] {
  return state.seats.filter((seat) => task.seatId !== undefined && seat.addedBy?.seatId === task.seatId);
}

/** One kind at a time: that of the undecided signers while there are any. */
export function signerKindsOf(state: CaseState, task: Task): SignerKind[] {
  const seat = findSeat(state, task.seatId);
  const kind = seat && addedBy(state.seats, seat)[0]?.addedBy?.kind;
  return kind ? [kind] : ['before', 'after', 'parallel'];
}

/** The requests for an opinion on a task, oldest first; of an opinion task the request that it is. */
export function opinionsOf(state: CaseState, task: Task): Task[] {
  if (task.kind === 'opinion') return [task];
  return state.tasks.filter((one) => one.kind === 'opinion' && one.forTaskId === task.id);
}

export interface ReturnTargetView {
  /** As `returnTo` takes it. */
  id: string;
  kind: 'submitter' | 'previous' | 'stage' | 'block';
  title: Bilingual;
}

/** The submitter first, what lies directly before next, then everything that this round has passed in its order. None when the rounds are used up. */
export function returnTargets(state: CaseState, task: Task): ReturnTargetView[] {
  if (!mayReturn(state) || task.stageId === undefined) return [];
  const passed = passedBefore(state, task.stageId);
  const last = passed.at(-1);
  return [
    { id: 'submitter', kind: 'submitter', title: { zh: '提交人', en: 'Submitter' } },
    ...(last ? [{ id: 'previous', kind: 'previous', title: last.title } as const] : []),
    ...passed.map((item) => ({
      id: item.id,
      kind: isBlock(item) ? ('block' as const) : ('stage' as const),
      title: item.title,
    })),
  ];
}
