/** Whom the clock charges from now on: the submitter, an approver, a question, or the system (approvals.md §5). */
import { openTasks } from '../lookup';
import { isPausedBy } from '../pauses';
import type { CaseState, Charge } from '../types';
import type { Draft } from './draft';

/** Noted whenever it changes; of several changes at one instant the last counts. */
export function chargeTime({ state, incoming }: Draft): void {
  if (state.status === 'ended') return;
  const to = chargedNow(state);
  const earlier = state.charges.filter(({ from }) => from !== incoming.at);
  if (earlier.at(-1)?.to !== to) earlier.push({ from: incoming.at, to });
  state.charges = earlier;
}

function chargedNow(state: CaseState): Charge['to'] {
  if (state.suspension || state.status === 'incident') return 'system';
  if (state.status === 'returned') return 'submitter';
  const held = openTasks(state).filter((task) => task.kind === 'decide');
  if (held.length === 0) return 'system';
  // Whoever waits for a signer or leaves it to a colleague holds nothing up.
  const acting = held.filter((task) => task.onHold !== 'signers' && task.onHold !== 'claimed');
  const waits = acting.length > 0 && acting.every((task) => isPausedBy(task, 'question'));
  return waits ? 'question' : 'approver';
}
