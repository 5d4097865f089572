/**
 * An event that breaks our own code breaks it at every attempt. Retried without end it would hold up everything behind
 * it in its process and leave a person waiting, so it fails for good; what the database could not do now is retried.
 */
import { ApplicationFailure, log, metricMeter } from '@temporalio/activity';
import { isOutage } from './is-outage';
import type { RecordInput } from './record';

/** Enough that nothing passing is taken for a defect, and over within two seconds. */
const attemptsToBeSure = 4;

/** What `record` is to fail with: the error as it came, which is retried, or DEFECT, which is not and tells no detail. */
export function giveUpOnDefect(error: unknown, { processId, kind, event }: RecordInput, attempt: number): unknown {
  if (error instanceof ApplicationFailure || isOutage(error) || attempt < attemptsToBeSure) return error;
  log.error('An event breaks the program and is not recorded', { processId, key: event.key, attempt, err: error });
  metricMeter.createCounter('jobcard_defects', undefined, 'Events that broke the program').add(1, { kind });
  return ApplicationFailure.nonRetryable(`${processId}: event ${event.key} breaks the program`, 'DEFECT');
}
