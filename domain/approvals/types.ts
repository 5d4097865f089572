/**
 * The words of the approval engine: what a case is made of. What reaches it and what it asks for is in `messages.ts`.
 * Everything is plain JSON. This file knows no Temporal, SQL, YAML, clock or org chart.
 */
import type { Actor, Instant, Json } from '../shared/process';
import type { CompiledDefinition, Duration } from './definition';
import type { CaseCommand } from './messages';

export type * from './messages';
export type { TaskOperation } from './task-operations';

export type SubjectFields = { [field: string]: Json };

export type CaseStatus = 'running' | 'returned' | 'incident' | 'ended';
export type CaseOutcome = 'approved' | 'rejected' | 'withdrawn' | 'terminated';
/**
 * An inbox entry: `decide` a seat's, `opinion` what a holder delegated, `resubmit` the submitter's, `incident` an
 * administrator's, `start` that of whoever starts or skips a manual stage, `answer` that of whoever was asked something.
 */
export type TaskKind = 'decide' | 'opinion' | 'resubmit' | 'incident' | 'start' | 'answer';
export type TaskState = 'open' | 'done' | 'superseded' | 'cancelled';
/**
 * `waiting`: the turn has not come (inOrder), or it is activated by an approval (a signer `after`). `replaced`: an
 * escalation took it; its vote lies with who stands in. `removed`: an added signer, or an administrator took it away.
 */
export type SeatState =
  | 'waiting'
  | 'open'
  | 'approved'
  | 'rejected'
  | 'abstained'
  | 'returned'
  | 'replaced'
  | 'removed'
  | 'superseded'
  | 'cancelled';
/**
 * `toStart`: waits for somebody to start or skip it. `kept`: an earlier round passed it, and this round began behind it.
 */
export type StageState =
  'toStart' | 'skipped' | 'planning' | 'open' | 'approved' | 'rejected' | 'returned' | 'kept' | 'cancelled';
export type DecisionOutcome = 'approve' | 'reject' | 'abstain' | 'return';
export type SignerKind = 'before' | 'after' | 'parallel';
export type CopyMoment = 'started' | 'approved' | 'rejected' | 'returned' | 'ended';
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
  | 'transferred'
  | 'delegated'
  | 'addedSigner'
  | 'substituteEnded'
  | 'carriedOver'
  // why somebody has none
  | 'notChosen'
  | 'inactive'
  | 'excluded'
  | 'party'
  | 'sameStage';

/** What counts in the tally, and who cast it: the holder, who stands in for them, or the system. */
export interface Vote {
  /** Its place in the order of the trail: of two approvals at one instant the higher came later. */
  number: number;
  outcome: 'approve' | 'reject' | 'abstain';
  by: Actor;
  at: Instant;
  /** The revision of the subject that the voter saw (APR-7). */
  subjectRevision: number;
  /** The seat through which it was cast, when that was not this one (escalation, carry-over). */
  throughSeatId?: string;
  carriedOver?: true;
  /** The values that the stage asked for, given with an approval. */
  outputs?: SubjectFields;
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
  /** An approval that counts once the signers set up `after` this seat are done. */
  pendingVote?: Vote;
  /** Who added this seat, how, and how far below a seat of the definition it stands (1 or 2). */
  addedBy?: { seatId: string; kind: SignerKind; level: number };
  /** Whose seat it was before somebody passed it on: by their user key it keeps its weight. */
  weighsAs?: string;
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

/** Why the holder of an open task cannot decide at the moment, or need not. */
export type Hold =
  /** Signers added before this seat are asked first. */
  | 'signers'
  /** Somebody was asked for an opinion; deciding calls it back. */
  | 'opinion'
  /** A colleague has claimed the stage. */
  | 'claimed';

/** `[from, to)`; open while `to` is missing. */
export interface Pause {
  from: Instant;
  to?: Instant;
  why: 'question' | 'suspended';
}

/** An inbox entry. Its `version` goes up whenever its seat changes (holder, signers, closing), not with a colleague's vote. */
export interface Task {
  id: string;
  kind: TaskKind;
  stageId?: string;
  seatId?: string;
  /** The incident, the delegated task, or the question that it is about. */
  incidentId?: string;
  forTaskId?: string;
  questionId?: string;
  round: number;
  holderId: string;
  onBehalfOf?: string;
  /** Who held it before it was passed on. */
  heldBefore?: string[];
  state: TaskState;
  onHold?: Hold;
  version: number;
  openedAt: Instant;
  /** What `due` counts from: its appearance, or that of the task whose place it took. */
  countsFrom: Instant;
  /** The rule of the version under which it was opened, kept when the case was migrated since. */
  dueRule?: Duration | null;
  dueAt: Instant | null;
  /** The due time rests on a calendar year that has not been published yet. */
  provisional: boolean;
  /** Times in which its clock stood still. */
  pauses: Pause[];
  /** Points of time of the reminder rule that have passed; one that fell together with a later one was not sent twice. */
  remindersSent: number;
  overdueSince?: Instant;
  closedAt?: Instant;
  closedBecause?: ClosedBecause;
  outcome?: DecisionOutcome | 'resubmitted' | 'named' | 'opined' | 'started' | 'skipped' | 'answered' | 'takenBack';
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
  | 'removed'
  | 'recalled'
  | 'takenBack'
  | 'jumped'
  | 'joined'
  | 'questionClosed'
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
  /** Why it was skipped or taken away: its condition, a person, an administrator's jump, the join of its block. */
  because?: 'condition' | 'person' | 'override' | 'join';
  /** The round in which a `kept` stage was passed. */
  keptFrom?: number;
  seatIds: string[];
  passedOver: PassedOver[];
  openedAt?: Instant;
  closedAt?: Instant;
  /** Who started a manual stage. */
  startedBy?: string;
  /** Rungs of the escalation ladder that are behind it. */
  rungsDone: number;
  /** Set once all its open tasks were overdue: a stage that waits for all counts then. */
  dueReached?: true;
  /** 认领: who has taken the matter from their colleagues. */
  claim?: { seatId: string; by: string; at: Instant };
  /** People whom an administrator named when nobody was found. */
  named: Named[];
}

export type BlockState = 'planning' | 'open' | 'skipped' | 'approved' | 'rejected' | 'returned' | 'kept' | 'cancelled';
export type BranchState = 'open' | 'skipped' | 'approved' | 'rejected' | 'cancelled';

/** One pass of a block of parallel branches in one round; its stages are runs like any other. */
export interface BlockRun {
  id: string;
  round: number;
  state: BlockState;
  because?: 'condition' | 'override';
  keptFrom?: number;
  /** One for each branch, in the order of the definition. */
  branches: BranchState[];
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
  kind: 'reminder' | 'due' | 'rung' | 'unclaim';
  taskId?: string;
  stageId?: string;
  /** Which reminder of the task, or which rung of the stage, counted from 0. */
  index?: number;
}

export interface Incident {
  id: string;
  taskIds: string[];
  stageId?: string;
  /** The block whose condition failed. */
  blockId?: string;
  /** The seat that lost its holder; absent when the stage could not be planned. */
  seatId?: string;
  /** The approvers' entries that gave nobody. */
  entries: string[];
  why: IncidentCause;
  detail: string;
  since: Instant;
}

/** 询问: a question of one person to another; it decides nothing. */
export interface Question {
  id: string;
  askedBy: string;
  /** The asker's task, which may rest until the answer has come. */
  taskId?: string;
  answerTaskId: string;
  toUserId: string;
  question: string;
  askedAt: Instant;
  answer?: string;
  answeredBy?: string;
  answeredAt?: Instant;
  /** Closed without an answer: the asker decided, the round ended, the person left. */
  closedAt?: Instant;
}

/** 抄送: who was informed, of what. Whether it was read is kept beside the case, for it may be read after the end. */
export interface Copied {
  id: string;
  userId: string;
  on: CopyMoment;
  stageId?: string;
  at: Instant;
}

/** Whom a working minute of the case is charged to from `from` on, until the next one. */
export interface Charge {
  from: Instant;
  to: 'submitter' | 'approver' | 'question' | 'system';
}

/** Whom the submitter chose, by `<stage id>.<entry id>`. */
export interface Chosen {
  [stageAndEntry: string]: string[];
}

/** The whole state of a case. `v` is the shape's version; older shapes are brought up to date on reading. */
export interface CaseState {
  v: 2;
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
  blocks: BlockRun[];
  seats: Seat[];
  tasks: Task[];
  alarms: Alarm[];
  /** What administrators have to solve; while there is one the case is in `incident`. */
  incidents: Incident[];
  /** Set while an administrator has stopped the case: nothing is decided and no clock runs. */
  suspension?: { since: Instant; by: string; reason: string };
  /** Where `resume: atReturner` goes on when the subject comes back: the stage (or block), and what it had seen of whom. */
  returner?: { stageId: string; subjectRevision: number; submitterId: string };
  chosen: Chosen;
  questions: Question[];
  copied: Copied[];
  /** When the submitter last urged. */
  urgedAt?: Instant;
  charges: Charge[];
  startedAt: Instant;
  endedAt?: Instant;
  /** Commands that were asked and not yet answered; empty whenever a record is committed. */
  outstanding: CaseCommand[];
  nextId: number;
}

export type { Actor };
