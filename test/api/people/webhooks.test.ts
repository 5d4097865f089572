/** Other systems are told of events over real HTTP: signed, repeated, given up visibly; never one inside the house by default. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { post } from '../../../activities/people/webhooks/post';
import { isPublicAddress } from '../../../activities/people/webhooks/public-address';
import { unseal } from '../../../activities/shared/seal';
import { deliverWakes } from '../../../api/people/wakes';
import { beginFastForward } from '../../shared/fast-forward';
import { openJob, until } from '../../shared/drive';
import { startApi } from '../../../api/main';
import { apiSettings, signedIn, testApi } from '../shared/test-api';

interface Got {
  path: string;
  headers: { [name: string]: string | string[] | undefined };
  body: string;
}
const got: Got[] = [];
const answers: number[] = [];
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    got.push({ path: request.url ?? '', headers: request.headers, body });
    const status = answers.shift() ?? 204;
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
  });
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
afterAll(() => new Promise((resolve) => receiver.close(resolve)));
const url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hook`;

const api = await testApi({ webhooksToPrivate: true });
const { db } = api;
const admin = await api.as('guanwenbo');
const wake = () => deliverWakes({ database: db, temporal: api.client, taskQueue: api.taskQueue });
const kinds = ['job.opened'];
let jobs = 0;
const opened = async (): Promise<string> => {
  jobs += 1;
  const number = `J2026-73${String(jobs).padStart(2, '0')}`;
  await openJob(api, number);
  await wake();
  return number;
};
const message = async (number: string) =>
  db.webhookMessage.findFirstOrThrow({ where: { body: { contains: number } }, orderBy: { createdAt: 'desc' } });
const inState = (number: string, state: string) =>
  until(async () => {
    const found = await message(number);
    return found.state === state && found;
  });

describe('a webhook', () => {
  it('is kept by administrators alone; its key is shown once and stands sealed in the database', async () => {
    const ae = await api.as('linxiaoyu');
    expect((await ae.post('/webhooks', { url, kinds })).status).toBe(403);
    expect((await ae.get('/webhooks')).status).toBe(403);
    expect((await ae.get('/webhook-messages')).status).toBe(403);
    const created = await admin.post('/webhooks', { url, kinds }, 'the-first-hook');
    expect(created).toMatchObject({ status: 201, body: { url, kinds } });
    const secret = String(created.body.secret);
    expect(secret).toMatch(/^whsec_/);
    expect((await admin.post('/webhooks', { url, kinds }, 'the-first-hook')).body.code).toBe('SHOWN_ONCE');
    expect(JSON.stringify((await admin.get('/webhooks')).body)).not.toContain(secret);
    const row = await db.webhook.findFirstOrThrow();
    expect(row.sealedSecret).not.toContain(secret.slice(6));
    expect(unseal(api.temporal.payloadKeys, row.id, row.sealedSecret)).toBe(secret);
    expect(() => unseal(api.temporal.payloadKeys, 'another', row.sealedSecret)).toThrow();

    const number = await opened();
    await inState(number, 'sent');
    const [first] = got;
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = first?.headers ?? {};
    const signed = `${String(id)}.${String(at)}.${first?.body ?? ''}`;
    const key = Buffer.from(secret.slice(6), 'base64');
    expect(signature).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(Math.abs(Number(at) - Date.now() / 1000)).toBeLessThan(60);
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ type: 'job.opened', data: { jobNumber: number } });
    expect(id).toBe((await message(number)).id);
  });

  it('is told again of what it did not take, under the same id', async () => {
    got.splice(0);
    answers.push(500, 503);
    const number = await opened();
    await until(async () => (await message(number)).attempts === 1);
    const { id } = await message(number);
    await beginFastForward(api.client, `webhook/${id}`, 0.02);
    await inState(number, 'sent');
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual([id, id, id]);
  });

  it('that is gone is given up at once, where an administrator sends it again', async () => {
    answers.push(410);
    const number = await opened();
    const failed = await inState(number, 'failed');
    const { body } = await admin.get('/webhook-messages');
    expect(body.items).toMatchObject([{ id: failed.id, url, kind: 'job.opened', answer: 'HTTP 410' }]);
    const path = `/webhook-messages/${failed.id}/sending`;
    expect((await (await api.as('linxiaoyu')).post(path, undefined)).status).toBe(403);
    expect((await admin.post(path, undefined)).status).toBe(200);
    await inState(number, 'sent');
  });

  it('does not follow where it is sent on to', async () => {
    got.splice(0);
    answers.push(302);
    const number = await opened();
    await until(async () => (await message(number)).attempts === 1);
    expect(got.map(({ path }) => path)).toEqual(['/hook']);
    expect(await message(number)).toMatchObject({ state: 'waiting', answer: 'HTTP 302' });
  });

  it('that was taken away is told of nothing more', async () => {
    const { id } = await db.webhook.findFirstOrThrow();
    expect((await admin.ask(`/webhooks/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await admin.ask(`/webhooks/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await db.audit.count({ where: { action: 'WebhookEnded', entityId: id } })).toBe(1);
    const before = await db.webhookMessage.count();
    await opened();
    expect(await db.webhookMessage.count()).toBe(before);
    expect((await admin.get('/webhooks')).body.items).toEqual([]);
  });
});

describe('an address inside the house', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', 'ff02::1'])(
    '%s is not public',
    (address) => expect(isPublicAddress(address)).toBe(false),
  );
  it.each(['8.8.8.8', '119.29.29.29', '2400:3200::1'])('%s is', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it('is refused when it is entered, and when its name leads there', async () => {
    const strict = await startApi(apiSettings(api));
    const base = `http://127.0.0.1:${String(strict.port)}`;
    const person = await signedIn(base, 'guanwenbo');
    for (const bad of [
      url,
      'https://127.0.0.1/x',
      'https://[::1]/x',
      'https://localhost/x',
      'http://erp.example.com/x',
    ]) {
      const { status, body } = await person.post('/webhooks', { url: bad, kinds });
      expect([status, body.code, body.errors?.[0]?.code], bad).toEqual([400, 'INVALID', 'not_public']);
    }
    await strict.close();
    const asked = got.length;
    const { port } = new URL(url);
    for (const inside of [
      `https://localhost:${port}/`,
      `https://127.0.0.1:${port}/`,
      `https://2130706433:${port}/`,
      url,
    ]) {
      const outcome = await post({ url: inside, headers: {}, body: '{}', toPrivate: false });
      expect(outcome, inside).toEqual({ taken: false, forGood: true, answer: 'Not a public https address' });
    }
    expect(got.length).toBe(asked);
  });

  it('that gives its connection away without an answer is told as such, and holds nothing up', async () => {
    const upgrading = createServer().on('connection', (socket: Socket) => {
      socket.once('data', () =>
        socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
      );
    });
    await new Promise<void>((resolve) => upgrading.listen(0, '127.0.0.1', resolve));
    const { port } = upgrading.address() as AddressInfo;
    const outcome = await post({ url: `http://127.0.0.1:${String(port)}/`, headers: {}, body: '{}', toPrivate: true });
    expect(outcome).toMatchObject({ taken: false, forGood: false });
    await new Promise((resolve) => upgrading.close(resolve));
  });
});
