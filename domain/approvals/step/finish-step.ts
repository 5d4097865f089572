/** What every event ends with, whatever it was: what follows from the new state and is told from it alone. */
import type { CaseState } from '../types';
import { askForCopies } from './ask-for-copies';
import { chargeTime } from './charge-time';
import type { Draft } from './draft';
import { releaseLostClaims } from './release-claim';
import { drawConsequences } from './revise';

/** `before`: the state that the event found, null when it opened the case. */
export function finishStep(draft: Draft, before: CaseState | null): void {
  // Whatever let the case go on: what was revised while it waited takes effect now.
  drawConsequences(draft);
  releaseLostClaims(draft);
  askForCopies(draft, before);
  chargeTime(draft);
}
