/** Which storage is in use: a folder, unless a bucket is named. */
import { openDiskStorage } from './disk-storage';
import type { S3Settings } from './s3-storage';
import type { DocumentStorage } from './storage';

export interface DocumentSettings {
  /** Holds the documents; with a bucket only those that are just being received. */
  folder: string;
  bucket: S3Settings | null;
}

/** Throws when the folder cannot be written. */
export async function openStorage({ folder, bucket }: DocumentSettings): Promise<DocumentStorage> {
  if (bucket === null) return openDiskStorage(folder);
  // Its client is large, and most have no bucket.
  const { openS3Storage } = await import('./s3-storage');
  return openS3Storage(bucket, folder);
}
