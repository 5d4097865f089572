/** The client's page: what was asked of them and what they answered. Nothing of the job but its number and title. */
import type { z } from 'zod';
import type { Json } from '../../domain/shared/process';
import type { Link } from '../../prisma/generated/client';
import type { ApiDeps } from '../shared/deps';
import { problem } from '../shared/problem';
import { loadAgencyName } from '../shared/settings';
import { describeCode } from './codes/describe-code';
import type { linkView } from './contract';

export async function describeLink(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  link: Link,
): Promise<z.input<typeof linkView>> {
  const open = link.answeredAt === null && link.revokedAt === null;
  const [job, contact, agency, code] = await Promise.all([
    deps.database.job.findUnique({
      where: { id: link.processId },
      select: { number: true, title: true, client: { select: { name: true } } },
    }),
    deps.database.contact.findUnique({ where: { id: link.contactId }, select: { name: true } }),
    loadAgencyName(deps),
    open ? describeCode(deps, link) : null,
  ]);
  if (!job) throw problem('LINK_UNKNOWN', 'This link does not exist');
  return {
    purpose: link.purpose,
    agency,
    jobNumber: job.number,
    jobTitle: job.title,
    clientName: job.client.name,
    contactName: contact?.name ?? '',
    shown: link.shown as { [field: string]: Json },
    shownHash: link.shownHash,
    expiresAt: link.expiresAt.toISOString(),
    ...(link.answeredAt
      ? {
          answered: {
            answer: link.answer ?? '',
            name: link.answerName ?? '',
            at: link.answeredAt.toISOString(),
            ...(link.comment === null ? {} : { comment: link.comment }),
          },
        }
      : {}),
    ...(code ? { code } : {}),
    revoked: link.revokedAt !== null,
  };
}
