/** Files that come in: whole, counted and hashed, or not there at all. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { findType } from '../../../activities/documents/find-type';
import { receiveFile } from '../../../activities/documents/receive-file';
import { docx, gbText, html, pdf, png, program, stream, svg } from './samples';

const folder = await mkdtemp(join(tmpdir(), 'jobcard-receive-'));
afterAll(() => rm(folder, { recursive: true }));

describe('a file that is received', () => {
  it('is hashed and counted, and only the server may read it', async () => {
    const draft = await receiveFile(Readable.from([pdf], { objectMode: false }), folder, 1000);
    if (typeof draft === 'string') throw new Error(draft);
    expect(draft).toMatchObject({ bytes: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') });
    expect(await readFile(draft.path)).toEqual(pdf);
    expect((await stat(draft.path)).mode & 0o777).toBe(0o600);
    await draft.discard();
    await draft.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('may be just as large as is allowed', async () => {
    const draft = await receiveFile(stream(1_000_000), folder, 1_000_000);
    if (typeof draft === 'string') throw new Error(draft);
    await draft.discard();
  });

  it.each([
    ['empty', () => Readable.from([], { objectMode: false }), 1000],
    ['tooLarge', () => stream(1_000_001), 1_000_000],
    ['aborted', () => brokenOff(), 1_000_000],
  ] as const)('and is %s leaves nothing behind', async (why, sent, maxBytes) => {
    expect(await receiveFile(sent(), folder, maxBytes)).toBe(why);
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes no more memory when it is large', async () => {
    const before = process.memoryUsage().rss;
    const draft = await receiveFile(stream(200 * 1024 * 1024), folder, 2 ** 31);
    if (typeof draft === 'string') throw new Error(draft);
    await draft.discard();
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('the type of a file', () => {
  it.each([
    ['application/pdf', pdf],
    ['image/png', png],
    ['image/svg+xml', svg],
    ['image/svg+xml', Buffer.from('<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>')],
    ['text/html', html],
    ['text/html', Buffer.from('<script>alert(1)</script>')],
    ['text/plain', Buffer.from('发布时间：11月22日\n<b>加粗</b>')],
    ['text/plain', gbText],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx('你好')],
    ['application/x-msdownload', program],
    [null, Buffer.from([0, 1, 2, 3, 4, 5, 6, 7])],
  ])('is told by its bytes: %s', async (mime, bytes) => {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    expect(await findType(path)).toBe(mime);
  });

  it('is found at once, however the beginning is made', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '<!---->'.repeat(30_000));
    const began = performance.now();
    expect(await findType(path)).toBe('text/plain');
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

/** Sends something and goes away. */
function brokenOff(): Readable {
  const sender = new PassThrough();
  sender.write(Buffer.alloc(70_000));
  setTimeout(() => sender.destroy(), 50);
  return sender;
}
