/** Sends the bytes of a file as they come, at the pace of whoever reads them. */
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** Whoever goes away in the middle is no fault; storage that does is, and ends the connection, as the answer has begun. */
export async function sendFile(bytes: Readable, response: Response): Promise<void> {
  // A HEAD asks for the headers only.
  if (response.req.method === 'HEAD') {
    bytes.destroy();
    response.end();
    return;
  }
  let left = false;
  response.once('close', () => {
    left = !response.writableFinished;
  });
  await pipeline(bytes, response).catch((error: unknown) => {
    if (!left || (error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}
