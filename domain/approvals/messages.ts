/**
 * What reaches a case and what it asks for. People and machines send events; a command asks for something that the case
 * cannot know by itself (people, calendar, expressions) and is answered by one `Planned` event that names it.
 */
import type { Instant, StepResult } from '../shared/process';
import type { Refusal } from '../shared/refusal';
import type { CompiledDefinition } from './definition';
import type { CaseState, DecisionOutcome, IncidentCause, PassedOver, SeatReason, SubjectFields } from './types';

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
  | ({ type: 'Withdrawn'; reason?: string } & FromOwner)
  /** `fields` is the complete new content, not a difference; `partyIds` the parties that it names. */
  /** `submitterId`: who took the subject over; said by its owner alone. */
  | ({ type: 'Revised'; fields: SubjectFields; partyIds?: string[]; submitterId?: string } & FromOwner)
  | ({ type: 'Resubmitted'; fields?: SubjectFields; partyIds?: string[]; comment?: string } & FromOwner)
  /** Moves a task to somebody else; on an incident's task it names who shall decide. */
  | { type: 'Reassigned'; taskId: string; toUserId: string; reason: string }
  | ({ type: 'Terminated'; reason: string } & FromOwner)
  | { type: 'DeadlineReached' }
  /** Facts outside have changed (calendar, a person left): look again at everything that rests on them. */
  | { type: 'Rechecked'; why: string }
  | CaseAnswer;

/** What a case needs to know before it can go on. */
export type CaseCommand =
  /** Does the stage apply, and who sits in it? */
  | { type: 'PlanStage'; id: string; stageId: string }
  /** When are these tasks due, when is anybody reminded, when does the ladder move? */
  | { type: 'PlanTimes'; id: string; taskIds: string[]; why: 'opened' | 'wakeUp' | 'recheck' }
  /** Whom does this rung of the ladder reach? */
  | { type: 'PlanRung'; id: string; stageId: string; rung: number }
  /** May this administrator give this task to that person? */
  | { type: 'PlanHolder'; id: string; taskId: string; toUserId: string; byId: string; reason: string }
  /** May the holders of these seats still sit, and who follows them if not? */
  | { type: 'PlanSeats'; id: string; seatIds: string[] }
  /** Which administrators get the incident? */
  | {
      type: 'PlanIncident';
      id: string;
      stageId?: string;
      seatId?: string;
      entries: string[];
      why: IncidentCause;
      detail: string;
    }
  /** Is this person an administrator? */
  | { type: 'PlanOverride'; id: string; byId: string; reason: string };

/** A seat as planned: who, on whose behalf, by which entry, and why. */
export interface PlannedSeat {
  holderId: string;
  onBehalfOf?: string;
  entry: string;
  why: SeatReason[];
}

export type StagePlan =
  | { result: 'skipped' }
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
}

export type RungPlan = { result: 'seated'; seat: PlannedSeat } | { result: 'skipped'; why: string; tell: string[] };

export type HolderPlan =
  { result: 'seated'; seat: Omit<PlannedSeat, 'entry'> } | { result: 'refused'; refusal: Refusal };

/** A seat whose holder lost the right to sit (or, without `lost`, a vacant one whose holder has it again): who follows, or that it falls away because others remain, or nobody. */
export type SeatMove = { seatId: string; lost?: SeatReason } & (
  { then: 'moved'; seat: PlannedSeat } | { then: 'fallsAway' } | { then: 'nobody' }
);

export interface SeatsPlan {
  moves: SeatMove[];
}

export interface IncidentPlan {
  holderIds: string[];
}

export type OverridePlan = { result: 'granted' } | { result: 'refused'; refusal: Refusal };

/** Which plan answers which command. */
export interface PlanOf {
  PlanStage: StagePlan;
  PlanTimes: TimesPlan;
  PlanRung: RungPlan;
  PlanHolder: HolderPlan;
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
