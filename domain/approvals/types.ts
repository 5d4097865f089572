/**
 * The words of the approval engine: what a case is made of, what reaches it and what it asks for.
 * Everything is plain JSON. This file knows no Temporal, SQL, YAML, clock or org chart.
 */
import type { Actor, Instant, Json, StepResult } from '../shared/process';
import type { CompiledDefinition } from './definition';

export type SubjectFields = { [field: string]: Json };

export type CaseStatus = 'running' | 'returned' | 'incident' | 'ended';
export type CaseOutcome = 'approved' | 'rejected' | 'withdrawn' | 'terminated';
export type TaskKind = 'decide' | 'resubmit' | 'incident';
export type TaskState = 'open' | 'done' | 'superseded' | 'cancelled';
export type SeatState = 'waiting' | 'open' | 'approved' | 'rejected' | 'returned' | 'superseded' | 'cancelled';
export type StageState = 'waiting' | 'skipped' | 'planning' | 'open' | 'approved' | 'rejected' | 'returned' | 'cancelled';
export type DecisionOutcome = 'approve' | 'reject' | 'return';

/** Why a person got (or did not get) a seat: one line a reason, in the order in which it was found. */
export interface SeatReason {
  /** e.g. `role`, `relation`, `user`, `departmentHead`, `superior`, `substitute`, `party`, `nextSuperior`, `escalation`, `reassigned`, `named`. */
  by: string;
  detail?: { [key: string]: Json };
}

export interface Seat {
  id: string;
  stageId: string;
  round: number;
  /** Index (or id) of the approvers entry that gave it. */
  entry: string;
  holderId: string;
  onBehalfOf?: string;
  state: SeatState;
  why: SeatReason[];
  decidedAt?: Instant;
  comment?: string;
}

/** An inbox entry. Its `version` goes up whenever its seat changes (holder, closing), not with a colleague's vote. */
export interface Task {
  id: string;
  kind: TaskKind;
  stageId?: string;
  seatId?: string;
  round: number;
  holderId: string;
  state: TaskState;
  version: number;
  openedAt: Instant;
  dueAt: Instant | null;
  /** The due time rests on a calendar year that has not been published yet. */
  provisional: boolean;
  remindersSent: number;
  overdueSince?: Instant;
  closedAt?: Instant;
  outcome?: DecisionOutcome | 'resubmitted' | 'named';
}

export interface SubjectRevision {
  number: number;
  fields: SubjectFields;
  at: Instant;
  by: string;
}

export interface StageRun {
  id: string;
  round: number;
  state: StageState;
  seatIds: string[];
  openedAt?: Instant;
  closedAt?: Instant;
}

/** Times that were planned from the working calendar for a task or a stage's ladder: what wakes the case next. */
export interface Alarm {
  id: string;
  at: Instant;
  kind: 'reminder' | 'due' | 'rung';
  taskId?: string;
  stageId?: string;
  rung?: number;
}

export interface Incident {
  taskIds: string[];
  stageId?: string;
  why: 'nobody' | 'expression' | 'everyStageSkipped' | 'undecided' | 'unreachable';
  detail: string;
  since: Instant;
}

/** The whole state of a case. `v` is the shape's version; older shapes are brought up to date on reading. */
export interface CaseState {
  v: 1;
  id: string;
  definition: CompiledDefinition;
  subjectKind: string;
  subjectId: string;
  /** The process that started the case and hears of its end. */
  ownerId: string | null;
  submitterId: string;
  /** Everyone with a stake in it, the submitter included: none of them ever sits (APR-4). */
  partyIds: string[];
  status: CaseStatus;
  outcome?: CaseOutcome;
  round: number;
  returnsMade: number;
  revisions: SubjectRevision[];
  stages: StageRun[];
  seats: Seat[];
  tasks: Task[];
  alarms: Alarm[];
  incident?: Incident;
  startedAt: Instant;
  endedAt?: Instant;
  /** Commands that were asked and not yet answered; empty whenever a record is committed. */
  outstanding: string[];
  nextId: number;
}

/** What people and machines do to a case. */
export type CaseEvent =
  | {
      type: 'CaseOpened';
      caseId: string;
      definition: CompiledDefinition;
      subjectKind: string;
      subjectId: string;
      fields: SubjectFields;
      partyIds: string[];
      submitterId: string;
      ownerId: string | null;
    }
  | {
      type: 'Decided';
      taskId: string;
      outcome: DecisionOutcome;
      comment?: string;
      returnTo?: string;
      outputs?: SubjectFields;
      version: number;
      subjectRevision: number;
    }
  | { type: 'Commented'; taskId?: string; comment: string }
  | { type: 'Withdrawn'; reason?: string }
  | { type: 'Revised'; fields: SubjectFields; partyIds?: string[] }
  | { type: 'Resubmitted'; fields?: SubjectFields; partyIds?: string[]; comment?: string }
  | { type: 'Reassigned'; taskId: string; toUserId: string; reason: string }
  | { type: 'Terminated'; reason: string }
  | { type: 'DeadlineReached' }
  /** Facts outside have changed (calendar, a person left): look again at everything that rests on them. */
  | { type: 'Rechecked'; why: string }
  | CaseAnswer;

/** What a case needs to know before it can go on; each is answered by one event that names it. */
export type CaseCommand =
  | { type: 'PlanStage'; id: string; stageId: string; round: number }
  | { type: 'PlanTimes'; id: string; taskIds: string[] }
  | { type: 'PlanRung'; id: string; stageId: string; rung: number }
  | { type: 'PlanHolder'; id: string; taskId: string; toUserId: string }
  | { type: 'PlanIncident'; id: string; stageId?: string; why: Incident['why']; detail: string };

/**
 * The answers. Their exact content belongs to `plan` and `step` alone: nobody else builds or reads one.
 * (They are recorded beside the event that asked for them, so that the state can be folded again from the record.)
 */
export interface CaseAnswer {
  type: 'Planned';
  commandId: string;
  command: CaseCommand['type'];
  planned: Json;
}

export type CaseStep = StepResult<CaseState, CaseCommand>;

/** Who may look at what: an operation that a person may carry out on a task now. */
export type TaskOperation = 'approve' | 'reject' | 'return' | 'comment' | 'resubmit' | 'withdraw' | 'reassign' | 'terminate';

export type { Actor };
