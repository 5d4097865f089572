/** What steps leave in a job: plain JSON, each with who did it and when. */
import type { CaseOutcome } from '../../approvals/types';
import type { Fen } from '../../shared/money';
import type { Instant } from '../../shared/process';
import type { LocalDate } from './estimate';

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
  /** The round of the proposal whose presentation was gone over; absent in any other discussion (JOB-22). */
  round?: number;
  heldOn: LocalDate;
  participants: string;
  conclusions: string;
  points: DiscussionPoint[];
  at: Instant;
  by: string;
}

/** What a partner asks for a line of the estimate. */
export interface OutsourcingOffer {
  partner: string;
  what: string;
  costFen: Fen;
  deliveryDate: LocalDate;
}

/** 外发申请单: who is to do a line that a partner does, out of which offers, approved before it is executed (JOB-10). */
export interface Outsourcing extends ApprovalRun {
  number: number;
  estimateVersion: number;
  /** The line is known by its words, and by which of the lines with these words it is: versions come and go. */
  description: string;
  occurrence: number;
  /** What the estimate reckons with for the line. */
  quotedCostFen: Fen;
  offers: OutsourcingOffer[];
  /** Number of the offer that is to be taken, from 1. */
  proposed: number;
  reason: string;
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
