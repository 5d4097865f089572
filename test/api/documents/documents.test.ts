/** Documents over HTTP: what is taken, what is refused and leaves nothing behind, and how the bytes go out again. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { briefed, estimated, proposed } from '../../shared/job-story';
import { docx, html, pdf, png, program, svg } from '../../activities/documents/samples';
import { testApi, type Answered } from '../shared/test-api';

const folder = mkdtempSync(join(tmpdir(), 'jobcard-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));
const api = await testApi({ documents: { folder, bucket: null } });
await briefed(api, 'J2026-9401');
await proposed(api, 'J2026-9401');
const caseId = await estimated(api, 'J2026-9401');
const ae = await api.as('linxiaoyu');

interface Sent {
  path?: string;
  kind?: string;
  name?: string;
  title?: string;
  key?: string;
  as?: string;
  headers?: { [name: string]: string };
}

async function add(bytes: Buffer, sent: Sent = {}): Promise<Answered> {
  const { path = '/jobs/J2026-9401/documents', kind = 'other', name = '稿件.png', key = randomUUID() } = sent;
  const query = new URLSearchParams({ kind, name, ...(sent.title === undefined ? {} : { title: sent.title }) });
  const caller = await api.as(sent.as ?? 'linxiaoyu');
  return caller.ask(`${path}?${query}`, {
    method: 'POST',
    raw: new Uint8Array(bytes),
    key,
    headers: sent.headers ?? {},
  });
}

/** The bytes and headers as they go out. */
async function content(
  id: unknown,
  number = 1,
  query = '',
  headers: { [name: string]: string } = {},
  who = 'linxiaoyu',
) {
  const address = `${api.url}/api/v1/documents/${String(id)}/versions/${String(number)}/content${query}`;
  const answer = await fetch(address, { headers: { cookie: await cookieOf(who), ...headers } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const cookies = new Map<string, Promise<string>>();
function cookieOf(username: string): Promise<string> {
  const known = cookies.get(username) ?? api.cookie(username);
  cookies.set(username, known);
  return known;
}

/** Every file below the folder. */
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const rows = async () => [
  await api.db.document.count(),
  await api.db.documentVersion.count(),
  await api.db.audit.count(),
];

describe('a document of a job', () => {
  it('is added once however often the same key comes, and listed', async () => {
    const key = randomUUID();
    const first = await add(png, { key, title: '户外灯箱' });
    expect(first).toMatchObject({
      status: 201,
      body: {
        title: '户外灯箱',
        kind: 'other',
        versions: [{ number: 1, name: '稿件.png', mime: 'image/png', bytes: png.length }],
      },
    });
    const before = await rows();
    expect((await add(png, { key, title: '户外灯箱' })).body).toEqual(first.body);
    expect(await rows()).toEqual(before);
    expect(await add(pdf, { key, name: '稿件.pdf', title: '户外灯箱' })).toMatchObject({
      status: 422,
      body: { code: 'KEY_REUSED' },
    });
    const listed = await ae.get('/jobs/J2026-9401/documents');
    expect(listed.body.items?.[0]).toEqual(first.body);
    expect(await api.db.audit.count({ where: { action: 'DocumentAdded', entityId: String(first.body.id) } })).toBe(1);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('is one for each of two that come at once with one key', async () => {
    const key = randomUUID();
    const before = await api.db.document.count();
    const answers = await Promise.all([add(png, { key }), add(png, { key })]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await api.db.document.count()).toBe(before + 1);
  });

  it('gets newer versions, and the older ones stay', async () => {
    const { body } = await add(pdf, { name: '方案.pdf' });
    const path = `/documents/${String(body.id)}/versions`;
    const sent = await ae.ask(`${path}?name=${encodeURIComponent('方案.docx')}`, {
      ...{ method: 'POST', raw: new Uint8Array(docx('第二稿')), key: randomUUID() },
    });
    expect(sent).toMatchObject({
      status: 201,
      body: { title: '方案', versions: [{ number: 2, name: '方案.docx' }, { number: 1 }] },
    });
    expect((await content(body.id, 1)).bytes).toEqual(pdf);
    expect((await content(body.id, 2)).bytes).toEqual(docx('第二稿'));
    expect((await content(body.id, 3)).status).toBe(404);
  });

  it('is withdrawn with a reason by who is in charge, and not by others', async () => {
    const { body } = await add(png);
    const path = `/documents/${String(body.id)}/withdrawal`;
    const reviewer = await api.as('yaojing');
    expect(await reviewer.post(path, { reason: '不要' })).toMatchObject({ status: 403 });
    expect(await ae.post(path, {})).toMatchObject({ status: 400 });
    expect(await ae.post(path, { reason: '传错了' })).toMatchObject({
      status: 200,
      body: { withdrawn: { reason: '传错了', by: { name: '林晓雨' } }, mayWithdraw: false },
    });
    expect(await ae.post(path, { reason: '再来' })).toMatchObject({
      status: 409,
      body: { code: 'DOCUMENT_WITHDRAWN' },
    });
    expect((await content(body.id)).status).toBe(409);
    const again = await ae.ask(`/documents/${String(body.id)}/versions?name=a.png`, {
      method: 'POST',
      raw: new Uint8Array(png),
    });
    expect(again.body).toMatchObject({ code: 'DOCUMENT_WITHDRAWN' });
    expect(files()).toContain(String(body.versions?.[0]?.sha256)); // others have the same picture
  });

  it('can be changed by nobody, not even by a mistake of ours', async () => {
    await add(png);
    await expect(api.db.documentVersion.updateMany({ data: { bytes: 1 } })).rejects.toThrow(/permission denied/);
    await expect(api.db.documentVersion.deleteMany()).rejects.toThrow(/permission denied/);
    await expect(api.db.document.deleteMany()).rejects.toThrow(/permission denied/);
  });
});

describe('a file that is refused leaves nothing behind', () => {
  let before: unknown;
  beforeEach(async () => {
    before = [files(), ...(await rows())];
    return async () => expect([files(), ...(await rows())]).toEqual(before);
  });

  it.each([
    ['an empty one', Buffer.alloc(0), '空.png', 400, 'FILE_EMPTY'],
    ['a program', program, '稿件.exe', 415, 'FILE_TYPE_REFUSED'],
    ['a page', html, '稿件.html', 415, 'FILE_TYPE_REFUSED'],
    ['a drawing that says it is a picture', svg, '稿件.png', 415, 'FILE_TYPE_MISMATCH'],
    ['a name that is none', png, '...', 400, 'INVALID'],
  ])('%s', async (_what, bytes, name, status, code) => {
    expect(await add(bytes, { name })).toMatchObject({ status, body: { code } });
  });

  it('one whose stated type is another', async () => {
    const headers = { 'content-type': 'application/pdf' };
    expect(await add(png, { headers })).toMatchObject({
      status: 415,
      body: { code: 'FILE_TYPE_MISMATCH', data: { claimed: 'application/pdf' } },
    });
  });

  it('one that says it is too large, before it is sent', async () => {
    const answer = await send({ kind: 'licence', length: 21 * 1024 * 1024, pieces: 1 });
    expect(answer).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
  });

  it('one that turns out to be too large', async () => {
    const answer = await send({ kind: 'licence', pieces: 22 });
    expect(answer).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
  });

  it('one whose sender goes away', async () => {
    await send({ kind: 'artwork', pieces: 3, leave: true });
    await expect.poll(() => readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('one for which there is no right', async () => {
    expect(await add(png, { as: 'zhangbo' })).toMatchObject({ status: 404 });
    expect(await add(png, { as: 'yaojing', kind: 'supplier-quote' })).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
  });
});

describe('what goes out', () => {
  it('is a download that no browser takes for anything else', async () => {
    const { body } = await add(svg, { name: '标志 "1".svg' });
    const { status, headers, bytes } = await content(body.id);
    expect(status).toBe(200);
    expect(bytes).toEqual(svg);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="__ 1.svg"; filename*=UTF-8''%E6%A0%87%E5%BF%97%201.svg`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(headers.get('content-length')).toBe(String(svg.length));
    expect(await content(body.id, 1, '?as=preview')).toMatchObject({ status: 415 });
  });

  it.each([
    ['image/png', png, '图.png'],
    ['application/pdf', pdf, '文.pdf'],
  ])('may be shown in place as %s', async (mime, sent, name) => {
    const { body } = await add(sent, { name });
    const { status, headers, bytes } = await content(body.id, 1, '?as=preview');
    expect(status).toBe(200);
    expect(bytes).toEqual(sent);
    expect(headers.get('content-type')).toBe(mime);
    expect(headers.get('content-disposition')).toMatch(/^inline;/);
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it('comes in parts', async () => {
    const { body } = await add(pdf, { name: '文.pdf' });
    const size = pdf.length;
    const part = (range: string, more = {}) => content(body.id, 1, '', { range, ...more });
    const first = await part('bytes=0-3');
    expect(first).toMatchObject({ status: 206, bytes: Buffer.from('%PDF') });
    expect(first.headers.get('content-range')).toBe(`bytes 0-3/${String(size)}`);
    expect((await part('bytes=-6')).bytes).toEqual(pdf.subarray(-6));
    expect((await part('bytes=10-')).bytes).toEqual(pdf.subarray(10));
    expect((await part(`bytes=${String(size - 1)}-${String(size + 9)}`)).bytes).toHaveLength(1);
    const beyond = await part(`bytes=${String(size)}-`);
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get('content-range')).toBe(`bytes */${String(size)}`);
    expect(await part('bytes=0-1,4-5')).toMatchObject({ status: 200 });
    expect(await part('bytes=5-2')).toMatchObject({ status: 200 });
    expect(await part('bytes=0-3', { 'if-range': '"older"' })).toMatchObject({ status: 200 });
  });

  it('need not come twice', async () => {
    const { body } = await add(png);
    const etag = (await content(body.id)).headers.get('etag') ?? '';
    expect(etag).toBe(`"${String(body.versions?.[0]?.sha256)}"`);
    expect(await content(body.id, 1, '', { 'if-none-match': etag })).toMatchObject({ status: 304 });
    expect(await content(body.id, 1, '', { 'if-none-match': '"older"' })).toMatchObject({ status: 200 });
  });

  it('answers HEAD with the headers alone', async () => {
    const { body } = await add(png);
    const address = `${api.url}/api/v1/documents/${String(body.id)}/versions/1/content`;
    const answer = await fetch(address, { method: 'HEAD', headers: { cookie: await cookieOf('linxiaoyu') } });
    expect(answer.headers.get('content-length')).toBe(String(png.length));
  });
});

describe('who sees what', () => {
  it('CON-7 every look at a contract is recorded, and it is kept by no browser', async () => {
    const { body } = await add(pdf, { kind: 'contract', name: '合同.pdf' });
    expect(body).toMatchObject({ confidential: true });
    const seen = await content(body.id, 1, '?as=preview', {}, 'wangsiyuan');
    expect(seen.headers.get('cache-control')).toBe('no-store');
    const etag = seen.headers.get('etag') ?? '';
    expect(await content(body.id, 1, '', { 'if-none-match': etag })).toMatchObject({ status: 200 });
    const looks = await api.db.audit.findMany({
      where: { action: 'DocumentOpened', entityId: String(body.id) },
      orderBy: { id: 'asc' },
    });
    expect(looks.map(({ actorId, detail }) => [actorId, detail])).toEqual([
      ['u-wangsiyuan', { number: 1, as: 'preview' }],
      ['u-linxiaoyu', { number: 1, as: 'download' }],
    ]);
    const other = await add(png);
    await content(other.body.id);
    expect(await api.db.audit.count({ where: { action: 'DocumentOpened', entityId: String(other.body.id) } })).toBe(0);
  });

  it('a supplier’s quote is for those who see what the job costs', async () => {
    const { body } = await add(pdf, { kind: 'supplier-quote', name: '报价.pdf' });
    const path = `/documents/${String(body.id)}/versions/1/content`;
    for (const [username, status] of [
      ['linxiaoyu', 200],
      ['wangsiyuan', 200],
      ['sunlihua', 200],
      ['yaojing', 404],
      ['zhangbo', 404],
    ] as const) {
      const caller = await api.as(username);
      expect((await caller.get(path)).status, username).toBe(status);
      const listed = await caller.get('/jobs/J2026-9401/documents?limit=100');
      const ids = [...(listed.body.items ?? [])].map(({ id }) => id);
      expect(ids.includes(body.id as never), username).toBe(status === 200);
      if (username === 'yaojing') expect([...(listed.body.kinds ?? [])]).not.toContain('supplier-quote');
    }
  });

  it('a document of a case is for who is in it, and for who sees the job that asked', async () => {
    const path = `/cases/${encodeURIComponent(caseId)}/documents`;
    const { status, body } = await add(pdf, { path, name: '依据.pdf', as: 'wangsiyuan' });
    expect(status).toBe(201);
    for (const username of ['linxiaoyu', 'wangsiyuan', 'yaojing']) {
      expect((await (await api.as(username)).get(path)).body.items, username).toHaveLength(1);
      expect((await content(body.id, 1, '', {}, username)).status, username).toBe(200);
    }
    expect((await content(body.id, 1, '', {}, 'zhangbo')).status).toBe(404);
    expect((await ae.get('/jobs/J2026-9401/documents?limit=100')).body.items).not.toContainEqual(body);
  });

  it('pages go on where the one before ended', async () => {
    const first = await ae.get('/jobs/J2026-9401/documents?limit=2');
    const second = await ae.get(`/jobs/J2026-9401/documents?limit=2&after=${String(first.body.next)}`);
    const ids = [...(first.body.items ?? []), ...(second.body.items ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });
});

/** Sends pieces of a mebibyte, chunked unless a length is said; leaves in the middle if told to. */
async function send(how: { kind: string; pieces: number; length?: number; leave?: boolean }) {
  const cookie = await cookieOf('linxiaoyu');
  const address = `${api.url}/api/v1/jobs/J2026-9401/documents?kind=${how.kind}&name=a.png`;
  const headers = { cookie, 'idempotency-key': randomUUID(), ...(how.length ? { 'content-length': how.length } : {}) };
  return new Promise<{ status: number; code: unknown } | null>((resolve) => {
    const sending = request(address, { method: 'POST', headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, code: (JSON.parse(text) as { code: unknown }).code }),
      );
    });
    sending.on('error', () => resolve(null));
    void (async () => {
      for (let piece = 0; piece < how.pieces; piece += 1) {
        sending.write(Buffer.alloc(1024 * 1024));
        await sleep(5);
      }
      // Not before the server has begun to write it down.
      if (how.leave) await expect.poll(() => readdirSync(join(folder, 'incoming'))).toHaveLength(1);
      if (how.leave) sending.destroy();
      else if (how.length === undefined) sending.end();
    })();
  });
}
