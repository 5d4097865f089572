/** Who has a place in a stage, so that nobody gets a second one there. */
import { occupiedSeats } from './lookup';
import type { CaseState, Seat, StageRun } from './types';

/** Holders, and those on whose behalf they hold: somebody absent is seated too. `except`: a seat that is being given. */
export function seatedPeople(state: CaseState, run: StageRun | null, except?: string): string[] {
  if (!run) return [];
  return occupiedSeats(state, run)
    .filter((seat) => seat.id !== except)
    .flatMap(peopleOf);
}

export function peopleOf({ holderId, onBehalfOf }: Pick<Seat, 'holderId' | 'onBehalfOf'>): string[] {
  return onBehalfOf === undefined ? [holderId] : [holderId, onBehalfOf];
}
