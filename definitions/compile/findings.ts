/** What lint can find: every code with how bad it is and what it means. The administrator's guide lists the same. */

export type Severity = 'error' | 'warning' | 'info';

/** Errors stop publishing; warnings and notes do not. */
export const findingCodes = {
  // the text
  YAML_SYNTAX: ['error', 'The text is not YAML, or a key stands twice'],
  YAML_DOCUMENTS: ['error', 'A file holds exactly one definition'],
  YAML_TOO_LARGE: [
    'error',
    'The text is longer than 256 KB, nested too deeply, or unfolds to far more than is written',
  ],
  // the shape
  UNKNOWN_KEY: ['error', 'The language has no such key'],
  WRONG_LEVEL: ['error', 'The key exists, but not at this level'],
  MISSING_KEY: ['error', 'A required key is missing'],
  WRONG_TYPE: ['error', 'The value has another type than the key takes'],
  BAD_VALUE: ['error', 'The value is not one that the key takes'],
  MISSING_TRANSLATION: ['error', 'A title lacks one of its two languages'],
  // names
  UNKNOWN_SUBJECT: ['error', 'No such kind of subject is registered'],
  UNKNOWN_FIELD: ['error', 'The subject has no such field'],
  NOT_A_USER_FIELD: ['error', 'People can be taken from user fields only'],
  UNKNOWN_ROLE: ['error', 'No such role exists'],
  UNKNOWN_RELATION: ['error', 'No such relation is published'],
  UNKNOWN_DEPARTMENT: ['error', 'No such department exists'],
  UNKNOWN_USER: ['error', 'No such user exists'],
  UNKNOWN_CALENDAR: ['error', 'No such working calendar exists'],
  DUPLICATE_STAGE_ID: ['error', 'Two stages have the same id'],
  DUPLICATE_ENTRY_ID: ['error', 'Two entries of a stage have the same id'],
  UNKNOWN_ENTRY: ['error', 'A weight or a group names no entry of the stage'],
  UNREACHABLE_TARGET: ['error', 'onReject returns to a stage that does not exist or does not come before'],
  OUTPUT_NOT_YET: ['error', 'An expression reads an output that is filled in later, or in a neighbouring branch'],
  // expressions
  EXPRESSION_SYNTAX: ['error', 'The expression cannot be read'],
  EXPRESSION_NAME: ['error', 'The expression uses a name that does not exist'],
  EXPRESSION_TYPE: ['error', 'The expression compares or computes what does not fit together'],
  EXPRESSION_RESULT: ['error', 'The expression gives something else than is needed here'],
  EXPRESSION_NEEDS_HAS: ['error', 'The expression reads a value that may be missing without asking has() first'],
  EXPRESSION_LIMIT: ['error', 'The expression uses what definitions may not'],
  EXPRESSION_CAN_FAIL: ['warning', 'For some values the expression fails, and the case becomes an incident'],
  // meaning
  DECIDE_MISSING: ['error', 'More than one seat is possible and decide does not say how they decide'],
  QUORUM_UNREACHABLE: ['error', 'The stage asks for more approvals than it can ever have'],
  EVERY_STAGE_SKIPPED: ['error', 'For some values no stage at all would decide'],
  ONLY_MANUAL_STAGES: ['warning', 'For some values nobody would decide once somebody skips the manual stages'],
  STAGE_NEVER_RUNS: ['warning', 'No value that was tried makes the condition true'],
  ROUTING_FIELD_IN_NONE: ['error', 'A field that routing reads may not change without asking again'],
  ROUTING_FIELD_FROM_CURRENT: ['error', 'A field that the first stage reads would have to start all over again'],
  FIELD_IN_BOTH: ['error', 'A field stands both in fromCurrent and in none'],
  ALL_OVER_AGAIN: ['info', 'The fields whose change starts all over again'],
  SYSTEM_APPROVAL_REFUSED: ['error', 'Silence may never approve this kind of subject'],
  SYSTEM_APPROVAL: ['warning', 'Silence approves'],
  BECAUSE_MISSING: ['error', 'A system approval needs its reason'],
  LADDER_ORDER: ['error', 'The rungs of a ladder do not rise in time, or one follows the last word'],
  LADDER_WITHOUT_DUE: ['error', 'A ladder or reminders of a stage need its due time'],
  NO_DUE: ['warning', 'The stage has no due time: it can stay open for ever and is never overdue'],
  EVERY_HOLDER: ['warning', 'all or inOrder over a role asks every holder'],
  WEIGHTLESS_ENTRY: ['warning', 'The approvals of an entry weigh nothing'],
  RETURN_CAN_LOOP: ['warning', 'A rejection can go round between stages although nothing has changed'],
  RETURN_IN_VAIN: ['warning', 'No round is left to return to: the rejection ends the case'],
  STARTER_CAN_LACK: ['warning', 'There may be nobody to start or skip the manual stage'],
  STARTED_BY_IN_VAIN: ['warning', 'startedBy says nothing about a stage that starts by itself'],
  COPY_TWICE: ['warning', 'The same people are informed of the same twice'],
  PARTY_SEAT: ['warning', 'The seat falls to a party and would always move to somebody else'],
  SAME_PERSON_TWICE: ['warning', 'Two entries or stages name the same people: four eyes may become two'],
} as const satisfies { [code: string]: readonly [Severity, string] };

export type FindingCode = keyof typeof findingCodes;

export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** Where in the definition: `stages[1].when`. */
  path: string;
  /** Counted from 1. */
  line: number;
  column: number;
  message: string;
  /** Values of the subject that show it. */
  counterExample?: { [field: string]: unknown };
}

/** A place in a definition: keys and indexes from the top. */
export type Path = readonly (string | number)[];

/** `['stages', 1, 'when']` as `stages[1].when`. */
export function pathText(path: Path): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
