/**
 * A job's facts from first brief to closed card, the events that reach it, and the shape of a step.
 * Plain JSON; knows no database, no Temporal and no HTTP. Money is integer fen, dates are `2026-11-22` in the agency's zone.
 */
import type { ZodType } from 'zod';
import type { Blocker, Incoming, Instant, Json, StepResult, TrailEntry } from '../shared/process';
import type { Refusal } from '../shared/refusal';
import type { Fen } from '../shared/money';
import type { CaseOutcome, SubjectFields } from '../approvals/types';

export const stages = ['brief', 'proposal', 'estimate', 'execution', 'billing', 'closing'] as const;
export type Stage = (typeof stages)[number];

export type LocalDate = string;

export interface EstimateLine {
  description: string;
  unit: string;
  quantity: number;
  unitPriceFen: Fen;
  /** What the line costs us when a partner does it; hidden from those who may not see margins. */
  outsideCostFen: Fen;
}

export type EstimateStatus = 'inApproval' | 'returned' | 'rejected' | 'withdrawn' | 'approved' | 'sent' | 'confirmed' | 'declined' | 'superseded';

export interface Estimate {
  version: number;
  /** A change order replaces a confirmed estimate after execution began (JOB-19). */
  changeOrder: boolean;
  reason?: string;
  lines: EstimateLine[];
  outsidePartners: boolean;
  discountPercent: number;
  vatPercent: number;
  netFen: Fen;
  vatFen: Fen;
  totalFen: Fen;
  costFen: Fen;
  deliveryDate: LocalDate;
  note?: string;
  status: EstimateStatus;
  caseId: string;
  submittedAt: Instant;
  statusSince: Instant;
  linkId?: string;
  confirmation?: {
    how: 'link' | 'recorded';
    at: Instant;
    byName: string;
    /** How the client said it in writing, when it did not come through the link. */
    evidence?: string;
    recordedBy?: string;
  };
}

export interface ApprovalRun {
  caseId: string;
  outcome: CaseOutcome | 'running' | 'returned';
  since: Instant;
}

export interface JobState {
  v: 1;
  id: string;
  number: string;
  title: string;
  clientId: string;
  contactId: string;
  aeId: string;
  /** Who owned the job before: their share of it stays theirs to answer for. */
  formerAeIds: string[];
  openedAt: Instant;
  stage: Stage;
  stageSince: Instant;
  left: Stage[];
  paused?: { at: Instant; by: string; reason: string };
  ended?: { how: 'closed' | 'cancelled'; at: Instant; by: string; reason?: string; settlementFen?: Fen; settlementNote?: string };
  background?: { commissioned: string; why: string; market: string; competitors: string; consumers: string; opportunities: string; at: Instant; by: string };
  brief?: { goal: string; problem: string; budgetFen: Fen; deadline: LocalDate; restrictions: string; clientMaterial: string; at: Instant; by: string };
  proposals: { round: number; presentedOn: LocalDate; summary: string; costFen: Fen; at: Instant; by: string; outcome?: 'accepted' | 'revise' | 'rejected'; feedback?: string; outcomeAt?: Instant }[];
  estimates: Estimate[];
  exception?: ApprovalRun & { reason: string; expectedConfirmation: LocalDate };
  finalProofs: { version: string; description: string; submittedAt: Instant; submittedBy: string; opinion?: string; passed?: boolean; signedAt?: Instant; signedBy?: string }[];
  live?: { on: LocalDate; where: string; pageTest: string; at: Instant; by: string };
  billings: (ApprovalRun & { number: number; amountFen: Fen; proofOfPerformance: string; invoice?: { number: string; issuedOn: LocalDate; amountFen: Fen; title: string; by: string } })[];
  receipts: { billing: number; amountFen: Fen; receivedOn: LocalDate; payer: string; reference: string; at: Instant; by: string }[];
  closing?: { cardsReturned: string; archived: string; review: string; at: Instant; by: string };
}

/** What a job's rules may ask about the world; loaded by the recorder as of the event and kept beside it. */
export interface JobFacts {
  actor: { id: string; roles: string[] } | null;
  /** People above the AE in the reporting line, nearest first. */
  aeLine: string[];
  client: { id: string; name: string; contacts: { id: string; name: string }[] };
  /** Active people by id with their roles, for hand-over and for naming holders. */
  people: { id: string; name: string; roles: string[]; active: boolean; managerId: string | null }[];
  /** Dated rate from settings, in percent (CNV-2). */
  vatPercent: number;
}

export type StepKind =
  | 'record-background' | 'record-brief' | 'present-proposal' | 'record-proposal-outcome'
  | 'submit-estimate' | 'send-estimate' | 'record-confirmation' | 'request-exception'
  | 'submit-final-proof' | 'sign-final-proof' | 'go-live' | 'submit-change-order'
  | 'request-billing' | 'record-invoice' | 'record-receipt'
  | 'record-closing' | 'close-job'
  | 'pause-job' | 'resume-job' | 'cancel-job' | 'hand-over-job';

export type JobEvent =
  | { type: 'JobOpened'; id: string; number: string; title: string; clientId: string; contactId: string; aeId: string }
  | { type: 'StageEntered'; stage: Stage }
  | { type: 'StepTaken'; kind: StepKind; content: Json; facts?: JobFacts }
  | { type: 'ApprovalReturned'; caseId: string; comment?: string }
  | { type: 'ApprovalEnded'; caseId: string; outcome: CaseOutcome }
  | { type: 'LinkAnswered'; linkId: string; answer: 'confirmed' | 'declined'; byName: string; comment?: string }
  | { type: 'DeadlineReached' };

export type JobCommand =
  | { type: 'OpenCase'; caseId: string; definitionKey: string; subjectKind: string; fields: SubjectFields; submitterId: string; partyIds: string[] }
  | { type: 'SignalCase'; caseId: string; event: { type: 'Resubmitted' | 'Revised'; fields: SubjectFields } | { type: 'Withdrawn'; reason: string } | { type: 'Terminated'; reason: string } }
  | { type: 'IssueLink'; linkId: string; purpose: 'estimate-confirmation'; contactId: string; shown: Json; expiresAt: Instant }
  | { type: 'RevokeLink'; linkId: string };

export type JobStepResult = StepResult<JobState, JobCommand>;

/** What a step does with the job: the next state, what has to follow, and what the trail says beside the step itself. */
export interface StepEffect {
  state: JobState;
  commands?: JobCommand[];
  trail?: TrailEntry['detail'];
}

/**
 * One thing that a person does in a job. The entry drives the update, the route, the OpenAPI text, the form and the
 * test of who may not. It stores content, never a tick.
 */
export interface Step<Content = unknown> {
  kind: StepKind;
  title: { zh: string; en: string };
  /** Where it belongs; `any` = in every stage until the job has ended. */
  stages: readonly Stage[] | 'any';
  rules: readonly string[];
  schema: ZodType<Content>;
  /** Who may take it; the refusal for everyone else. Pure. */
  mayTake(job: JobState, facts: JobFacts): Refusal | null;
  /** Whether the job is ready for it, before any content is known: drives the list of next steps. */
  ready(job: JobState, facts: JobFacts): Refusal | null;
  /** Checks the content against the job and applies it. */
  apply(job: JobState, content: Content, incoming: Incoming, facts: JobFacts): StepEffect | { refusal: Refusal };
}

export type { Blocker };
