/** How somebody wants to be told, and what administrators see of mails that did not get through. */
import { describe, expect, it } from 'vitest';
import { noticeKinds } from '../../../domain/people';
import { personId } from '../../../prisma/seed/sample/people';
import { plain, testApi } from '../shared/test-api';

const api = await testApi();
const userId = personId('wangsiyuan');
const me = await api.as('wangsiyuan');
const admin = await api.as('guanwenbo');

const switchMail = (on: boolean) => api.db.setting.update({ where: { key: 'mail' }, data: { value: on } });

describe('preferences', () => {
  it('are the defaults at first, name every kind, and say whether mail is sent here and where', async () => {
    const { body } = await me.get('/notifications/preferences');
    expect(body).toMatchObject({
      timing: 'soon',
      quiet: true,
      mail: { on: false, address: 'wangsiyuan@qinghe.example' },
    });
    expect(Object.keys(plain(body.kinds)).sort()).toEqual([...noticeKinds].sort());
    await switchMail(true);
    expect((await me.get('/notifications/preferences')).body.mail).toMatchObject({ on: true });
  });

  it('are kept, for me alone, with an audit row, once', async () => {
    const { mail: _mail, ...wishes } = plain((await me.get('/notifications/preferences')).body) as { mail: object };
    const kinds = { ...plain((wishes as { kinds: never }).kinds), 'task-opened': { inApp: false, mail: false } };
    const asked = { ...wishes, timing: 'daily', quiet: false, kinds };
    const answers = [1, 2].map(() => me.post('/notifications/preferences', asked, 'my-preferences'));
    for (const { body } of await Promise.all(answers)) expect(body).toMatchObject(asked);
    expect((await me.get('/notifications/preferences')).body).toMatchObject(asked);
    const [row] = await api.db.notificationPreference.findMany();
    expect(row).toMatchObject({ userId, kinds: { 'task-opened': { inApp: false, mail: false } } });
    expect(await api.db.audit.count({ where: { action: 'NotificationPreferencesChanged', actorId: userId } })).toBe(1);
    const other = await (await api.as('zhangbo')).get('/notifications/preferences');
    expect(other.body).toMatchObject({ timing: 'soon', quiet: true });
  });

  it('refuse a kind that is missing, one that does not exist, and another timing', async () => {
    const { mail: _mail, ...wishes } = plain((await me.get('/notifications/preferences')).body) as {
      mail: object;
      kinds: object;
    };
    const without = Object.fromEntries(Object.entries(wishes.kinds).slice(1));
    for (const faulty of [
      { ...wishes, kinds: without },
      { ...wishes, kinds: { ...wishes.kinds, gossip: { inApp: true, mail: true } } },
      { ...wishes, timing: 'hourly' },
    ]) {
      expect((await me.post('/notifications/preferences', faulty)).body.code).toBe('INVALID');
    }
  });

  it('keep what is not wanted here off the page and the bell', async () => {
    const before = Number((await me.get('/inbox')).body.unreadNotices);
    await api.db.notification.create({
      data: {
        ...{ userId, kind: 'task-opened', processId: 'approval/x', eventKey: 'hidden', detail: {}, inApp: false },
        at: new Date(),
      },
    });
    expect((await me.get('/inbox')).body.unreadNotices).toBe(before);
    expect(((await me.get('/notifications')).body.items ?? []).length).toBe(before);
  });
});

describe('mails that did not get through', () => {
  const mail = (id: string, more: object) =>
    api.db.mail.create({
      data: {
        id,
        userId,
        state: 'failed',
        attempts: 1,
        fault: 'refused',
        answer: '550 no',
        createdAt: new Date(),
        ...more,
      },
    });

  it('are seen by administrators alone, with the reason and without what they say', async () => {
    await mail('m-failed', { endedAt: new Date() });
    await mail('m-waiting', { state: 'waiting', fault: 'unreachable', nextAttemptAt: new Date(Date.now() + 60_000) });
    await mail('m-sent', { state: 'sent' });
    await mail('m-new', { state: 'waiting', attempts: 0 });
    const { body } = await admin.get('/mails');
    expect(body.items).toMatchObject([{ id: 'm-failed', fault: 'refused', answer: '550 no', to: { id: userId } }]);
    expect((await admin.get('/mails?state=waiting')).body.items).toMatchObject([{ id: 'm-waiting' }]);
    expect((await me.get('/mails')).status).toBe(403);
  });

  it('page by page', async () => {
    await mail('m-failed-2', { endedAt: new Date() });
    const first = (await admin.get('/mails?limit=1')).body;
    const second = (await admin.get(`/mails?limit=1&after=${String(first.next)}`)).body;
    expect([first.items?.[0]?.id, second.items?.[0]?.id]).toEqual(['m-failed-2', 'm-failed']);
    expect(second.next).toBeNull();
  });

  it('are sent again on demand, once, and not when they were sent', async () => {
    const again = await admin.post('/mails/m-failed/sending', undefined, 'send-it-again');
    expect(again).toMatchObject({ status: 200, body: { state: 'waiting', attempts: 0 } });
    await admin.post('/mails/m-failed/sending', undefined, 'send-it-again');
    await admin.post('/mails/m-failed/sending', undefined);
    expect(await api.db.audit.count({ where: { action: 'MailSentAgain', entityId: 'm-failed' } })).toBe(1);
    expect((await admin.post('/mails/m-sent/sending', undefined)).body).toMatchObject({ state: 'sent' });
    expect((await admin.post('/mails/nothing/sending', undefined)).status).toBe(404);
    expect((await me.post('/mails/m-failed/sending', undefined)).status).toBe(403);
  });
});
