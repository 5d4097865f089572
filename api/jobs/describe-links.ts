/**
 * The client's links of a job. The address is shown to the AE alone, who passes it on, for as long as it can be answered:
 * whoever has it can answer for the client. It is made anew from the link's id, since its token is stored nowhere.
 */
import { linkToken } from '../../activities/jobs/link-token';
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
  });
  const contactOf = contactRefs(contacts);
  const now = deps.clock();
  return links.map((link) => {
    const open = link.revokedAt === null && link.answeredAt === null && now < link.expiresAt;
    const { id, name } = contactOf(link.contactId);
    return {
      id: link.id,
      purpose: link.purpose,
      contact: { id, name },
      ...(open && withUrl ? { url: linkUrl(deps, link.id) } : {}),
      issuedAt: link.issuedAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      ...(link.openedAt ? { openedAt: link.openedAt.toISOString() } : {}),
      ...(link.answeredAt ? { answeredAt: link.answeredAt.toISOString() } : {}),
      ...(link.answer === null ? {} : { answer: link.answer }),
      ...(link.answerName === null ? {} : { answerName: link.answerName }),
      ...(link.revokedAt ? { revokedAt: link.revokedAt.toISOString() } : {}),
    };
  });
}

/** The token stands in the fragment: it reaches no server's log. */
export function linkUrl(deps: Pick<Deps, 'linkSecret' | 'publicUrl'>, linkId: string): string {
  return `${deps.publicUrl.origin}/l#${linkToken(deps.linkSecret, linkId)}`;
}
