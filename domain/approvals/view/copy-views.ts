/** Who was informed of a case, of what and when; whether they have read it is kept beside the case. */
import type { CaseState, Copied } from '../types';

/** In the order in which it happened; with `personId` what that person was informed of. */
export function copiesOf(state: CaseState, personId?: string): Copied[] {
  return state.copied.filter(({ userId }) => personId === undefined || userId === personId);
}
