/** Documents in a bucket of Amazon S3 or of anything that speaks its protocol. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { prepareIncoming } from './disk-storage';
import { BytesMissing, placeOf, type DocumentStorage } from './storage';

export interface S3Settings {
  bucket: string;
  region: string;
  /** e.g. `https://s3.example.com`; none = Amazon's of that region. */
  endpoint?: string | undefined;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The storage does not answer, or is too busy: known as trouble that goes away by its code. */
class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
  readonly code = 'ECONNREFUSED';
}

/** Opens the bucket; `incoming` is a local folder. Asks the bucket nothing yet. */
export async function openS3Storage(settings: S3Settings, incoming: string): Promise<DocumentStorage> {
  await prepareIncoming(incoming);
  const client = clientOf(settings);
  const objectOf = (sha256: string) => ({ Bucket: settings.bucket, Key: placeOf(sha256) });
  return {
    incoming,
    async keep(draft) {
      const body = {
        ContentLength: draft.bytes,
        // The bucket compares what it got with what was hashed here.
        ChecksumSHA256: Buffer.from(draft.sha256, 'hex').toString('base64'),
        ContentType: 'application/octet-stream',
      };
      await told(
        client.send(new PutObjectCommand({ ...objectOf(draft.sha256), ...body, Body: createReadStream(draft.path) })),
      );
      await draft.discard();
    },
    async has(sha256) {
      const found = client.send(new HeadObjectCommand(objectOf(sha256)));
      return told(found).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false;
          throw error;
        },
      );
    },
    async get(sha256, range) {
      const asked = { ...objectOf(sha256), ...(range ? { Range: `bytes=${range.from}-${range.to}` } : {}) };
      const { Body } = await told(client.send(new GetObjectCommand(asked))).catch((cause: unknown) => {
        throw isMissing(cause) ? new BytesMissing(sha256, { cause }) : cause;
      });
      // On Node the body is the stream of the answer.
      return Body as Readable;
    },
    async remove(sha256) {
      await told(client.send(new DeleteObjectCommand(objectOf(sha256))));
    },
    close: () => client.destroy(),
  };
}

function clientOf({ region, endpoint, accessKeyId, secretAccessKey }: S3Settings): S3Client {
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Other makers' servers have no name of their own for each bucket, and know no checksums in a trailer.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

/** Says of trouble on the way that it is just that; what the server refuses is a fault. */
async function told<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (cause) {
    const status = cause instanceof S3ServiceException ? (cause.$metadata.httpStatusCode ?? 0) : 0;
    if (status === 0 || status >= 500 || status === 429)
      throw new StorageUnavailable('The document storage does not answer', { cause });
    throw cause;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}
