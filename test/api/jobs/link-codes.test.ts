/** The client's links and codes by mail, over a real SMTP server: who gets them, what they hold for, what is refused (JOB-12). */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announceMail } from '../../../activities/people/delivery/announce-mail';
import { deliverWakes } from '../../../api/people/wakes';
import { contactId } from '../../../prisma/seed/sample/clients';
import { until } from '../../shared/drive';
import { approvedByAll, briefed, estimated, proposed, settled } from '../../shared/job-story';
import { content, header, mailServer } from '../../shared/mail-server';
import { plain, testApi } from '../shared/test-api';

const server = await mailServer();
const mail = { url: server.url, sender: '青禾 <jobcard@qinghe.example>', publicUrl: 'https://jobcard.example' };
const api = await testApi({}, mail);
const { db } = api;
const ae = await api.as('linxiaoyu');
const client = api.anonymous;
const number = 'J2026-7101';
const contact = contactId('yunling', 'duan');
const address = 'duanmuhua@yunlingchun.example';

const wake = () => deliverWakes({ database: db, temporal: api.client, taskQueue: api.taskQueue });
const mails = async (subject: string) => {
  await wake();
  return until(() => {
    const found = server.taken.filter((taken) => header(taken, 'Subject').includes(subject));
    return Promise.resolve(found.length > 0 && found);
  });
};

let link = { id: '', token: '' };
/** Sent to the client again, which takes the link before back. */
async function sendAgain(): Promise<void> {
  const step = await ae.post(`/jobs/${number}/steps/send-estimate`, { contactId: contact, expiresInDays: 14 });
  expect(step.status).toBe(200);
  const [newest] = (await ae.get(`/jobs/${number}`)).body.links ?? [];
  link = { id: String(newest?.id), token: new URL(String(newest?.url)).hash.slice(1) };
}

const ask = () => client.ask('/links/code', { method: 'POST', body: { token: link.token } });
const open = async () => (await client.ask('/links/open', { method: 'POST', body: { token: link.token } })).body;
const answer = async (code?: string) => {
  const { shownHash } = await open();
  const body = { token: link.token, answer: 'confirmed', name: '段慕华', shownHash, ...(code ? { code } : {}) };
  return client.ask('/links/answer', { method: 'POST', body });
};
/** As its reader finds it. */
const codeIn = (taken: string): string => /^\d{6}$/m.exec(content(taken))?.[0] ?? '';
const newCode = async (): Promise<string> => {
  expect((await ask()).status).toBe(200);
  return codeIn((await mails('验证码')).at(-1) ?? '');
};
const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');

beforeAll(async () => {
  await briefed(api, number);
  await proposed(api, number);
  await approvedByAll(api, await estimated(api, number));
  await settled(api, number, 'ESTIMATE_NOT_SENT');
});
beforeEach(async () => {
  const { answeredAt } = (await db.link.findFirst({ where: { id: link.id } })) ?? { answeredAt: null };
  if (!answeredAt) await sendAgain();
});
afterEach(async () => {
  await db.throttle.deleteMany();
  await announceMail(db, 'sent');
  server.taken.splice(0);
});

describe('the link', () => {
  it('is mailed to the contact in Chinese, with until when it holds; the AE sees that it was', async () => {
    const [taken = ''] = await mails('请您确认估价');
    expect(header(taken, 'To')).toBe(address);
    expect(content(taken)).toContain(`https://jobcard.example/l#${link.token}`);
    expect(content(taken)).toMatch(/段慕华，您好[\s\S]*请在 \d+年\d+月\d+日 \d\d:\d\d 前/);
    await until(async () => (await db.mail.findFirst({ where: { linkId: link.id } }))?.state === 'sent');
    const [seen] = (await ae.get(`/jobs/${number}`)).body.links ?? [];
    expect(seen?.mail).toMatchObject({ state: 'sent', address });
    const [others] = (await (await api.as('wangsiyuan')).get(`/jobs/${number}`)).body.links ?? [];
    expect(others).not.toHaveProperty('mail');
  });

  it('is mailed again by its AE alone, not without end, and not once it was taken back', async () => {
    await mails('请您确认估价');
    const path = `/jobs/${number}/links/${link.id}/mails`;
    expect((await (await api.as('wangsiyuan')).post(path, undefined)).status).toBe(403);
    expect((await ae.post(path, undefined, 'mail-it-once')).status).toBe(200);
    expect((await ae.post(path, undefined, 'mail-it-once')).status).toBe(200);
    await until(() => Promise.resolve(server.taken.length === 2));
    expect(await db.mail.count({ where: { linkId: link.id } })).toBe(2);
    for (let count = 0; count < 4; count += 1) await ae.post(path, undefined);
    expect((await ae.post(path, undefined)).body.code).toBe('TOO_MANY_REQUESTS');
    const before = link.id;
    await sendAgain();
    const late = await ae.post(`/jobs/${number}/links/${before}/mails`, undefined);
    expect(late).toMatchObject({ status: 410, body: { code: 'LINK_EXPIRED' } });
  });

  it('that the server refuses is told to the AE and on the page of failures, without what it says', async () => {
    await mails('请您确认估价');
    server.refuseNext.push(550);
    await ae.post(`/jobs/${number}/links/${link.id}/mails`, undefined);
    const failed = await until(() => db.mail.findFirst({ where: { linkId: link.id, state: 'failed' } }));
    const [seen] = (await ae.get(`/jobs/${number}`)).body.links ?? [];
    expect(seen?.mail).toMatchObject({ state: 'failed', address });
    const admin = await api.as('guanwenbo');
    const { body } = await admin.get('/mails');
    expect(body.items).toMatchObject([
      { id: failed.id, about: 'link', to: { name: '段慕华' }, address, jobNumber: number },
    ]);
    expect(JSON.stringify(body)).not.toContain(link.token);
    expect((await admin.post(`/mails/${failed.id}/sending`, undefined)).body).toMatchObject({ state: 'waiting' });
    await until(async () => (await db.mail.findUniqueOrThrow({ where: { id: failed.id } })).state === 'sent');
  });
});

describe('the code', () => {
  it('goes to the contact alone, stands nowhere else, and an answer without it is refused', async () => {
    expect((await open()).code).toEqual({ available: true, sentTo: 'd***@yunlingchun.example' });
    expect((await answer()).body.code).toBe('CODE_MISSING');
    expect((await answer('123456')).body.code).toBe('CODE_EXPIRED');
    const asked = await ask();
    const [taken = ''] = await mails('验证码');
    const code = codeIn(taken);
    expect(code).toMatch(/^\d{6}$/);
    expect(header(taken, 'To')).toBe(address);
    expect(header(taken, 'Subject')).not.toContain(code);
    expect(JSON.stringify(plain(asked.body))).not.toContain(code);
    const rows = await db.$queryRaw<{ found: bigint }[]>`
      SELECT (SELECT count(*) FROM "LinkCode" c WHERE c::text ~ ${`\\m${code}\\M`})
           + (SELECT count(*) FROM "Mail" m WHERE m::text ~ ${`\\m${code}\\M`})
           + (SELECT count(*) FROM "Audit" a WHERE a::text ~ ${`\\m${code}\\M`}) AS found`;
    expect(Number(rows[0]?.found)).toBe(0);
    const { id } = await db.mail.findFirstOrThrow({ where: { codeId: { not: null }, linkId: link.id } });
    const history = await api.client.workflow.getHandle(`letter/${id}`).fetchHistory();
    expect(JSON.stringify(history)).not.toContain(Buffer.from(code).toString('base64'));
  });

  it('asked for twice at once is one; another comes after a minute, and then the first is worth nothing', async () => {
    await Promise.all([ask(), ask(), ask()]);
    expect(await db.linkCode.count({ where: { linkId: link.id } })).toBe(1);
    const first = codeIn((await mails('验证码')).at(-1) ?? '');
    await db.linkCode.updateMany({ where: { linkId: link.id }, data: { issuedAt: new Date(Date.now() - 61_000) } });
    server.taken.splice(0);
    const second = await newCode();
    if (second !== first) expect((await answer(first)).body.code).toBe('CODE_WRONG');
    expect(await db.linkCode.count({ where: { linkId: link.id } })).toBe(2);
  });

  it('survives four wrong ones, also many at once, and is locked by the fifth, right or wrong', async () => {
    const code = await newCode();
    const tried = await Promise.all(Array.from({ length: 5 }, () => answer(wrong(code))));
    expect(tried.map(({ body }) => String(body.data?.triesLeft)).sort()).toEqual(['0', '1', '2', '3', '4']);
    expect(await answer(code)).toMatchObject({ status: 429, body: { code: 'CODE_LOCKED' } });
    expect((await open()).code?.last).toMatchObject({ triesLeft: 0 });
  });

  it('cannot be tried without end through new codes', async () => {
    await newCode();
    await db.throttle.create({
      data: {
        key: `link-code-wrong:job/${number}:${contact}`,
        hits: 15,
        resetAt: new Date(Date.now() + 3_600_000),
      },
    });
    expect((await answer('123456')).body).toMatchObject({ code: 'CODE_LOCKED' });
    expect((await open()).code).toHaveProperty('lockedUntil');
  });

  it('ends after ten minutes', async () => {
    const code = await newCode();
    await db.linkCode.updateMany({ where: { linkId: link.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await answer(code)).toMatchObject({ status: 410, body: { code: 'CODE_EXPIRED' } });
  });

  it('of another link is no code of this one', async () => {
    const other = await newCode();
    await sendAgain();
    await db.throttle.deleteMany();
    server.taken.splice(0);
    const own = await newCode();
    if (own !== other) expect((await answer(other)).body.code).toBe('CODE_WRONG');
  });

  it('is not sent for a link that was taken back', async () => {
    const { token } = link;
    await sendAgain();
    const late = await client.ask('/links/code', { method: 'POST', body: { token } });
    expect(late).toMatchObject({ status: 410, body: { code: 'LINK_EXPIRED' } });
  });
});

describe('where no mail reaches the contact', () => {
  it('without a mail server the link is not answered, and the page and the AE are told', async () => {
    await announceMail(db, 'off');
    expect((await open()).code).toEqual({ available: false });
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'CODE_UNAVAILABLE' } });
    expect(await answer('123456')).toMatchObject({ status: 409, body: { code: 'CODE_UNAVAILABLE', rule: 'JOB-12' } });
    await sendAgain();
    const [seen] = (await ae.get(`/jobs/${number}`)).body.links ?? [];
    expect(seen).toMatchObject({ mail: { state: 'none', unreachable: 'mail-off' } });
    expect(seen).toHaveProperty('url');
    const path = `/jobs/${number}/links/${link.id}/mails`;
    expect((await ae.post(path, undefined)).body).toMatchObject({
      code: 'MAIL_UNAVAILABLE',
      data: { why: 'mail-off' },
    });
  });

  it('nor is it where the contact has no address', async () => {
    await db.contact.update({ where: { id: contact }, data: { email: null } });
    await sendAgain();
    const [seen] = (await ae.get(`/jobs/${number}`)).body.links ?? [];
    expect(seen?.mail).toMatchObject({ state: 'none', unreachable: 'no-address' });
    expect((await ask()).body.code).toBe('CODE_UNAVAILABLE');
    await db.contact.update({ where: { id: contact }, data: { email: address } });
  });

  it('a sample agency keeps the mails in the house, where administrators alone read them', async () => {
    await announceMail(db, 'kept');
    await sendAgain();
    await ask();
    const admin = await api.as('guanwenbo');
    const { body } = await admin.get('/mails/kept');
    expect(body.on).toBe(true);
    const [code, letter] = body.items ?? [];
    expect(String(letter?.text)).toContain(`#${link.token}`);
    expect((await ae.get('/mails/kept')).status).toBe(403);
    expect(server.taken).toEqual([]);
    await announceMail(db, 'off');
    expect((await admin.get('/mails/kept')).body).toMatchObject({ on: false, items: [] });
    await announceMail(db, 'kept');
    const answered = await answer(/^\d{6}$/m.exec(String(code?.text))?.[0]);
    expect(answered).toMatchObject({ status: 200, body: { answered: { answer: 'confirmed' } } });
    const [seen] = (await ae.get(`/jobs/${number}`)).body.links ?? [];
    expect(seen).toMatchObject({ codeSentTo: 'd***@yunlingchun.example' });
    const [given] = await db.audit.findMany({ where: { action: 'LinkAnswerGiven', entityId: link.id } });
    expect(given?.detail).toMatchObject({ codeSentTo: 'd***@yunlingchun.example' });
  });
});
