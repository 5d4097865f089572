/** A mail that was given up is tried again, with all its attempts. One that waits or was sent is left as it is. */
import { z } from 'zod';
import { requestWake } from '../../../activities/people/request-wake';
import { within } from '../../shared/abilities';
import { plainWrite } from '../../shared/plain-write';
import { problem } from '../../shared/problem';
import { route } from '../../shared/route';
import { audit } from '../audit';
import { mailSummary } from '../contract';
import { wakeNow } from '../wakes';
import { describeMails } from './describe-mails';

export const sendMailAgain = route({
  method: 'post',
  path: '/mails/{id}/sending',
  name: 'sendMailAgain',
  tag: 'people',
  summary: 'Send a mail again that was given up',
  permission: { action: 'change', subject: 'Mail' },
  key: 'plain',
  params: z.object({ id: z.string().max(200) }),
  answers: { 200: mailSummary },
  async handle({ deps, me, params, key, correlationId }) {
    const write = {
      route: 'sendMailAgain',
      actorId: me.id,
      key,
      asked: params,
      correlationId,
      repeat: 'same',
    } as const;
    await plainWrite(deps, write, async (tx) => {
      const mail = await tx.mail.findFirst({
        where: { AND: [within(me.ability, 'change', 'Mail'), { id: params.id }] },
      });
      if (!mail) throw problem('NOT_FOUND', 'No such mail');
      const now = deps.clock();
      const { count } = await tx.mail.updateMany({
        where: { id: mail.id, state: 'failed' },
        data: { state: 'waiting', attempts: 0, nextAttemptAt: now, fault: null, answer: null, endedAt: null },
      });
      if (count > 0) {
        if (mail.userId === null) await requestWake(tx, 'letter', mail.id, now);
        else await requestWake(tx, 'deliver', mail.userId, now);
        const sent = { action: 'MailSentAgain', entity: 'Mail', entityId: mail.id };
        await audit(tx, { at: now, actorId: me.id, ...sent, correlationId });
      }
      return { status: 200 };
    });
    await wakeNow(deps);
    const mail = await deps.database.mail.findUniqueOrThrow({ where: { id: params.id } });
    const [body] = await describeMails(deps.database, [mail]);
    return { status: 200, body };
  },
});
