/** Documents in a folder, for the eyes of the server's account alone. */
import { constants } from 'node:fs';
import { access, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BytesMissing, placeOf, type DocumentStorage } from './storage';

/** What a server that was killed has left of files it was just receiving. */
const leftOverAfterMs = 24 * 60 * 60 * 1000;

/** Opens the folder, made if it does not exist. Throws when it cannot be written. */
export async function openDiskStorage(folder: string): Promise<DocumentStorage> {
  const incoming = join(folder, 'incoming');
  await prepareIncoming(incoming);
  const pathOf = (sha256: string) => join(folder, placeOf(sha256));
  return {
    incoming,
    async keep(draft) {
      const path = pathOf(draft.sha256);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // A link is made or is there already, never half: of two that keep the same bytes one wins, and both are right.
      await link(draft.path, path).catch((error: unknown) => {
        if (!isFault(error, 'EEXIST')) throw error;
      });
      await draft.discard();
      await syncFolder(dirname(path));
      await syncFolder(folder);
    },
    async has(sha256) {
      return access(pathOf(sha256), constants.R_OK).then(
        () => true,
        () => false,
      );
    },
    async get(sha256, range) {
      const file = await open(pathOf(sha256), 'r').catch((cause: unknown) => {
        throw isFault(cause, 'ENOENT') ? new BytesMissing(sha256, { cause }) : cause;
      });
      return file.createReadStream(range ? { start: range.from, end: range.to } : {});
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    close: () => undefined,
  };
}

/** The folder in which files are received, without those that nobody goes on with. */
export async function prepareIncoming(incoming: string): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > leftOverAfterMs) await rm(path, { force: true });
  }
}

/** A new name in a folder is safe only once the folder itself is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

function isFault(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
