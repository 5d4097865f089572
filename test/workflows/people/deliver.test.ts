/** Mails on the real servers: gathered, held back in quiet hours, repeated, given up visibly, never lost, never sent for nothing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announceMail } from '../../../activities/people/delivery/announce-mail';
import { makeSendNextMail } from '../../../activities/people/delivery/send-next-mail';
import { smtpPort } from '../../../activities/people/delivery/smtp';
import { notify, type Notice } from '../../../activities/shared/notify';
import { deliverWakes } from '../../../api/people/wakes';
import { mailTime } from '../../../domain/people';
import { loadCalendar } from '../../../activities/people/load-calendar';
import { personId } from '../../../prisma/seed/sample/people';
import { reconcileProcesses } from '../../../scripts/shared/reconcile-processes';
import { until } from '../../shared/drive';
import { beginFastForward } from '../../shared/fast-forward';
import { content, header, mailServer } from '../../shared/mail-server';
import { testSystem } from '../../shared/system';

const server = await mailServer();
const settings = {
  url: server.url,
  sender: '青禾工作卡 <jobcard@qinghe.example>',
  publicUrl: 'https://jobcard.example',
};
const system = await testSystem({ mail: settings });
const { db, client, taskQueue } = system;
const people = ['wangsiyuan', 'lirong', 'zhangbo', 'linxiaoyu', 'shenguoliang', 'guanwenbo', 'yaojing', 'sunlihua'];
let used = 0;
let userId = '';
let count = 0;

/** Somebody else in each test, who wants no quiet hours: the tests run at any time of day. */
beforeEach(async () => {
  userId = personId(people[(used += 1) - 1] ?? '');
  await wants({ quiet: false });
});
afterEach(() => server.taken.splice(0));

const wants = (wish: { quiet?: boolean; timing?: string; kinds?: object }) => {
  const all = { timing: 'soon', quiet: true, kinds: {}, updatedAt: new Date(), ...wish };
  return db.notificationPreference.upsert({ where: { userId }, create: { userId, ...all }, update: all });
};

const tell = (kind: Notice['kind'] = 'task-opened', cause = `cause/${String((count += 1))}`) =>
  db.$transaction((tx) =>
    notify(tx, [{ userId, kind, processId: 'approval/x', cause, detail: {}, at: new Date().toISOString() }]),
  );

const wake = () => deliverWakes({ database: db, temporal: client, taskQueue });
/** Its workflow may be over before. */
const pass = (minutes: number) => beginFastForward(client, `deliver/${userId}`, minutes / 1440);
const mails = () => db.mail.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } });
const inState = (state: string) => until(async () => (await mails()).find((mail) => mail.state === state));
const over = () => client.workflow.getHandle(`deliver/${userId}`).result();

describe('a mail', () => {
  test('gathers what comes within two minutes, says each thing once, and its workflow ends', async () => {
    await tell('task-opened', 'the/same');
    await tell('task-opened', 'the/same');
    await wake();
    await tell('case-ended');
    await wake();
    expect(server.taken).toEqual([]);
    await pass(3);
    await over();
    expect(server.taken).toHaveLength(1);
    const [taken = ''] = server.taken;
    expect(header(taken, 'Subject')).toContain('2 条新通知');
    expect(content(taken)).toContain('https://jobcard.example/notifications');
    expect(await mails()).toMatchObject([{ state: 'sent', attempts: 1 }]);
    const { events } = await client.workflow.getHandle(`deliver/${userId}`).fetchHistory();
    expect(events?.length).toBeGreaterThan(5);
  });

  test('waits for working hours where somebody wants quiet', async () => {
    await wants({ quiet: true });
    await tell();
    const [delivery] = await db.delivery.findMany({ where: { userId } });
    const calendar = await loadCalendar(db, 'office');
    const due = mailTime(delivery?.requestedAt.toISOString() ?? '', { timing: 'soon', quiet: true }, calendar);
    await wake();
    await pass((Date.parse(due) - Date.now()) / 60_000 + 1);
    const sent = await inState('sent');
    expect(sent.createdAt.getTime()).toBeGreaterThanOrEqual(Date.parse(due));
    expect(sent.createdAt.getTime()).toBeLessThan(Date.parse(due) + 60_000);
  });

  test('is repeated after 4xx under the same id, and given up after 5xx where administrators see it', async () => {
    server.refuseNext.push(451, 450);
    await tell();
    await wake();
    await pass(30);
    const sent = await inState('sent');
    expect(sent.attempts).toBe(3);
    expect(header(server.taken[0] ?? '', 'Message-ID')).toBe(`<${sent.id}@qinghe.example>`);
    server.refuseNext.push(550);
    await tell();
    await wake();
    await pass(3);
    expect(await inState('failed')).toMatchObject({
      attempts: 1,
      fault: 'refused',
    });
    await over();
    expect(server.taken).toHaveLength(1);
  });
});

describe('nothing is lost, and nothing goes out for nothing', () => {
  test('a crash after the server took it repeats the mail under its id; what is written down is never repeated', async () => {
    await tell();
    const port = smtpPort(settings);
    const send = makeSendNextMail({ db, mail: { port, settings } });
    const asked = { userId, mailId: `mail-${userId}`, at: new Date().toISOString() };
    await send(asked);
    await db.mail.update({ where: { id: asked.mailId }, data: { state: 'waiting', attempts: 0, endedAt: null } });
    await send(asked);
    await send(asked);
    const ids = server.taken.map((mail) => header(mail, 'Message-ID'));
    expect(ids).toEqual([`<${asked.mailId}@qinghe.example>`, `<${asked.mailId}@qinghe.example>`]);
  });

  test('what was read in the house meanwhile is not mailed', async () => {
    await tell();
    await wake();
    await db.notification.updateMany({ where: { userId }, data: { readAt: new Date() } });
    await pass(3);
    await over();
    expect(await db.delivery.findMany({ where: { userId } })).toMatchObject([{ state: 'dropped' }]);
    expect(server.taken).toEqual([]);
  });

  test('nobody is mailed what they do not want, or while mail is switched off', async () => {
    await wants({ quiet: false, kinds: { 'task-opened': { inApp: false, mail: false } } });
    await tell('task-opened');
    expect(await db.delivery.count({ where: { userId } })).toBe(0);
    expect(await db.notification.findMany({ where: { userId } })).toMatchObject([{ inApp: false }]);
    await announceMail(db, 'off');
    await tell('case-ended');
    expect(await db.delivery.count({ where: { userId } })).toBe(0);
    await announceMail(db, 'sent');
  });

  test('a workflow that was lost is started by reconcile, and by a worker that brings mail back', async () => {
    await tell();
    await db.wake.deleteMany();
    const found = await reconcileProcesses({ db, client, taskQueue, repair: true, patienceMs: 100 });
    expect(found).toContainEqual(expect.objectContaining({ kind: 'missing', processId: `deliver/${userId}` }));
    await pass(3);
    await over();
    expect(server.taken).toHaveLength(1);
    await tell();
    await db.wake.deleteMany();
    await announceMail(db, 'sent');
    expect(await db.wake.findMany({ where: { rowId: userId } })).toMatchObject([{ kind: 'deliver' }]);
  });
});
