/** Seats with the signers who were added to them below. Pure. */
import type { Seat } from '../../shared/types';

export interface SeatNode {
  seat: Seat;
  signers: SeatNode[];
}

/** In the order given; a signer whose seat is not among them stands at the top: nobody is left out. */
export function seatTree(seats: readonly Seat[]): SeatNode[] {
  const known = new Set(seats.map((seat) => seat.id));
  const below = (id: string | undefined): SeatNode[] =>
    seats
      .filter((seat) =>
        seat.addedBy && known.has(seat.addedBy.seatId) ? seat.addedBy.seatId === id : id === undefined,
      )
      .map((seat) => ({ seat, signers: below(seat.id) }));
  return below(undefined);
}
