/**
 * The client asks for the code that an answer takes: it is mailed to the contact, never told here. Asked again within a
 * minute nothing is sent and the page learns where it stands, so that a second click does no harm.
 */
import { randomUUID } from 'node:crypto';
import { codeMinutes, linkCode, linkCodeHash } from '../../../activities/jobs/link-code';
import { queueLetter } from '../../../activities/jobs/letters/queue-letter';
import { maskedAddress } from '../../../domain/jobs';
import type { Link } from '../../../prisma/generated/client';
import { wakeNow } from '../../people/wakes';
import type { ApiDeps } from '../../shared/deps';
import { problem } from '../../shared/problem';
import { publicRoute } from '../../shared/route';
import { throttle } from '../../shared/throttle';
import { linkCodeState, openLinkBody } from '../contract';
import { findOpenLink } from '../find-link';
import { codesAtMost, codesKey, secondsBetween } from './code-rules';
import { describeCode } from './describe-code';

export const sendLinkCode = publicRoute({
  method: 'post',
  path: '/links/code',
  name: 'sendLinkCode',
  tag: 'links',
  summary: "Mail the contact the code that the client's answer takes",
  description: 'Six digits, valid for ten minutes and five tries. The code itself is told in the mail alone.',
  permission: { everybody: 'who holds the token is the client, and the mail goes to the contact alone' },
  key: 'none',
  body: openLinkBody,
  answers: { 200: linkCodeState },
  refusals: ['LINK_UNKNOWN', 'LINK_EXPIRED', 'LINK_ANSWERED', 'CODE_UNAVAILABLE', 'TOO_MANY_REQUESTS'],
  async handle({ deps, body, ip }) {
    const link = await findOpenLink(deps, body.token, ip);
    const { available, last } = await describeCode(deps, link);
    if (!available) throw problem('CODE_UNAVAILABLE', 'No code can be mailed to this contact');
    if (!last || last.nextInSeconds === 0) {
      await throttle(deps, codesKey(link), codesAtMost);
      await issueCode(deps, link);
      await wakeNow(deps);
    }
    return { status: 200, body: await describeCode(deps, link) };
  },
});

/** One at a time for each link: of two at once the second finds the first one's code. */
async function issueCode(deps: ApiDeps, { id: linkId, contactId }: Link): Promise<void> {
  const codeId = randomUUID();
  const now = deps.clock();
  await deps.database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Link" WHERE id = ${linkId} FOR UPDATE`;
    const recent = { linkId, issuedAt: { gt: new Date(now.getTime() - secondsBetween * 1000) } };
    if ((await tx.linkCode.count({ where: recent })) > 0) return;
    await tx.linkCode.create({
      data: {
        ...{ id: codeId, linkId, issuedAt: now, sentTo: '' },
        codeHash: linkCodeHash(deps.linkSecret, codeId, linkCode(deps.linkSecret, codeId)),
        expiresAt: new Date(now.getTime() + codeMinutes * 60_000),
      },
    });
    const reach = await queueLetter(tx, { mailId: `code-${codeId}`, linkId, contactId, codeId });
    if ('unreachable' in reach) throw problem('CODE_UNAVAILABLE', 'No code can be mailed to this contact');
    await tx.linkCode.update({ where: { id: codeId }, data: { sentTo: maskedAddress(reach.address) } });
  });
}
