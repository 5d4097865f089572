/**
 * The words of the approval engine: what a case is made of. What reaches it and what it asks for is in `messages.ts`.
 * Everything is plain JSON. This file knows no Temporal, SQL, YAML, clock or org chart.
 */
import type { Actor, Instant, Json } from '../shared/process';
import type { CompiledDefinition } from './definition';
import type { CaseCommand } from './messages';

export type * from './messages';

export type SubjectFields = { [field: string]: Json };

export type CaseStatus = 'running' | 'returned' | 'incident' | 'ended';
export type CaseOutcome = 'approved' | 'rejected' | 'withdrawn' | 'terminated';
export type TaskKind = 'decide' | 'resubmit' | 'incident';
export type TaskState = 'open' | 'done' | 'superseded' | 'cancelled';
/** `waiting`: the turn has not come (inOrder). `replaced`: an escalation took it; its vote lies with who stands in. */
export type SeatState =
  'waiting' | 'open' | 'approved' | 'rejected' | 'returned' | 'replaced' | 'superseded' | 'cancelled';
export type StageState =
  'waiting' | 'skipped' | 'planning' | 'open' | 'approved' | 'rejected' | 'returned' | 'cancelled';
export type DecisionOutcome = 'approve' | 'reject' | 'return';
export type IncidentCause = 'nobody' | 'expression' | 'everyStageSkipped' | 'undecided' | 'unreachable';

/** Why a person got (or did not get) a seat: one line a reason, in the order in which it was found. */
export interface SeatReason {
  by: SeatReasonKind;
  detail?: { [key: string]: Json };
}

export type SeatReasonKind =
  // rules of a definition
  | 'user'
  | 'role'
  | 'relation'
  | 'departmentHead'
  | 'superior'
  | 'chosen'
  | 'field'
  | 'expression'
  | 'empty'
  // what moved a seat
  | 'substitute'
  | 'substituteMayNotSit'
  | 'nextSuperior'
  | 'topFallback'
  | 'escalation'
  | 'reassigned'
  | 'named'
  | 'carriedOver'
  // why somebody has none
  | 'inactive'
  | 'excluded'
  | 'party'
  | 'sameStage';

/** What counts in the tally, and who cast it: the holder, who stands in for them, or the system. */
export interface Vote {
  outcome: 'approve' | 'reject' | 'abstain';
  by: Actor;
  at: Instant;
  /** The revision of the subject that the voter saw (APR-7). */
  subjectRevision: number;
  /** The seat through which it was cast, when that was not this one (escalation, carry-over). */
  throughSeatId?: string;
  carriedOver?: true;
}

/** One person's place in a stage. `state` is how it stands for its holder, `vote` is what the tally counts. */
export interface Seat {
  id: string;
  stageId: string;
  round: number;
  /** Id of the approvers' entry that gave it. */
  entry: string;
  holderId: string;
  onBehalfOf?: string;
  state: SeatState;
  why: SeatReason[];
  vote?: Vote;
  /** Set on the seat of an escalation: the late seats that it may decide in place of; itself it has no vote. */
  standsInFor?: string[];
  /** The rung of the ladder that gave it. */
  rung?: number;
  /** It lost its holder and nobody was found: an administrator has to name someone. */
  vacant?: true;
  decidedAt?: Instant;
  comment?: string;
}

/** Who never became a seat, and why not. */
export interface PassedOver {
  personId: string;
  entry: string;
  why: SeatReason[];
}

/** An inbox entry. Its `version` goes up whenever its seat changes (holder, closing), not with a colleague's vote. */
export interface Task {
  id: string;
  kind: TaskKind;
  stageId?: string;
  seatId?: string;
  round: number;
  holderId: string;
  onBehalfOf?: string;
  state: TaskState;
  version: number;
  openedAt: Instant;
  /** What `due` counts from: its appearance, or that of the task whose place it took. */
  countsFrom: Instant;
  dueAt: Instant | null;
  /** The due time rests on a calendar year that has not been published yet. */
  provisional: boolean;
  /** Points of time of the reminder rule that have passed; one that fell together with a later one was not sent twice. */
  remindersSent: number;
  overdueSince?: Instant;
  closedAt?: Instant;
  closedBecause?: ClosedBecause;
  outcome?: DecisionOutcome | 'resubmitted' | 'named';
}

export type ClosedBecause =
  | 'done'
  | 'stageDecided'
  | 'decidedByOther'
  | 'replaced'
  | 'returned'
  | 'contentChanged'
  | 'askedAgain'
  | 'withdrawn'
  | 'terminated'
  | 'incident'
  | 'incidentResolved'
  | 'ended';

export interface SubjectRevision {
  number: number;
  fields: SubjectFields;
  at: Instant;
  by: string;
}

/** One pass of a stage in one round. */
export interface StageRun {
  id: string;
  round: number;
  state: StageState;
  seatIds: string[];
  passedOver: PassedOver[];
  openedAt?: Instant;
  closedAt?: Instant;
  /** Rungs of the escalation ladder that are behind it. */
  rungsDone: number;
  /** Set once all its open tasks were overdue: a stage that waits for all counts then. */
  dueReached?: true;
  /** People whom an administrator named when nobody was found. */
  named: Named[];
}

/** Somebody whom an administrator named; entry `wholeStage` = to decide in place of all that the stage asks. */
export interface Named {
  entry: string;
  userId: string;
  by: string;
  reason: string;
}

/** A planned time that wakes the case: recomputed from its rule on every wake-up, never trusted alone. */
export interface Alarm {
  id: string;
  at: Instant;
  kind: 'reminder' | 'due' | 'rung';
  taskId?: string;
  stageId?: string;
  /** Which reminder of the task, or which rung of the stage, counted from 0. */
  index?: number;
}

export interface Incident {
  taskIds: string[];
  stageId?: string;
  /** The seat that lost its holder; absent when the stage could not be planned. */
  seatId?: string;
  /** The approvers' entries that gave nobody. */
  entries: string[];
  why: IncidentCause;
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
  /** Everybody who ever submitted: they stay parties for the whole case. */
  submitterIds: string[];
  /** Everyone with a stake in it, the submitters included: none of them ever sits (APR-4). */
  partyIds: string[];
  status: CaseStatus;
  outcome?: CaseOutcome;
  round: number;
  /** Returns made so far, as counted against `maxRounds`. */
  returnsMade: number;
  revisions: SubjectRevision[];
  /** The newest revision whose consequences have been drawn; a later one waits for the case to go on. */
  revisionInForce: number;
  /** Every pass of every stage, rounds long over included. */
  stages: StageRun[];
  seats: Seat[];
  tasks: Task[];
  alarms: Alarm[];
  incident?: Incident;
  startedAt: Instant;
  endedAt?: Instant;
  /** Commands that were asked and not yet answered; empty whenever a record is committed. */
  outstanding: CaseCommand[];
  nextId: number;
}

/** Who may look at what: an operation that a person may carry out on a task now. */
export type TaskOperation =
  'approve' | 'reject' | 'return' | 'comment' | 'resubmit' | 'withdraw' | 'reassign' | 'terminate';

export type { Actor };
