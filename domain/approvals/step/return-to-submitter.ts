/** 退回: back to the submitter, who changes the content and resubmits. Not a rejection. */
import type { CaseState } from '../types';
import type { Draft } from './draft';
import { closeRound } from './end-case';
import { openPlainTask } from './open-task';

/** Rounds are left as long as returns made + 1 stays below `maxRounds` (ROUNDS_EXHAUSTED otherwise). */
export function mayReturn(state: CaseState): boolean {
  return state.returnsMade + 1 < state.definition.resubmit.maxRounds;
}

/** Siblings are cancelled and timers stop; the next round opens when the subject is resubmitted. */
export function returnToSubmitter(draft: Draft): void {
  const { state } = draft;
  closeRound(draft, 'returned');
  state.status = 'returned';
  state.returnsMade += 1;
  openPlainTask(draft, 'resubmit', state.submitterId);
}
