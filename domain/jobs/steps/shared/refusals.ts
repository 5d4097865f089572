/** The ways in which a step says no. `why` is a code that readers have words for. */
import { refuse, type Refusal } from '../../../shared/refusal';
import type { BlockerCode, FaultCode, ReadyCode } from '../../job-words';

export interface Fault {
  path: string;
  message: string;
  /** Of the schema (`too_small`, ...) or one of ours. */
  code: string;
}

/** INVALID, naming each fault with where it is. */
export const invalid = (errors: Fault[], rule?: string): { refusal: Refusal } =>
  refuse('INVALID', errors.map((error) => `${error.path}: ${error.message}`).join('; '), {
    ...(rule ? { rule } : {}),
    data: { errors: errors.map((error) => ({ ...error })) },
  });

/** A fault that the schema cannot know. */
export const fault = (path: string, code: FaultCode, message: string): Fault => ({ path, code, message });

/** Something has to happen first. */
export const notReady = (why: BlockerCode | ReadyCode, detail: string, rule?: string): Refusal => ({
  code: 'STEP_NOT_READY',
  detail,
  ...(rule ? { rule } : {}),
  data: { why },
});

/** It has no place in the job as it stands; not even listed. */
export const misplaced = (detail: string, rule?: string): Refusal => ({
  code: 'WRONG_STAGE',
  detail,
  ...(rule ? { rule } : {}),
});

/** The approval of this very thing is under way: it must end, come back or be withdrawn first. */
export const caseRunning = (caseId: string, rule: string): Refusal => ({
  code: 'CASE_RUNNING',
  rule,
  detail: `The approval ${caseId} is under way`,
  data: { caseId },
});
