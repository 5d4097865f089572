/**
 * Both storages behind the one port. The bucket is a double that checks signatures, or, where JOBCARD_TEST_S3 names one
 * (`endpoint,bucket,region,id,secret`), a real server.
 */
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { openDiskStorage } from '../../../activities/documents/disk-storage';
import { receiveFile } from '../../../activities/documents/receive-file';
import { openS3Storage, type S3Settings } from '../../../activities/documents/s3-storage';
import type { DocumentStorage } from '../../../activities/documents/storage';
import { isOutage } from '../../../activities/shared/is-outage';
import { pdf, stream } from './samples';
import { startS3Double } from './s3-double';

const folder = await mkdtemp(join(tmpdir(), 'jobcard-storage-'));
const keys = { id: 'jobcard', secret: 'a secret of the tests only', region: 'cn-north-1' };
const double = await startS3Double(keys);
afterAll(async () => {
  await double.close();
  await rm(folder, { recursive: true });
});

const [endpoint, bucket, region, id, secret] = process.env['JOBCARD_TEST_S3']?.split(',') ?? [];
const settings: S3Settings = {
  ...{ endpoint: endpoint ?? double.endpoint, bucket: bucket ?? 'documents', region: region ?? keys.region },
  ...{ accessKeyId: id ?? keys.id, secretAccessKey: secret ?? keys.secret },
};
const disk = await openDiskStorage(join(folder, 'disk'));
const s3 = await openS3Storage(settings, join(folder, 's3'));

const received = async (storage: DocumentStorage, bytes: Readable) => {
  const draft = await receiveFile(bytes, storage.incoming, 2 ** 31);
  if (typeof draft === 'string') throw new Error(draft);
  return draft;
};
const small = () => Readable.from([pdf], { objectMode: false });

describe.each([
  ['a folder', disk],
  ['a bucket', s3],
])('%s', (_name, storage) => {
  it('keeps what was received and gives it back, whole or in part', async () => {
    const draft = await received(storage, small());
    expect(await storage.has(draft.sha256)).toBe(false);
    await storage.keep(draft);
    expect(await storage.has(draft.sha256)).toBe(true);
    expect(await readdir(storage.incoming)).toEqual([]);
    expect(await buffer(await storage.get(draft.sha256))).toEqual(pdf);
    expect(await buffer(await storage.get(draft.sha256, { from: 0, to: 3 }))).toEqual(Buffer.from('%PDF'));
    expect(await buffer(await storage.get(draft.sha256, { from: 5, to: pdf.length - 1 }))).toEqual(pdf.subarray(5));
  });

  it('keeps the same bytes once, also when two bring them at once', async () => {
    const drafts = [await received(storage, small()), await received(storage, small())] as const;
    await Promise.all(drafts.map((draft) => storage.keep(draft)));
    expect(await buffer(await storage.get(drafts[0].sha256))).toEqual(pdf);
    expect(await readdir(storage.incoming)).toEqual([]);
  });

  it('forgets what it is told to, and says so of what it has not', async () => {
    const draft = await received(storage, small());
    await storage.keep(draft);
    await storage.remove(draft.sha256);
    await storage.remove(draft.sha256);
    expect(await storage.has(draft.sha256)).toBe(false);
    await expect(storage.get(draft.sha256)).rejects.toMatchObject({ name: 'BytesMissing' });
  });

  it('takes no name but a hash', async () => {
    await expect(Promise.resolve().then(() => storage.get('../../etc/passwd'))).rejects.toThrow('Not a SHA-256');
  });

  it('streams a large file both ways', async () => {
    const draft = await received(storage, stream(40 * 1024 * 1024));
    await storage.keep(draft);
    let bytes = 0;
    for await (const chunk of await storage.get(draft.sha256)) bytes += (chunk as Buffer).length;
    expect(bytes).toBe(draft.bytes);
  });
});

describe('a folder', () => {
  it('is for the server alone', async () => {
    const draft = await received(disk, small());
    await disk.keep(draft);
    const place = join(folder, 'disk', draft.sha256.slice(0, 2));
    expect((await stat(place)).mode & 0o777).toBe(0o700);
    expect((await stat(join(place, draft.sha256))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(place, draft.sha256))).toEqual(pdf);
  });

  it('is cleared of what a killed server was receiving, not of what is being received now', async () => {
    const incoming = join(folder, 'killed', 'incoming');
    await openDiskStorage(join(folder, 'killed'));
    await writeFile(join(incoming, 'old'), 'half');
    await writeFile(join(incoming, 'new'), 'half');
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(join(incoming, 'old'), longAgo, longAgo);
    await openDiskStorage(join(folder, 'killed'));
    expect(await readdir(incoming)).toEqual(['new']);
  });
});

describe('a bucket', () => {
  it('takes nothing from who has the wrong key', async () => {
    const other = await openS3Storage({ ...settings, secretAccessKey: 'another secret' }, join(folder, 'other'));
    const draft = await received(other, small());
    await expect(other.keep(draft)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
    await draft.discard();
  });

  it('that does not answer is trouble that goes away', async () => {
    const away = await openS3Storage({ ...settings, endpoint: 'http://127.0.0.1:9' }, join(folder, 'away'));
    const error: unknown = await away.has('0'.repeat(64)).catch((thrown: unknown) => thrown);
    expect(isOutage(error)).toBe(true);
  });
});
