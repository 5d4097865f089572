/** Who may do what with a case as a whole: asked by the operations that a page offers and by the steps that carry them out. */
import { seatsOfRun, runsOfRound } from './lookup';
import type { CaseState } from './types';

/** Holders past and present, whoever submitted, and the parties: while the case is open. */
export function mayComment(state: CaseState, personId: string): boolean {
  if (state.status === 'ended') return false;
  return (
    state.submitterIds.includes(personId) ||
    state.partyIds.includes(personId) ||
    state.tasks.some((task) => task.holderId === personId) ||
    state.seats.some((seat) => seat.holderId === personId)
  );
}

/** As the definition says; always while it lies with the submitter. */
export function mayWithdrawNow(state: CaseState): boolean {
  if (state.status === 'ended') return false;
  if (state.status === 'returned') return true;
  switch (state.definition.withdraw) {
    case 'anyTime':
      return true;
    case 'never':
      return false;
    case 'beforeFirstDecision':
      return !isDecidedByAnyone(state);
  }
}

/** A decision is a person's vote in this round; a return ends the round, the system's and carried votes do not count. */
function isDecidedByAnyone(state: CaseState): boolean {
  return runsOfRound(state)
    .flatMap((run) => seatsOfRun(state, run))
    .some(({ vote }) => vote?.by.kind === 'person' && !vote.carriedOver);
}
