/** Takes a file in: counted and hashed while it is written to a temporary place, whole and on the disk when it is done. */
import { createHash, randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A file that was received and is not kept yet. */
export interface Draft {
  path: string;
  sha256: string;
  bytes: number;
  /** Takes it away, if it is still there. */
  discard(): Promise<void>;
}

/** Why nothing was received; nothing is left behind then. */
export type NotReceived = 'empty' | 'tooLarge' | 'aborted';

/** Errors of a stream whose sender has gone. */
const gone = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ECONNABORTED', 'EPIPE'];

/** Reads `stream` to its end into `folder`, at most `maxBytes`. Rejects when the disk fails. */
export async function receiveFile(stream: Readable, folder: string, maxBytes: number): Promise<Draft | NotReceived> {
  const path = join(folder, randomUUID());
  const discard = () => rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  try {
    const received = await write(stream, file, maxBytes);
    await file.close();
    if (typeof received === 'string') await discard();
    return typeof received === 'string' ? received : { ...received, path, discard };
  } catch (error) {
    await file.close();
    await discard();
    if (isGone(error) || stream.destroyed) return 'aborted';
    throw error;
  }
}

async function write(stream: Readable, file: FileHandle, maxBytes: number) {
  const hash = createHash('sha256');
  let bytes = 0;
  // Not closed when we leave early: whoever sends is still to be told why.
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return 'tooLarge';
    hash.update(chunk);
    await file.appendFile(chunk);
  }
  if (stream.destroyed && !stream.readableEnded) return 'aborted';
  if (bytes === 0) return 'empty';
  await file.sync();
  return { bytes, sha256: hash.digest('hex') };
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && gone.includes(String(error.code));
}
