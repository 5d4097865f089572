/** 撤回: the submitter takes the request back. What it had set going is undone by the process that started the case. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { CaseEvent } from '../types';
import { mayWithdrawNow } from '../who-may';
import { note, type Draft } from './draft';
import { endCase } from './end-case';

/** Refuses FORBIDDEN (not the submitter) and WITHDRAW_NOT_ALLOWED. The owning process is not bound by `withdraw`. */
export function withdraw(
  draft: Draft,
  personId: string | null,
  { reason, fromOwner }: Extract<CaseEvent, { type: 'Withdrawn' }>,
): Refusal | null {
  if (fromOwner !== true) {
    if (personId !== draft.state.submitterId) return refuse('FORBIDDEN', 'Only the submitter withdraws').refusal;
    if (!mayWithdrawNow(draft.state)) {
      const { withdraw: rule } = draft.state.definition;
      return refuse('WITHDRAW_NOT_ALLOWED', 'It can no longer be withdrawn', { data: { withdraw: rule } }).refusal;
    }
  }
  note(draft, 'withdrawn', reason === undefined ? {} : { comment: reason });
  endCase(draft, 'withdrawn');
  return null;
}
