/** The AE has the link mailed to its contact again, or for the first time where there was no mail when it was issued. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { queueLetter } from '../../activities/jobs/letters/queue-letter';
import { audit } from '../people/audit';
import { wakeNow } from '../people/wakes';
import { plainWrite } from '../shared/plain-write';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { throttle } from '../shared/throttle';
import { findJob } from './load-job';

/** A contact is reminded, not pestered. */
const mailsAtMost = { hits: 5, seconds: 3600 };

export const mailLink = route({
  method: 'post',
  path: '/jobs/{id}/links/{linkId}/mails',
  name: 'mailLink',
  tag: 'jobs',
  summary: "Mail the client's link to its contact again",
  permission: { action: 'advance', subject: 'Job' },
  key: 'plain',
  params: z.object({ id: z.string().max(64), linkId: z.string().max(100) }),
  answers: { 200: z.object({ linkId: z.string() }) },
  refusals: ['LINK_UNKNOWN', 'LINK_ANSWERED', 'LINK_EXPIRED', 'MAIL_UNAVAILABLE', 'TOO_MANY_REQUESTS'],
  async handle({ deps, me, params, key, correlationId }) {
    const job = await findJob(deps, me, params.id, 'advance');
    if (job.aeId !== me.id) throw problem('FORBIDDEN', 'Only the AE of the job mails its links');
    const write = { route: 'mailLink', actorId: me.id, key, asked: params, correlationId, repeat: 'same' } as const;
    const reply = await plainWrite(deps, write, async (tx) => {
      const link = await tx.link.findFirst({ where: { id: params.linkId, processId: job.id } });
      if (!link) throw problem('LINK_UNKNOWN', 'No such link of this job');
      if (link.answeredAt) throw problem('LINK_ANSWERED', 'This link was answered before');
      const now = deps.clock();
      if (link.revokedAt || link.expiresAt <= now) throw problem('LINK_EXPIRED', 'This link is open no longer');
      await throttle(deps, `link-mail:${link.id}`, mailsAtMost);
      const { id: linkId, contactId } = link;
      const reach = await queueLetter(tx, { mailId: `${linkId}-mail-${randomUUID()}`, linkId, contactId });
      if ('unreachable' in reach) {
        throw problem('MAIL_UNAVAILABLE', 'The contact cannot be mailed', { data: { why: reach.unreachable } });
      }
      await audit(tx, {
        at: now,
        actorId: me.id,
        action: 'LinkMailed',
        entity: 'Link',
        entityId: linkId,
        correlationId,
      });
      return { status: 200, body: { linkId } };
    });
    await wakeNow(deps);
    return reply;
  },
});
