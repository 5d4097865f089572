/** What an estimate says, from its first version to the last change order. Money is integer fen, dates are `2026-11-22` in the agency's zone. */
import type { Fen } from '../../shared/money';
import type { Instant } from '../../shared/process';

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
