/**
 * Keeps a received file together with the row that refers to it: first the bytes, then one transaction with its audit row.
 * If that fails, bytes that nothing refers to are taken away again.
 */
import type { Tx } from '../../activities/shared/database';
import type { Draft } from '../../activities/documents/receive-file';
import type { ApiDeps } from '../shared/deps';
import { plainWrite, type PlainWrite } from '../shared/plain-write';
import { unavailable, Problem } from '../shared/problem';
import type { Reply } from '../shared/route';

/** Runs `work` once per person and key; the file is part of what was asked. */
export async function keepVersion(
  deps: Pick<ApiDeps, 'database' | 'clock' | 'storage'>,
  draft: Draft,
  write: Omit<PlainWrite, 'repeat'>,
  work: (tx: Tx) => Promise<Reply>,
): Promise<Reply> {
  try {
    await deps.storage.keep(draft);
    return await plainWrite(deps, { ...write, repeat: 'same' }, async (tx) => {
      await lockBytes(tx, draft.sha256);
      // Somebody whose write failed has taken the same bytes away: the repeat brings them again.
      if (!(await deps.storage.has(draft.sha256))) throw new Problem(unavailable);
      return work(tx);
    });
  } catch (error) {
    await draft.discard();
    await removeUnused(deps, draft.sha256);
    throw error;
  }
}

async function removeUnused({ database, storage }: Pick<ApiDeps, 'database' | 'storage'>, sha256: string) {
  await database
    .$transaction(async (tx) => {
      await lockBytes(tx, sha256);
      if ((await tx.documentVersion.count({ where: { sha256 } })) === 0) await storage.remove(sha256);
    })
    // What went wrong first is what is told; unused bytes do no harm.
    .catch(() => undefined);
}

/** Of these bytes, one at a time: who refers to them and who takes them away must see each other. */
async function lockBytes(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`jobcard/bytes/${sha256}`}))`;
}
