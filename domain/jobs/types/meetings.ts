/** Meetings and calls with the client: what was to be talked about, what came of it, and until when its minutes are owed (JOB-4, JOB-22). */
import type { Instant } from '../../shared/process';
import type { Estimate } from './estimate';
import type { DiscussionPoint } from './records';

/** Something that is owed until an instant, and what time alone has recorded about it. */
export interface Duty {
  dueAt: Instant;
  overdueAt?: Instant;
  /** When the line above was told. */
  escalatedAt?: Instant;
}

export const agreementMedia = ['phone', 'e-mail', 'wechat', 'letter', 'in-person'] as const;
export type AgreementMedium = (typeof agreementMedia)[number];

/** What a meeting is held for, as the client agreed to it beforehand. */
export interface Agenda {
  place: string;
  presenterId: string;
  participants: string;
  /** The client's contact who agreed, and how. */
  agreedWithId: string;
  agreedBy: AgreementMedium;
}

export type MinutesStatus = 'sent' | 'expired' | 'declined' | 'confirmed' | 'replaced' | 'withdrawn';

/** The minutes as they went to the client; corrected ones are a new version. */
export interface Minutes {
  version: number;
  attendees: string;
  conclusions: string;
  points: DiscussionPoint[];
  /** They went out after they were due. */
  late?: true;
  status: MinutesStatus;
  link: { id: string; contactId: string; expiresAt: Instant };
  confirmation?: NonNullable<Estimate['confirmation']>;
  declined?: NonNullable<Estimate['declined']>;
  at: Instant;
  by: string;
}

export interface Meeting {
  number: number;
  /** What it is about. */
  topic: string;
  startsAt: Instant;
  /** A call has none. */
  agenda?: Agenda;
  minutes: Minutes[];
  /** Minutes to be sent, then to be confirmed; gone once they are, or once the meeting is cancelled. */
  duty?: Duty;
  cancelled?: { reason: string; at: Instant; by: string };
  at: Instant;
  by: string;
}
