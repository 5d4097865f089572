/** How a refusal leaves a workflow: as a failure of the one update, never of the process. */
import { ApplicationFailure } from '@temporalio/workflow';
import type { Refusal } from '../../domain/shared/refusal';
import type { Message } from './messages';

/** A refusal as the failure of an update: type = code, details = `[{ rule, data }]`. */
export function failure({ code, detail, rule, data }: Refusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(detail, code, { rule: rule ?? null, data: data ?? null });
}

/**
 * What the loop knows without asking: refused here, an update leaves no mark. Synchronous on purpose, since an
 * asynchronous validator accepts everything. Throws ENDED; OUT_OF_STEP while an operator is needed; INVALID.
 */
export function refuseAtTheDoor(message: Message, { ended, parked }: { ended: boolean; parked: boolean }): void {
  if (ended) throw failure({ code: 'ENDED', detail: 'This process has ended' });
  if (parked) throw ApplicationFailure.nonRetryable('The record and the workflow are out of step', 'OUT_OF_STEP');
  if (typeof message.key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(message.key)) {
    throw failure({ code: 'INVALID', detail: 'An event needs a key of 1 to 200 visible ASCII characters' });
  }
}
