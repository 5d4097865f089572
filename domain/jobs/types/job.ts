/** A job's facts from first brief to closed card. Plain JSON; knows no database, no Temporal and no HTTP. */
import type { Fen } from '../../shared/money';
import type { Instant } from '../../shared/process';
import type { Estimate, LocalDate } from './estimate';
import type { Meeting } from './meetings';
import type { JobCard, ScheduleItem } from './schedule';
import type {
  Billing,
  Discussion,
  ExecutionException,
  FinalProof,
  Outsourcing,
  ProposalRound,
  Receipt,
  Rehearsal,
  Strategy,
} from './records';

export const stages = ['brief', 'proposal', 'estimate', 'execution', 'billing', 'closing'] as const;
export type Stage = (typeof stages)[number];

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
  meetings: Meeting[];
  jobCard?: JobCard;
  schedule: ScheduleItem[];
  strategies: Strategy[];
  rehearsals: Rehearsal[];
  proposals: ProposalRound[];
  estimates: Estimate[];
  outsourcings: Outsourcing[];
  /** Version of the estimate that was executed before requests were kept: its lines need none (JOB-10). */
  executedUnasked?: number;
  exceptions: ExecutionException[];
  finalProofs: FinalProof[];
  live?: { on: LocalDate; where: string; pageTest: string; at: Instant; by: string };
  billings: Billing[];
  receipts: Receipt[];
  closing?: { cardsReturned: string; archived: string; review: string; at: Instant; by: string };
  /** Links issued so far; the next one's id ends in one more. */
  linksIssued: number;
}
