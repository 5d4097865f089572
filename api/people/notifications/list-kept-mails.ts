/**
 * Mails to clients that stay in the house, newest first: only where the sample agency lives and no mail server is set up. Their
 * words are made anew from what they are about; neither link nor code is stored.
 */
import { writeLetter } from '../../../activities/jobs/letters/write-letter';
import { mailMode } from '../../../activities/people/delivery/mail-mode';
import { within } from '../../shared/abilities';
import { route } from '../../shared/route';
import { keptMails } from '../contract';

const atMost = 50;

export const listKeptMails = route({
  method: 'get',
  path: '/mails/kept',
  name: 'listKeptMails',
  tag: 'people',
  summary: 'Mails to clients that stay in the house, newest first',
  description: 'With what they say. There are none where mail is sent, or in a house that is not the sample agency.',
  permission: { action: 'read', subject: 'Mail' },
  key: 'none',
  answers: { 200: keptMails },
  async handle({ deps, me }) {
    if ((await mailMode(deps.database)) !== 'kept') return { status: 200, body: { items: [], on: false } };
    const rows = await deps.database.mail.findMany({
      where: { AND: [within(me.ability, 'read', 'Mail'), { state: 'kept' }] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: atMost,
    });
    const { database: db, linkSecret, publicUrl } = deps;
    const items = await Promise.all(
      rows.map(async (row) => {
        const { subject, text } = await writeLetter({ db, linkSecret, publicUrl }, row);
        return { id: row.id, address: row.address ?? '', subject, text, at: row.createdAt.toISOString() };
      }),
    );
    return { status: 200, body: { items, on: true } };
  },
});
