/**
 * Refusals are values, never exceptions. Every code the product can answer stands here once: the API maps it to a
 * status, the web to words. `detail` is English for logs and integrators; people read the words of the code.
 */
import type { Json } from './process';

export const refusalCodes = [
  'NOT_FOUND',
  'FORBIDDEN',
  'INVALID',
  'KEY_REUSED',
  'ENDED',
  // approvals
  'NOT_YOUR_TURN',
  'NOT_YOUR_TASK',
  'OWN_REQUEST',
  'MAY_NOT_SIT',
  'STALE_TASK',
  'STALE_SUBJECT',
  'ALREADY_DECIDED',
  'COMMENT_REQUIRED',
  'ROUNDS_EXHAUSTED',
  'WITHDRAW_NOT_ALLOWED',
  'CASE_RETURNED',
  'CASE_IN_INCIDENT',
  'NO_SUCH_STAGE',
  'CASE_SUSPENDED',
  'WAITS_FOR_SIGNERS',
  'SIGNERS_MIXED',
  'SIGNERS_TOO_DEEP',
  'LAST_SEAT',
  'TAKE_BACK_TOO_LATE',
  'URGED_RECENTLY',
  'CLAIMED',
  'NOT_CLAIMABLE',
  'OUTPUTS_INVALID',
  'CHOICE_INVALID',
  'MIGRATION_REFUSED',
  'DEFINITION_MISSING',
  'SUBJECT_INVALID',
  // jobs
  'WRONG_STAGE',
  'STEP_NOT_READY',
  'JOB_PAUSED',
  'CASE_RUNNING',
  'NO_SUCH_STEP',
  'LINK_EXPIRED',
  'LINK_ANSWERED',
  'LINK_UNKNOWN',
  // people
  'SUBSTITUTE_CYCLE',
  'SUBSTITUTE_CHAIN_TOO_LONG',
  'SUBSTITUTION_OVER',
  'MANAGER_CIRCLE',
  'DATES_OVERLAP',
  'USERNAME_TAKEN',
  'LAST_ADMINISTRATOR',
  'STALE_REVIEW',
  'DEPARTURE_RUNNING',
  // documents
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'FILE_TYPE_MISMATCH',
  'DOCUMENT_WITHDRAWN',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  code: RefusalCode;
  /** Id of the rule in the domain's list, e.g. `APR-4`. */
  rule?: string;
  detail: string;
  /** What the reader needs to go on: names of changed fields, who decided and when, missing things. */
  data?: { [key: string]: Json };
}

/** Says no: `refuse('OWN_REQUEST', 'Nobody decides their own request', { rule: 'APR-4' })`. */
export function refuse(
  code: RefusalCode,
  detail: string,
  more: { rule?: string; data?: { [key: string]: Json } } = {},
): { refusal: Refusal } {
  return { refusal: { code, detail, ...more } };
}
