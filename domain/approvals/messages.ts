/**
 * What reaches a case and what it asks for. People and machines send events; a command asks for something that the case
 * cannot know by itself (people, calendar, expressions) and is answered by one `Planned` event that names it.
 */
import type { Instant, StepResult } from '../shared/process';
import type { Refusal } from '../shared/refusal';
import type { CompiledDefinition } from './definition';
import type {
  CaseState,
  Chosen,
  CopyMoment,
  DecisionOutcome,
  IncidentCause,
  PassedOver,
  SeatReason,
  SignerKind,
  SubjectFields,
} from './types';

/** `fromOwner` marks what the process that owns the subject sends; the recorder sets it, no route ever does. */
interface FromOwner {
  fromOwner?: true;
}

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
      chosen?: Chosen;
    }
  | {
      type: 'Decided';
      taskId: string;
      outcome: DecisionOutcome;
      comment?: string;
      /** With `return`: `submitter` (unless given), `previous`, or a stage that this round has passed. */
      returnTo?: string;
      outputs?: SubjectFields;
      version: number;
      subjectRevision: number;
    }
  | { type: 'Commented'; taskId?: string; comment: string }
  | ({ type: 'Withdrawn'; reason?: string } & FromOwner)
  /**
   * `fields` is the complete new content, not a difference; absent: it stays as it is by then. `partyIds`: the parties that
   * it names. `submitterId`: who took the subject over; said by its owner alone.
   */
  | ({ type: 'Revised'; fields?: SubjectFields; partyIds?: string[]; submitterId?: string } & FromOwner)
  | ({
      type: 'Resubmitted';
      fields?: SubjectFields;
      partyIds?: string[];
      chosen?: Chosen;
      comment?: string;
    } & FromOwner)
  | SeatEvent
  | ConversationEvent
  | OverrideEvent
  | { type: 'DeadlineReached' }
  /** Facts outside have changed (calendar, a person left): look again at everything that rests on them. */
  | { type: 'Rechecked'; why: string }
  | CaseAnswer;

/** What holders do with their seats beside deciding. */
export type SeatEvent =
  /** 转办: the seat belongs to the other from now on. */
  | { type: 'Transferred'; taskId: string; toUserId: string; comment?: string }
  /** 委派: the other gives an opinion (`Opined`) and the task comes back; `Recalled` takes it back before that. */
  | { type: 'Delegated'; taskId: string; toUserId: string; comment?: string }
  | { type: 'Opined'; taskId: string; comment: string }
  | { type: 'Recalled'; taskId: string }
  /** 加签 and 减签. */
  | { type: 'SignersAdded'; taskId: string; kind: SignerKind; userIds: string[]; comment?: string }
  | { type: 'SignerRemoved'; seatId: string; reason?: string }
  /** 撤销: the decision that was given through this task. */
  | { type: 'TakenBack'; taskId: string; reason?: string }
  /** 认领. */
  | { type: 'Claimed'; taskId: string }
  | { type: 'Released'; taskId: string; reason?: string }
  /** A manual stage begins, or is left out. */
  | { type: 'StageStarted'; taskId: string }
  | { type: 'StageSkipped'; taskId: string; reason: string };

/** What is said without deciding anything. */
export type ConversationEvent =
  /** 催办. */
  | { type: 'Urged'; comment?: string }
  /** 询问; `taskId`: the asker's own task, if they hold one. */
  | { type: 'Asked'; taskId?: string; toUserId: string; question: string }
  | { type: 'Answered'; taskId: string; answer: string };

/** What only administrators do: flagged in the trail, always with a reason. */
export type OverrideEvent =
  /** Moves a task to somebody else; on an incident's task it names who shall decide. */
  | { type: 'Reassigned'; taskId: string; toUserId: string; reason: string }
  | ({ type: 'Terminated'; reason: string } & FromOwner)
  /** `to`: a stage that stands in no branch, or a block. */
  | { type: 'Jumped'; to: string; reason: string }
  | { type: 'Suspended'; reason: string }
  | { type: 'Resumed'; reason: string }
  /** `definition`: the version to go on with; the recorder loads it, no route ever sends it. */
  | { type: 'Migrated'; version: number; reason: string; definition?: CompiledDefinition };

/** What a case needs to know before it can go on. */
export type CaseCommand =
  /** Does the stage apply, and who sits in it? */
  | { type: 'PlanStage'; id: string; stageId: string }
  /** Does the block apply? */
  | { type: 'PlanBlock'; id: string; blockId: string }
  /** When are these tasks due, when is anybody reminded, when does the ladder move? */
  | { type: 'PlanTimes'; id: string; taskIds: string[]; why: 'opened' | 'wakeUp' | 'recheck' }
  /** Whom does this rung of the ladder reach? */
  | { type: 'PlanRung'; id: string; stageId: string; rung: number }
  /** May this person have this task, from an administrator or from its holder? */
  | {
      type: 'PlanHolder';
      id: string;
      as: 'override' | 'transfer' | 'delegate';
      taskId: string;
      toUserId: string;
      byId: string;
      reason: string;
    }
  /** May these people sit beside this seat? */
  | { type: 'PlanSigners'; id: string; taskId: string; kind: SignerKind; userIds: string[]; comment: string }
  /** Is there such a person to be asked? With `questionId`: is whoever was asked still there to answer? */
  | {
      type: 'PlanAddressee';
      id: string;
      byId: string;
      taskId?: string;
      toUserId: string;
      question: string;
      questionId?: string;
    }
  /** May the submitter urge already, and who hears it? */
  | { type: 'PlanUrge'; id: string; byId: string; comment: string }
  /** May silence approve here? */
  | { type: 'PlanSilence'; id: string; stageId: string; rung: number }
  /** Who is informed? Without a stage: by the case's own list. */
  | { type: 'PlanCopies'; id: string; on: CopyMoment; stageId?: string }
  /** Has the submitter chosen whom they had to choose? */
  | { type: 'PlanChoices'; id: string }
  /** May the holders of these seats still sit, and who follows them if not? */
  | { type: 'PlanSeats'; id: string; seatIds: string[]; taskIds?: string[] }
  /** Which administrators get the incident? */
  | {
      type: 'PlanIncident';
      id: string;
      incidentId: string;
      stageId?: string;
      blockId?: string;
      seatId?: string;
      entries: string[];
      why: IncidentCause;
      detail: string;
    }
  /** Is this person an administrator (who is no party, but for `terminate`)? */
  | { type: 'PlanOverride'; id: string; byId: string; reason: string; act: OverrideAct };

/** What follows once an administrator may. */
export type OverrideAct =
  | { do: 'terminate' }
  | { do: 'jump'; to: string }
  | { do: 'suspend' }
  | { do: 'resume' }
  | { do: 'migrate'; definition: CompiledDefinition }
  | { do: 'removeSeat'; seatId: string }
  | { do: 'release'; taskId: string };

/** A seat as planned: who, on whose behalf, by which entry, and why. */
export interface PlannedSeat {
  holderId: string;
  onBehalfOf?: string;
  entry: string;
  why: SeatReason[];
}

export type StagePlan =
  | { result: 'skipped' }
  /** A manual stage: these people may start or skip it. */
  | { result: 'toStart'; starters: Omit<PlannedSeat, 'entry'>[]; passedOver: PassedOver[] }
  | { result: 'seated'; seats: PlannedSeat[]; passedOver: PassedOver[] }
  | { result: 'incident'; why: IncidentCause; detail: string; entries: string[]; passedOver: PassedOver[] };

export interface TaskTimes {
  taskId: string;
  dueAt: Instant | null;
  provisional: boolean;
  /** Points of time of all automatic reminders, in order. */
  reminders: Instant[];
}

export interface TimesPlan {
  tasks: TaskTimes[];
  /** For each stage with a ladder: the instant of each rung. */
  ladders: { stageId: string; rungs: Instant[] }[];
  /** For each claimed stage: when it is released if nobody has decided. */
  claims: { stageId: string; until: Instant }[];
}

export type RungPlan = { result: 'seated'; seat: PlannedSeat } | { result: 'skipped'; why: string; tell: string[] };

export type HolderPlan =
  { result: 'seated'; seat: Omit<PlannedSeat, 'entry'> } | { result: 'refused'; refusal: Refusal };

export type BlockPlan =
  { result: 'skipped' } | { result: 'applies' } | { result: 'incident'; why: IncidentCause; detail: string };

/** The seats of the signers in the order in which they were named. */
export type SignersPlan =
  { result: 'seated'; seats: Omit<PlannedSeat, 'entry'>[] } | { result: 'refused'; refusal: Refusal };

export type ChoicesPlan = { result: 'granted' } | { result: 'refused'; refusal: Refusal };

/** Who answers: whoever was asked, or their substitute. */
export type AddresseePlan =
  { result: 'granted'; holderId: string; onBehalfOf?: string } | { result: 'refused'; refusal: Refusal };

export type UrgePlan = { result: 'granted'; tell: string[] } | { result: 'refused'; refusal: Refusal };

/** `kept`: the subject does not allow it, the task stays overdue. */
export type SilencePlan = { result: 'granted' } | { result: 'kept'; why: string };

export interface CopiesPlan {
  userIds: string[];
  /** Rules whose expression failed: they inform nobody, visibly. */
  faults: string[];
}

/**
 * A seat whose holder lost the right to sit: who follows, or that it falls away because others remain, or nobody; an added
 * signer counts as abstained. Without `lost` it moves to a substitute or back, or its holder has the right again.
 */
export type SeatMove = { seatId: string; lost?: SeatReason } & (
  { then: 'moved'; seat: PlannedSeat } | { then: 'fallsAway' } | { then: 'abstains' } | { then: 'nobody' }
);

/** A task without a seat: it moves to a substitute or back, or nobody has it any more. */
export type TaskMove = { taskId: string } & (
  { then: 'moved'; holderId: string; onBehalfOf?: string } | { then: 'closes'; lost: SeatReason }
);

export interface SeatsPlan {
  moves: SeatMove[];
  tasks: TaskMove[];
}

export interface IncidentPlan {
  holderIds: string[];
}

export type OverridePlan = { result: 'granted' } | { result: 'refused'; refusal: Refusal };

/** Which plan answers which command. */
export interface PlanOf {
  PlanStage: StagePlan;
  PlanBlock: BlockPlan;
  PlanTimes: TimesPlan;
  PlanRung: RungPlan;
  PlanHolder: HolderPlan;
  PlanSigners: SignersPlan;
  PlanAddressee: AddresseePlan;
  PlanUrge: UrgePlan;
  PlanSilence: SilencePlan;
  PlanCopies: CopiesPlan;
  PlanChoices: ChoicesPlan;
  PlanSeats: SeatsPlan;
  PlanIncident: IncidentPlan;
  PlanOverride: OverridePlan;
}

/**
 * The answers. Their exact content belongs to `planCommand` and `stepCase` alone: nobody else builds or reads one.
 * (They are recorded beside the event that asked for them, so that the state can be folded again from the record.)
 */
export type CaseAnswer = {
  [Kind in keyof PlanOf]: { type: 'Planned'; commandId: string; command: Kind; planned: PlanOf[Kind] };
}[keyof PlanOf];

export type CaseStep = StepResult<CaseState, CaseCommand>;
