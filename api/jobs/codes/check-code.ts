/** Whether the client has the code that was mailed to the contact. Each wrong one is counted, whatever becomes of it. */
import { codeTries, isLinkCode } from '../../../activities/jobs/link-code';
import { reachContact } from '../../../activities/jobs/letters/queue-letter';
import type { Link, LinkCode } from '../../../prisma/generated/client';
import type { ApiDeps } from '../../shared/deps';
import { problem } from '../../shared/problem';
import { throttledUntil, throttle } from '../../shared/throttle';
import { wrongAtMost, wrongKey } from './code-rules';

/**
 * The code that it was. It is good for one answer: while the answer is on its way it may be sent again with it.
 * Refuses CODE_UNAVAILABLE, CODE_MISSING, CODE_EXPIRED (also none was sent), CODE_WRONG with the tries left, CODE_LOCKED.
 */
export async function checkCode(deps: ApiDeps, link: Link, given: string | undefined): Promise<LinkCode> {
  if ('unreachable' in (await reachContact(deps.database, link.contactId))) {
    throw problem('CODE_UNAVAILABLE', 'No code can be mailed to this contact', { rule: 'JOB-12' });
  }
  if (given === undefined)
    throw problem('CODE_MISSING', 'An answer takes the code that was mailed', { rule: 'JOB-12' });
  await refuseLocked(deps, link);
  const code = await deps.database.linkCode.findFirst({
    where: { linkId: link.id },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
  });
  if (!code || code.expiresAt <= deps.clock()) throw problem('CODE_EXPIRED', 'The code is no longer valid');
  // Counted before it is compared, so that many at once are many tries.
  const [counted] = await deps.database.$queryRaw<{ tries: number }[]>`
    UPDATE "LinkCode" SET tries = tries + 1 WHERE id = ${code.id} AND tries < ${codeTries} RETURNING tries`;
  if (!counted) throw problem('CODE_LOCKED', 'This code was tried too often; ask for another one');
  if (isLinkCode(deps.linkSecret, code, given)) {
    await deps.database.linkCode.update({ where: { id: code.id }, data: { tries: { decrement: 1 } } });
    return code;
  }
  await throttle(deps, wrongKey(link), wrongAtMost);
  throw problem('CODE_WRONG', 'This is not the code', { data: { triesLeft: codeTries - counted.tries } });
}

async function refuseLocked(deps: ApiDeps, link: Link): Promise<void> {
  const until = await throttledUntil(deps, wrongKey(link), wrongAtMost.hits);
  if (until === null) return;
  throw problem('CODE_LOCKED', 'Too many wrong codes for this link', { data: { until: until.toISOString() } });
}
