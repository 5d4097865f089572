/** The one gate of a suspended case: what still reaches it while an administrator has stopped it. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent, CaseState } from '../types';

/** What decides nothing, what ends the suspension or the case, and what machines have to be able to say. */
const passes: CaseEvent['type'][] = [
  'Resumed',
  'Suspended',
  'Terminated',
  'Commented',
  'Answered',
  'Revised',
  'Rechecked',
  'DeadlineReached',
  'Planned',
];

/** Refuses CASE_SUSPENDED with since when, by whom and why. */
export function refuseSuspended({ suspension }: CaseState, event: CaseEvent): { refusal: Refusal } | null {
  const isFromOwner = 'fromOwner' in event && event.fromOwner === true;
  if (!suspension || isFromOwner || passes.includes(event.type)) return null;
  return refuse('CASE_SUSPENDED', 'An administrator has stopped the case', { data: { ...suspension } });
}
