/** Makes sure that one event at a time is decided for a process, whoever runs `record` twice. */
import type { Instant, Json, ProcessKind } from '../../domain/shared/process';
import type { Tx } from './database';

export interface LockedProcess {
  id: string;
  kind: string;
  seq: number;
  /** null = nothing has been decided yet */
  state: Json;
  trailSeq: number;
  trailHash: string;
  endedAt: Date | null;
}

/** The process's row, created empty if it is new, locked until the transaction ends. */
export async function lockProcess(tx: Tx, id: string, kind: ProcessKind, at: Instant): Promise<LockedProcess> {
  await tx.$executeRaw`
    INSERT INTO "Process" (id, kind, seq, state, "startedAt") VALUES (${id}, ${kind}, 0, 'null'::jsonb, ${new Date(at)})
    ON CONFLICT (id) DO NOTHING`;
  const rows = await tx.$queryRaw<LockedProcess[]>`
    SELECT id, kind, seq, state, "trailSeq", "trailHash", "endedAt" FROM "Process" WHERE id = ${id} FOR UPDATE`;
  const [row] = rows;
  if (row === undefined) throw new Error(`Process ${id} vanished while it was being locked`);
  return row;
}
