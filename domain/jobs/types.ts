/**
 * A job's facts from first brief to closed card, the events that reach it, and the shape of a step.
 * Plain JSON; knows no database, no Temporal and no HTTP. Money is integer fen, dates are `2026-11-22` in the agency's zone.
 */
import type { ZodType } from 'zod';
import type { Blocker, Incoming, Instant, Json, StepResult, TrailEntry } from '../shared/process';
import type { Refusal } from '../shared/refusal';
import type { Fen } from '../shared/money';
import type { CaseOutcome, Chosen, SubjectFields } from '../approvals/types';

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

export type EstimateStatus =
  | 'inApproval'
  | 'returned'
  | 'rejected'
  | 'withdrawn'
  | 'terminated'
  | 'approved'
  | 'sent'
  | 'confirmed'
  | 'declined'
  | 'superseded';

export interface Estimate {
  version: number;
  /** A change order replaces a confirmed estimate after execution began (JOB-19). */
  changeOrder: boolean;
  /** Why scope or budget changed; of a change order only. */
  reason?: string;
  lines: EstimateLine[];
  outsidePartners: boolean;
  /** Percent off the sum of the lines, at most two decimals: 10 = 九折. */
  discountPercent: number;
  vatPercent: number;
  discountFen: Fen;
  netFen: Fen;
  vatFen: Fen;
  totalFen: Fen;
  costFen: Fen;
  deliveryDate: LocalDate;
  note?: string;
  status: EstimateStatus;
  caseId: string;
  submittedAt: Instant;
  submittedBy: string;
  statusSince: Instant;
  /** What the approver said when it came back. */
  returnComment?: string;
  /** The newest link, open while the status is `sent`. */
  link?: {
    id: string;
    contactId: string;
    expiresAt: Instant;
    /** When the AE is told that no answer has come; absent in links that were sent before there was such a thing. */
    remindAt?: Instant;
    remindedAt?: Instant;
  };
  confirmation?: {
    how: 'link' | 'recorded';
    at: Instant;
    byName: string;
    /** How the client said it in writing, when it did not come through the link. */
    medium?: ConfirmationMedium;
    confirmedOn?: LocalDate;
    evidence?: string;
    recordedBy?: string;
  };
  declined?: { at: Instant; byName: string; comment?: string };
}

export const confirmationMedia = ['signed-copy', 'e-mail', 'wechat', 'letter', 'other'] as const;
export type ConfirmationMedium = (typeof confirmationMedia)[number];

export interface ApprovalRun {
  caseId: string;
  outcome: CaseOutcome | 'running' | 'returned';
  since: Instant;
  /** What the approver said when it came back. */
  returnComment?: string;
}

/** Leave to start execution before the client's confirmation (JOB-12); the confirmation stays owed. */
export interface ExecutionException extends ApprovalRun {
  number: number;
  estimateVersion: number;
  reason: string;
  expectedConfirmation: LocalDate;
  /** The end of that day in the agency's zone; absent in what was asked before it was kept. */
  dueAt?: Instant;
  /** Since when the confirmation that it only put off is overdue. */
  overdueAt?: Instant;
  at: Instant;
  by: string;
}

export interface Invoice {
  number: string;
  issuedOn: LocalDate;
  amountFen: Fen;
  title: string;
  at: Instant;
  by: string;
}

export interface Billing extends ApprovalRun {
  number: number;
  amountFen: Fen;
  proofOfPerformance: string;
  at: Instant;
  by: string;
  invoice?: Invoice;
}

export interface Receipt {
  billing: number;
  amountFen: Fen;
  receivedOn: LocalDate;
  payer: string;
  reference: string;
  at: Instant;
  by: string;
}

/** What creation is to follow (the creative brief): agreed with creative and signed by the account director (JOB-23). */
export interface Strategy extends ApprovalRun {
  version: number;
  audience: string;
  message: string;
  support: string;
  tone: string;
  deliverables: string;
  /** Who leads the creative work. */
  creativeId: string;
  neededOn: LocalDate;
  at: Instant;
  by: string;
}

/** A round of the proposal as it was rehearsed inside the house, confirmed by the account line and by creative (JOB-8). */
export interface Rehearsal extends ApprovalRun {
  number: number;
  /** The round of the proposal that it is for. */
  round: number;
  heldOn: LocalDate;
  presenterId: string;
  /** Who confirms for creative: the creative lead of the strategy. */
  creativeId: string;
  summary: string;
  findings: string;
  at: Instant;
  by: string;
}

/** Something that was agreed to be done, by one person until a day (JOB-7). */
export interface DiscussionPoint {
  /** Counted over all discussions of the job. */
  number: number;
  what: string;
  ownerId: string;
  dueOn: LocalDate;
  settled?: { result: string; at: Instant; by: string };
}

/** An internal discussion: what was concluded, and what follows (JOB-7). */
export interface Discussion {
  number: number;
  heldOn: LocalDate;
  participants: string;
  conclusions: string;
  points: DiscussionPoint[];
  at: Instant;
  by: string;
}

/** One presentation to the client; how many there were, and what they cost, is counted (JOB-9). */
export interface ProposalRound {
  round: number;
  presentedOn: LocalDate;
  summary: string;
  costFen: Fen;
  at: Instant;
  by: string;
  outcome?: ProposalOutcome;
  feedback?: string;
  outcomeAt?: Instant;
}

export const proposalOutcomes = ['accepted', 'revise', 'rejected'] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

export interface FinalProof {
  /** As the studio names it, e.g. `V3`. */
  version: string;
  description: string;
  submittedAt: Instant;
  submittedBy: string;
  opinion?: string;
  passed?: boolean;
  signedAt?: Instant;
  signedBy?: string;
}

export interface JobState {
  v: 2;
  id: string;
  number: string;
  title: string;
  clientId: string;
  contactId: string;
  aeId: string;
  /** Who owned the job before: they still may see it. */
  formerAeIds: string[];
  /** People outside the account line who have a part in the job: they may see it, but not what it costs. */
  concernedIds: string[];
  openedAt: Instant;
  openedBy: string;
  stage: Stage;
  stageSince: Instant;
  left: Stage[];
  paused?: { at: Instant; by: string; reason: string; resumeOn?: LocalDate };
  ended?: {
    how: 'closed' | 'cancelled';
    at: Instant;
    by: string;
    reason?: string;
    settlementFen?: Fen;
    settlementNote?: string;
  };
  background?: {
    commissioned: string;
    why: string;
    market: string;
    competitors: string;
    consumers: string;
    opportunities: string;
    at: Instant;
    by: string;
  };
  brief?: {
    goal: string;
    problem: string;
    budgetFen: Fen;
    deadline: LocalDate;
    restrictions: string;
    clientMaterial: string;
    at: Instant;
    by: string;
  };
  discussions: Discussion[];
  strategies: Strategy[];
  rehearsals: Rehearsal[];
  proposals: ProposalRound[];
  estimates: Estimate[];
  exceptions: ExecutionException[];
  finalProofs: FinalProof[];
  live?: { on: LocalDate; where: string; pageTest: string; at: Instant; by: string };
  billings: Billing[];
  receipts: Receipt[];
  closing?: { cardsReturned: string; archived: string; review: string; at: Instant; by: string };
  /** Links issued so far; the next one's id ends in one more. */
  linksIssued: number;
}

/** What a job's rules may ask about the world; loaded by the recorder as of the event and kept beside it. */
export interface JobFacts {
  /** The person who acts; null when a machine or the client does, or someone who has left. */
  actor: { id: string; roles: string[] } | null;
  /** The date of the event in the agency's zone. */
  today: LocalDate;
  /** The agency's zone, e.g. `Asia/Shanghai`: in it a day ends. */
  timeZone: string;
  /** People above the AE in the reporting line, nearest first. */
  aeLine: string[];
  /** With those of its contacts whom the event names. */
  client: { id: string; name: string; contacts: { id: string; name: string }[] };
  /** Those whom the event concerns: the AE and who acts, whoever is named, and the lines above; ids only, since facts are kept. */
  people: { id: string; roles: string[]; active: boolean; managerId: string | null }[];
  /** Invoice numbers that the content names and that another job's invoices bear already. */
  invoiceNumbersTaken: string[];
  /** Dated rate from settings, in percent (CNV-2). */
  vatPercent: number;
}

export const stepKinds = [
  'record-background',
  'record-brief',
  'record-discussion',
  'settle-point',
  'submit-strategy',
  'rehearse-proposal',
  'present-proposal',
  'record-proposal-outcome',
  'submit-estimate',
  'send-estimate',
  'record-confirmation',
  'request-exception',
  'submit-final-proof',
  'sign-final-proof',
  'go-live',
  'submit-change-order',
  'withdraw-change-order',
  'request-billing',
  'record-invoice',
  'record-receipt',
  'record-closing',
  'close-job',
  'pause-job',
  'resume-job',
  'cancel-job',
  'hand-over-job',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** `facts` is set by the recorder before the event is decided, never by who sends it. */
export type JobEvent =
  | {
      type: 'JobOpened';
      id: string;
      number: string;
      title: string;
      clientId: string;
      contactId: string;
      aeId: string;
      facts?: JobFacts;
    }
  | { type: 'StageEntered'; stage: Stage }
  /** `chosen`: whom the submitter wants to decide, where the step asks consent and its definition lets them choose. */
  | { type: 'StepTaken'; kind: StepKind; content: Json; chosen?: Chosen; facts?: JobFacts }
  | { type: 'ApprovalReturned'; caseId: string; comment?: string }
  | { type: 'ApprovalEnded'; caseId: string; outcome: CaseOutcome }
  | {
      type: 'LinkAnswered';
      linkId: string;
      answer: 'confirmed' | 'declined';
      byName: string;
      comment?: string;
      /** Hash of what the client was shown. */
      shownHash?: string;
    }
  | { type: 'DeadlineReached'; facts?: JobFacts };

/** What a job tells one of its cases. `fields` is always the whole subject. */
export type CaseSignal =
  | { type: 'Resubmitted'; fields: SubjectFields; partyIds: string[]; chosen?: Chosen }
  /** `submitterId`: whose it is from now on. */
  | { type: 'Revised'; fields: SubjectFields; partyIds: string[]; submitterId: string }
  | { type: 'Withdrawn'; reason: string }
  | { type: 'Terminated'; reason: string };

export type JobCommand =
  | {
      type: 'OpenCase';
      caseId: string;
      definitionKey: string;
      subjectKind: string;
      /** e.g. `J2026-0042/estimate-2`. */
      subjectId: string;
      fields: SubjectFields;
      submitterId: string;
      partyIds: string[];
      chosen?: Chosen;
    }
  | { type: 'SignalCase'; caseId: string; event: CaseSignal }
  | {
      type: 'IssueLink';
      linkId: string;
      purpose: 'estimate-confirmation';
      contactId: string;
      shown: Json;
      expiresAt: Instant;
    }
  | { type: 'RevokeLink'; linkId: string };

export type JobStepResult = StepResult<JobState, JobCommand>;

/** What a step does with the job: the next state, what has to follow, and what the trail says beside the step itself. */
export interface StepEffect {
  state: JobState;
  commands?: JobCommand[];
  /** Default: the content as it was given. Never costs: whoever sees the job reads the trail. */
  trail?: TrailEntry['detail'];
  /** The words that a reader looks for first: a reason, an opinion. */
  comment?: string;
}

/** Content to begin a form with; what is left out starts empty. */
export interface FormStart {
  [field: string]: Json;
}

/** Whose consent a step asks for: by which definition, and in which case if one came back to the submitter. */
export interface Asked {
  /** The definition's key, which is the subject's kind too. */
  key: 'estimate' | 'billing' | 'execution-exception' | 'strategy' | 'rehearsal';
  /** The case that goes on with it; null = a new one. */
  again: string | null;
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
  /** Also while the job is paused. */
  whilePaused?: true;
  /** Also by the system, when an administrator's reviewed move of a departure says so; no route ever sends that. */
  bySystem?: true;
  rules: readonly string[];
  schema: ZodType<Content>;
  /** Who may take it; the refusal for everyone else. Pure. */
  mayTake(job: JobState, facts: JobFacts): Refusal | null;
  /**
   * Whether the job is ready for it, before any content is known: drives the list of next steps. A refusal with
   * WRONG_STAGE means "has no place here" (not listed), any other is listed with its reason.
   */
  ready(job: JobState, facts: JobFacts): Refusal | null;
  /** Checks the content against the job and applies it. */
  apply(job: JobState, content: Content, incoming: Incoming, facts: JobFacts): StepEffect | { refusal: Refusal };
  /** Whose consent it asks for as the job stands; absent where it asks nobody's. */
  asks?(job: JobState): Asked;
  /** What its form starts with. */
  initial?(job: JobState, facts: JobFacts): FormStart;
}

export type { Blocker };
