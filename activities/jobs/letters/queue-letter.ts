/** Puts a mail to a client's contact on its way, in the transaction that gives its cause. */
import { mailMode } from '../../people/delivery/mail-mode';
import { requestWake } from '../../people/request-wake';
import type { Tx } from '../../shared/database';

export interface Letter {
  mailId: string;
  linkId: string;
  contactId: string;
  /** Set where the mail carries a code, else it carries the link. */
  codeId?: string;
}

/** Where the contact is reached: their address, or why they are not. */
export type Reach = { address: string; mode: 'sent' | 'kept' } | { unreachable: 'mail-off' | 'no-address' };

/** As things stand now. */
export async function reachContact(tx: Pick<Tx, 'setting' | 'contact'>, contactId: string): Promise<Reach> {
  const mode = await mailMode(tx);
  if (mode === 'off') return { unreachable: 'mail-off' };
  const contact = await tx.contact.findUnique({ where: { id: contactId }, select: { email: true } });
  const address = contact?.email?.trim() ?? '';
  return address === '' ? { unreachable: 'no-address' } : { address, mode };
}

/** Answers how the contact is reached; where they are not, nothing is queued and whoever asked says so. */
export async function queueLetter(tx: Tx, { mailId, linkId, contactId, codeId }: Letter): Promise<Reach> {
  const reach = await reachContact(tx, contactId);
  if ('unreachable' in reach) return reach;
  const { address, mode } = reach;
  // A mail leaves on the clock of the house, whatever clock the process runs on.
  const now = new Date();
  const kept = mode === 'kept';
  await tx.mail.create({
    data: {
      ...{ id: mailId, linkId, address, createdAt: now, state: kept ? 'kept' : 'waiting' },
      ...(codeId === undefined ? {} : { codeId }),
      ...(kept ? { endedAt: now } : {}),
    },
  });
  if (!kept) await requestWake(tx, 'letter', mailId, now);
  return reach;
}
