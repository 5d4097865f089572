/** The client's page: opened by a token without an account, answered once, bound to what was shown (JOB-12). */
import { beforeAll, describe, expect, it } from 'vitest';
import { linkToken } from '../../../activities/jobs/link-token';
import { contactId } from '../../../prisma/seed/sample/clients';
import { askForCode } from '../../shared/link-code';
import { linkSecret } from '../../shared/system';
import { approvedByAll, briefed, estimated, proposed } from '../../shared/job-story';
import { until } from '../../shared/drive';
import { plain, testApi, type Looked } from '../shared/test-api';

const api = await testApi();
const ae = await api.as('linxiaoyu');
let jobs = 0;

/** A job whose approved estimate has gone to the client; returns the link's address as the AE sees it. */
async function sent(): Promise<{ number: string; linkId: string; token: string }> {
  jobs += 1;
  const number = `J2026-70${String(jobs).padStart(2, '0')}`;
  await briefed(api, number);
  await proposed(api, number);
  await approvedByAll(api, await estimated(api, number));
  await until(async () => {
    const { blockers } = await api.db.job.findUniqueOrThrow({ where: { number } });
    return JSON.stringify(blockers).includes('ESTIMATE_NOT_SENT');
  });
  const step = await ae.post(`/jobs/${number}/steps/send-estimate`, {
    contactId: contactId('yunling', 'duan'),
    expiresInDays: 14,
  });
  expect(step.status).toBe(200);
  const { links = [] } = (await ae.get(`/jobs/${number}`)).body;
  const [link] = links;
  const url = new URL(String(link?.url));
  expect(url.pathname).toBe('/l');
  return { number, linkId: String(link?.id), token: url.hash.slice(1) };
}

const client = api.anonymous;
const open = (token: string) => client.ask('/links/open', { method: 'POST', body: { token } });
const codes = new Map<string, Promise<string>>();
/** With the code that the contact was mailed, once for each link. */
const answer = async (token: string, shown: Looked, more: object = {}) => {
  const asked = codes.get(token) ?? askForCode(api.db, client, token);
  codes.set(token, asked);
  const code = await asked;
  return client.ask('/links/answer', {
    method: 'POST',
    body: { token, answer: 'confirmed', name: '段慕华', shownHash: shown.shownHash, code, ...more },
  });
};

describe('a link', () => {
  let link: { number: string; linkId: string; token: string };
  beforeAll(async () => {
    link = await sent();
  });

  it('has a token that is stored nowhere, in no row and in no history', async () => {
    const rows = await api.db.$queryRaw<{ found: bigint }[]>`
      SELECT (SELECT count(*) FROM "Link" l WHERE l::text LIKE '%' || ${link.token} || '%')
           + (SELECT count(*) FROM "ProcessEvent" e WHERE e::text LIKE '%' || ${link.token} || '%')
           + (SELECT count(*) FROM "Operation" o WHERE o::text LIKE '%' || ${link.token} || '%')
           + (SELECT count(*) FROM "Trail" t WHERE t::text LIKE '%' || ${link.token} || '%') AS found`;
    expect(Number(rows[0]?.found)).toBe(0);
  });

  it('is given to the AE alone: whoever else sees the job cannot answer in the client’s place', async () => {
    for (const username of ['wangsiyuan', 'zhengwei', 'yaojing']) {
      const { status, body } = await (await api.as(username)).get(`/jobs/${link.number}`);
      expect(status, username).toBe(200);
      expect(body.links, username).toMatchObject([{ id: link.linkId, contact: { name: '段慕华' } }]);
      expect(body.links?.[0], username).not.toHaveProperty('url');
    }
  });

  it('shows the estimate without costs, and records when it was first opened', async () => {
    const { status, body } = await open(link.token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      jobNumber: link.number,
      contactName: '段慕华',
      revoked: false,
      shown: { totalFen: 12_720_000 },
    });
    expect(JSON.stringify(body)).not.toMatch(/cost|margin/i);
    const first = await api.db.link.findUniqueOrThrow({ where: { id: link.linkId } });
    expect(first.openedAt).not.toBeNull();
    await open(link.token);
    expect((await api.db.link.findUniqueOrThrow({ where: { id: link.linkId } })).openedAt).toEqual(first.openedAt);
  });

  it('is not opened by reading, and not by a token that is nearly right', async () => {
    expect((await client.get('/links/open')).status).toBe(405);
    const other = link.token.slice(0, -1) + (link.token.endsWith('A') ? 'B' : 'A');
    expect(await open(other)).toMatchObject({ status: 404, body: { code: 'LINK_UNKNOWN' } });
  });

  it('is answered only for what it shows', async () => {
    const { body } = await open(link.token);
    const other = await answer(link.token, { ...plain(body), shownHash: '0'.repeat(64) } as unknown as Looked);
    expect(other).toMatchObject({ status: 409, body: { code: 'SHOWN_CHANGED' } });
  });

  it('is answered once: the job hears it, and name, time and address are kept', async () => {
    const { body: shown } = await open(link.token);
    const answered = await answer(link.token, shown, { comment: '请尽快' });
    expect(answered).toMatchObject({
      status: 200,
      body: { answered: { answer: 'confirmed', name: '段慕华', comment: '请尽快' } },
    });
    expect(await api.db.link.findUniqueOrThrow({ where: { id: link.linkId } })).toMatchObject({
      answer: 'confirmed',
      answerName: '段慕华',
      answerIp: expect.stringContaining('127.0.0.1') as string,
    });
    const confirmed = await api.db.trail.findFirstOrThrow({
      where: { processId: `job/${link.number}`, operation: 'client-confirmed' },
    });
    expect(confirmed.detail, 'what the client saw').toMatchObject({ linkId: link.linkId, shownHash: shown.shownHash });
    const job = (await ae.get(`/jobs/${link.number}`)).body;
    expect(String(job.stage)).toBe('execution');
    expect(job.links?.[0]).toMatchObject({ answer: 'confirmed', answerName: '段慕华' });
    expect(job.links?.[0]).not.toHaveProperty('url');
    // The same answer again is the same answer; another one comes too late.
    expect((await answer(link.token, shown, { comment: '请尽快' })).body).toEqual(answered.body);
    expect(await answer(link.token, shown, { answer: 'declined' })).toMatchObject({
      status: 409,
      body: { code: 'LINK_ANSWERED' },
    });
    expect((await open(link.token)).body).toMatchObject({ answered: { answer: 'confirmed' } });
  });

  it('ends with its time, answered or not', async () => {
    await api.db.link.update({ where: { id: link.linkId }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await open(link.token)).toMatchObject({ status: 410, body: { code: 'LINK_EXPIRED' } });
  });
});

describe('two answers at once', () => {
  it('are one answer', async () => {
    const { token, number } = await sent();
    const { body: shown } = await open(token);
    const answers = await Promise.all([
      answer(token, shown),
      answer(token, shown, { answer: 'declined', name: '杨思琪' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const recorded = await api.db.processEvent.findMany({ where: { processId: `job/${number}`, refused: null } });
    expect(recorded.filter(({ events }) => JSON.stringify(events).includes('LinkAnswered'))).toHaveLength(1);
  });
});

describe('guessing', () => {
  it('is stopped after a while', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 70 }, (_, index) => open(linkToken(linkSecret, `guess-${String(index)}`))),
    );
    expect(guesses.some(({ status }) => status === 429)).toBe(true);
  });
});
