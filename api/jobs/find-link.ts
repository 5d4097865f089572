/** The link that a token opens. A token is looked up by its hash and compared without telling by time how much of it was right. */
import { timingSafeEqual } from 'node:crypto';
import { linkTokenHash } from '../../activities/jobs/link-token';
import type { Link } from '../../prisma/generated/client';
import type { ApiDeps } from '../shared/deps';
import { problem } from '../shared/problem';
import { throttle } from '../shared/throttle';

/** Tries from one address: enough for a client who reads at leisure, too few to guess. */
const tries = { hits: 60, seconds: 600 };

/** Refuses with TOO_MANY_REQUESTS, LINK_UNKNOWN, or LINK_EXPIRED when its time is over. */
export async function findLink(deps: Pick<ApiDeps, 'database' | 'clock'>, token: string, ip: string): Promise<Link> {
  await throttle(deps, `link:${ip}`, tries);
  const tokenHash = linkTokenHash(token);
  const link = await deps.database.link.findUnique({ where: { tokenHash } });
  if (!link || !timingSafeEqual(Buffer.from(link.tokenHash), Buffer.from(tokenHash)))
    throw problem('LINK_UNKNOWN', 'This link does not exist');
  if (link.expiresAt <= deps.clock()) throw problem('LINK_EXPIRED', 'This link is no longer valid');
  return link;
}

/** The link that can still be answered. Refuses with LINK_ANSWERED, and LINK_EXPIRED when it was taken back, too. */
export async function findOpenLink(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  token: string,
  ip: string,
): Promise<Link> {
  const link = await findLink(deps, token, ip);
  if (link.revokedAt) throw problem('LINK_EXPIRED', 'This link was taken back');
  if (link.answeredAt) throw problem('LINK_ANSWERED', 'This link was answered before');
  return link;
}
