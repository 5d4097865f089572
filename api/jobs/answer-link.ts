/**
 * The client confirms or declines what they were shown. What is answered is what was seen: the hash of it comes back
 * with the answer, and so does the code that was mailed to the contact. One answer; name, time, address and the hash are kept (JOB-12).
 */
import { carryOut } from '../shared/operations';
import { operationStatus } from '../shared/contract';
import { problem } from '../shared/problem';
import { publicRoute } from '../shared/route';
import { canonicalJson, sha256 } from '../../activities/shared/canonical-json';
import { checkCode } from './codes/check-code';
import { answerLinkBody, linkView } from './contract';
import { describeLink } from './describe-link';
import { findLink } from './find-link';

export const answerLink = publicRoute({
  method: 'post',
  path: '/links/answer',
  name: 'answerLink',
  tag: 'links',
  summary: "The client's answer",
  permission: { everybody: 'who holds the token is the client' },
  key: 'plain',
  body: answerLinkBody,
  answers: { 200: linkView, 202: operationStatus },
  refusals: [
    ...['LINK_UNKNOWN', 'LINK_EXPIRED', 'LINK_ANSWERED', 'SHOWN_CHANGED', 'TOO_MANY_REQUESTS'],
    ...['CODE_UNAVAILABLE', 'CODE_MISSING', 'CODE_EXPIRED', 'CODE_WRONG', 'CODE_LOCKED'],
  ],
  async handle({ deps, body, ip, key, correlationId }) {
    const link = await findLink(deps, body.token, ip);
    if (link.revokedAt) throw problem('LINK_EXPIRED', 'This link was taken back');
    if (link.shownHash !== body.shownHash) throw problem('SHOWN_CHANGED', 'This is not what the link shows');
    // What was answered is answered: the rules say so, or give the same answer to the same again.
    const code = link.answeredAt ? null : await checkCode(deps, link, body.code);
    const { answer, name, comment } = body;
    const asked = { answer, name, ...(comment ? { comment } : {}) };
    const actorId = `link:${link.id}`;
    await deps.database.audit.create({
      data: {
        at: deps.clock(),
        action: 'LinkAnswerGiven',
        entity: 'Link',
        entityId: link.id,
        detail: { ...asked, ip, shownHash: link.shownHash, ...(code ? { codeSentTo: code.sentTo } : {}) },
        correlationId,
      },
    });
    // Before it is carried out: an answer whose reply is lost, or comes late, was given with this code all the same.
    if (code) await deps.database.linkCode.update({ where: { id: code.id }, data: { usedAt: deps.clock() } });
    const reply = await carryOut(deps, {
      route: 'answerLink',
      actorId,
      actor: { kind: 'client', contactId: link.contactId, linkId: link.id, name },
      // Without a key of the caller's the answer itself is the key: the same one again is the same one.
      key: key ?? sha256(canonicalJson(asked)),
      asked,
      correlationId,
      processId: link.processId,
      event: () => ({
        ...{ type: 'LinkAnswered', linkId: link.id, answer, byName: name, shownHash: link.shownHash },
        ...(comment ? { comment } : {}),
      }),
    });
    if (reply.status === 202) return { status: 202, body: reply.body };
    await deps.database.link.updateMany({ where: { id: link.id, answerIp: null }, data: { answerIp: ip } });
    return {
      status: 200,
      body: await describeLink(deps, await deps.database.link.findUniqueOrThrow({ where: { id: link.id } })),
    };
  },
});
