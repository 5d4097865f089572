/** How a refusal or a defect leaves a workflow: as a failure of the one update, never of the process. */
import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
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

/** Whether `record` has given the event up because it breaks the program, rather than found the process out of step. */
export const isDefect = (error: unknown): boolean =>
  error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.type === 'DEFECT';

/** What whoever asked is told of it: nothing was recorded. The log of the worker has the rest. */
export const defect = (): ApplicationFailure =>
  ApplicationFailure.nonRetryable('The event breaks the program and was not recorded', 'DEFECT');
