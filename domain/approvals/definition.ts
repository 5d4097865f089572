/**
 * A definition as the interpreter reads it: compiled once when it is published, stored with the version, never compiled
 * again by newer code (`semantics` says which rules of meaning it was written for). Defaults are already pushed down
 * to the stages. It covers the whole language.
 */
import type { Json } from '../shared/process';
import type { Duration } from '../shared/working-time';

export interface Bilingual {
  zh: string;
  en: string;
}

/** A type-checked CEL expression: its source, and the names it reads (`subject.amountFen`). */
export interface Expression {
  cel: string;
  reads: string[];
}

export type { Duration };

export type ApproverRule =
  | { by: 'user'; user: string }
  | { by: 'role'; role: string; department?: string; region?: string }
  /** `of` is a user field of the subject or `submitter`. */
  | { by: 'relation'; of: string; relation: string }
  | { by: 'departmentHead'; department: string }
  | { by: 'superiors'; of: string; levels?: number; upTo?: string }
  | { by: 'chosenBy'; who: 'submitter'; from: ApproverRule[]; min: number; max: number }
  | { by: 'fromField'; field: string }
  | { by: 'expression'; expression: Expression };

export type Approver = ApproverRule & { id: string; empty?: EmptyRule };

export type EmptyRule = 'incident' | { to: ApproverRule };

export type DecideRule =
  | { mode: 'any' }
  | { mode: 'all' }
  | { mode: 'inOrder' }
  | { mode: 'atLeast'; count: number }
  | { mode: 'percent'; percent: number }
  | { mode: 'weight'; of: { [entryOrUser: string]: number }; need: number }
  | { mode: 'perGroup'; of: { [entry: string]: number } };

export type OnReject = { do: 'end' } | { do: 'returnTo'; to: string };

export interface Rung {
  after: Duration;
  to?: ApproverRule;
  how?: 'add' | 'replace';
  /** The system's own vote; `approve` needs a reason. */
  then?: 'reject' | 'approve';
  because?: string;
}

export interface RemindRule {
  /** Percent points of the time from appearance to due. */
  at: number[];
  then: Duration | null;
  atMost: number;
}

export interface CcRule {
  who: ApproverRule;
  on: string;
}

export interface CompiledStage {
  id: string;
  title: Bilingual;
  when: Expression | null;
  approvers: Approver[];
  exclude: ApproverRule[];
  decide: DecideRule;
  reject: 'veto' | 'vote';
  onReject: OnReject;
  waitForAll: boolean;
  start: 'automatic' | 'manual';
  startedBy: ApproverRule | null;
  self: 'nextSuperior' | 'drop';
  empty: EmptyRule;
  duplicates: 'askAgain' | 'carryOver';
  carryOver: 'adjacent' | 'round';
  due: Duration | null;
  remind: RemindRule | null;
  escalate: Rung[];
  fields: { [field: string]: 'read' | 'hidden' };
  outputs: { [name: string]: string };
  require: { comment: string[] };
  pause: 'none' | 'question';
  urge: Duration;
  cc: CcRule[];
}

export interface CompiledBlock {
  id: string;
  title: Bilingual;
  when: Expression | null;
  parallel: CompiledStage[][];
  join: 'all' | 'any';
  onReject: OnReject;
}

export interface CompiledDefinition {
  semantics: 1;
  key: string;
  version: number;
  sha256: string;
  title: Bilingual;
  subject: string;
  calendar: string;
  withdraw: 'beforeFirstDecision' | 'anyTime' | 'never';
  resubmit: { resume: 'rerun' | 'atReturner'; maxRounds: number };
  reapprove: { fromCurrent: string[]; none: string[] };
  stages: (CompiledStage | CompiledBlock)[];
  cc: CcRule[];
  /** Fields of the subject that routing reads, with where: what a revision may not silently change. */
  routing: { [field: string]: string[] };
}

/** The values an expression sees. */
export interface ExpressionScope {
  subject: { [field: string]: Json };
  submitter: { [field: string]: Json };
  case: { [field: string]: Json };
  outputs: { [stage: string]: { [name: string]: Json } };
}
