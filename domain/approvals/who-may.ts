/** Who may do what with a case as a whole: asked by the operations that a page offers and by the steps that carry them out. */
import type { CaseState } from './types';

/** Holders past and present, whoever submitted or was informed, and the parties: while the case is open. */
export function mayComment(state: CaseState, personId: string): boolean {
  if (state.status === 'ended') return false;
  return state.partyIds.includes(personId) || mayAsk(state, personId);
}

/** 询问: like commenting, but for parties who neither submitted nor decide; whoever was informed as well. */
export function mayAsk(state: CaseState, personId: string): boolean {
  if (state.status === 'ended') return false;
  return (
    state.submitterIds.includes(personId) ||
    state.copied.some(({ userId }) => userId === personId) ||
    holdsOrHeld(state, personId)
  );
}

function holdsOrHeld(state: CaseState, personId: string): boolean {
  return (
    state.tasks.some((task) => task.holderId === personId || task.heldBefore?.includes(personId)) ||
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

/** A decision is what a person did with a task of this round, asked again since or not; nothing taken back or carried over, no system's. */
function isDecidedByAnyone(state: CaseState): boolean {
  return state.tasks.some(
    ({ kind, round, outcome }) =>
      kind === 'decide' && round === state.round && outcome !== undefined && outcome !== 'takenBack',
  );
}
