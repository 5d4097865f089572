/**
 * The client's links of a job. The address is shown to the AE alone, who passes it on where no mail does, for as long as it can
 * be answered. It is made anew from the link's id, since its token is stored nowhere.
 */
import { linkUrl } from '../../activities/jobs/link-token';
import { reachContact } from '../../activities/jobs/letters/queue-letter';
import type { Mail } from '../../prisma/generated/client';
import type { ApiDeps } from '../shared/deps';
import { contactRefs, type ContactRef } from './contact-refs';

type Deps = Pick<ApiDeps, 'database' | 'linkSecret' | 'publicUrl' | 'clock'>;

export async function describeLinks(
  deps: Deps,
  processId: string,
  { contacts, withUrl }: { contacts: readonly ContactRef[]; withUrl: boolean },
) {
  const links = await deps.database.link.findMany({
    where: { processId },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    include: {
      codes: { where: { usedAt: { not: null } }, orderBy: { usedAt: 'desc' }, take: 1 },
      mails: { where: { codeId: null }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
    },
  });
  const contactOf = contactRefs(contacts);
  const now = deps.clock();
  return Promise.all(
    links.map(async (link) => {
      const open = link.revokedAt === null && link.answeredAt === null && now < link.expiresAt;
      const { id, name } = contactOf(link.contactId);
      const [mail] = link.mails;
      const [code] = link.codes;
      return {
        id: link.id,
        purpose: link.purpose,
        contact: { id, name },
        ...(open && withUrl ? { url: linkUrl(deps.linkSecret, deps.publicUrl, link.id) } : {}),
        ...(withUrl ? { mail: mail ? lastMail(mail) : await noMail(deps, link.contactId, open) } : {}),
        issuedAt: link.issuedAt.toISOString(),
        expiresAt: link.expiresAt.toISOString(),
        ...(link.openedAt ? { openedAt: link.openedAt.toISOString() } : {}),
        ...(link.answeredAt ? { answeredAt: link.answeredAt.toISOString() } : {}),
        ...(code && link.answeredAt ? { codeSentTo: code.sentTo } : {}),
        ...(link.answer === null ? {} : { answer: link.answer }),
        ...(link.answerName === null ? {} : { answerName: link.answerName }),
        ...(link.revokedAt ? { revokedAt: link.revokedAt.toISOString() } : {}),
      };
    }),
  );
}

/** The state is one of the database's own list. */
type MailState = 'none' | 'waiting' | 'sent' | 'failed' | 'dropped' | 'kept';

const lastMail = ({ state, address, createdAt, endedAt }: Mail) => ({
  state: state as MailState,
  address: address ?? '',
  at: (endedAt ?? createdAt).toISOString(),
});

/** Why a link that is open was not mailed and cannot be now. */
async function noMail(deps: Deps, contactId: string, open: boolean) {
  const reach = open ? await reachContact(deps.database, contactId) : null;
  const state: MailState = 'none';
  return reach && 'unreachable' in reach ? { state, unreachable: reach.unreachable } : { state };
}
