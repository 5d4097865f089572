/** How a mail leaves: what is handed over, and what comes back. Nothing here knows SMTP. */
import type { MailText } from '../../../domain/people';

export interface OutgoingMail extends MailText {
  /** Stays the same whenever it is repeated, so that the reader's side can tell. */
  messageId: string;
  to: string;
}

/** `refused`: this mail will never be taken; `unreachable`: the server is away, busy, or does not let us in. */
export type MailFault = 'refused' | 'unreachable';
export type SendOutcome = { sent: true } | { sent: false; fault: MailFault; answer: string };

export interface MailPort {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  close(): void;
}

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://...:465` */
  url: string;
  /** `Name <address>` or an address. */
  sender: string;
  /** Where people reach the pages: the base of the links. */
  publicUrl: string;
}
