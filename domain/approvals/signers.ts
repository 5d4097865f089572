/**
 * 加签: who was asked beside whose seat, and whether their word counts in the stage or only for that seat. Reads seats
 * alone; what follows from a signer's decision is in `step/cast-vote.ts`.
 */
import type { Seat } from './types';

/** The seat that a signer before or after it was set up for. */
export interface Group {
  ownerId: string;
  kind: 'before' | 'after';
}

/** Level of a seat below one of the definition; deeper than this nobody is added. */
export const deepestSigner = 2;

/**
 * For whose seat a signer answers; null for a seat that votes in the stage itself. Who was added in parallel to a signer
 * stands beside that signer and answers for the same seat.
 */
export function groupOf(seats: readonly Seat[], seat: Seat): Group | null {
  let at: Seat | undefined = seat;
  while (at?.addedBy) {
    const { kind, seatId }: NonNullable<Seat['addedBy']> = at.addedBy;
    if (kind !== 'parallel') return { ownerId: seatId, kind };
    at = seats.find(({ id }) => id === seatId);
  }
  return null;
}

/** Nobody's word counts for this seat yet, and somebody may still give it. */
export function isUndecided(seat: Seat): boolean {
  if (seat.vote) return false;
  if (seat.pendingVote) return true;
  return seat.state === 'open' || seat.state === 'waiting' || seat.state === 'replaced';
}

/** Everybody who was asked for this seat; of one kind, or of both. */
export function signersOf(seats: readonly Seat[], owner: Seat, kind?: Group['kind']): Seat[] {
  return seats.filter((seat) => {
    const group = groupOf(seats, seat);
    return group?.ownerId === owner.id && (kind === undefined || group.kind === kind);
  });
}

/** The signers for this seat who have not decided yet; of one kind, or of both. */
export function undecidedSigners(seats: readonly Seat[], owner: Seat, kind?: Group['kind']): Seat[] {
  return signersOf(seats, owner, kind).filter(isUndecided);
}

/** Undecided seats that this one has added itself. */
export function addedBy(seats: readonly Seat[], adder: Seat): Seat[] {
  return seats.filter((seat) => seat.addedBy?.seatId === adder.id && isUndecided(seat));
}
