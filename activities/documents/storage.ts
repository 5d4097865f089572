/** The port behind which the bytes of documents lie. What is kept is named by its SHA-256, so the same file is kept once. */
import type { Readable } from 'node:stream';
import type { Draft } from './receive-file';

/** Both ends count, from 0. */
export interface ByteRange {
  from: number;
  to: number;
}

export interface DocumentStorage {
  /** Where files are received before they are kept. */
  readonly incoming: string;
  /** Keeps what was received and takes the draft away. The same bytes again change nothing. */
  keep(draft: Draft): Promise<void>;
  has(sha256: string): Promise<boolean>;
  /** The bytes as they are asked for, never all of them in memory. Rejects when they are not there. */
  get(sha256: string, range?: ByteRange): Promise<Readable>;
  /** Takes bytes away that no document refers to. What is not there is no fault. */
  remove(sha256: string): Promise<void>;
  close(): void;
}

/** Bytes that a document refers to are gone: the storage was emptied, or another one is in use. */
export class BytesMissing extends Error {
  override readonly name = 'BytesMissing';

  constructor(sha256: string, options?: ErrorOptions) {
    super(`The storage has no bytes ${sha256}`, options);
  }
}

/** Where the bytes of this content stand, in a folder or a bucket: never too many in one place. */
export function placeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a SHA-256');
  return `${sha256.slice(0, 2)}/${sha256}`;
}
