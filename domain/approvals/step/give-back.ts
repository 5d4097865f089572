/** 退回: back to the submitter, or to a place that this round has passed. Not a rejection. */
import type { ReturnTarget } from '../return-targets';
import type { Draft } from './draft';
import { closeRound } from './end-case';
import { openPlainTask } from './open-task';
import { startRound } from './start-round';

/**
 * To the submitter: siblings are cancelled, timers stop, and the next round opens when the subject is resubmitted. To a
 * place: a new round opens there at once. `from` is the stage or block that returns, `seen` the revision it had seen.
 */
export function giveBack(draft: Draft, from: string, to: ReturnTarget, seen: number): void {
  const { state } = draft;
  state.returnsMade += 1;
  if (to !== 'submitter') {
    startRound(draft, 'returned', to);
    return;
  }
  closeRound(draft, 'returned');
  state.status = 'returned';
  state.returner = { stageId: from, subjectRevision: seen, submitterId: state.submitterId };
  openPlainTask(draft, 'resubmit', state.submitterId);
}
