/** Adds to a process's trail. There is no way to change a line: the database refuses it. */
import type { TrailEntry } from '../../domain/shared/process';
import type { Tx } from './database';
import { toJson } from './to-json';
import { trailHash } from './trail-hash';

export interface TrailEnd {
  trailSeq: number;
  trailHash: string;
}

/** Appends `entries` after `end` and returns the new end. */
export async function appendTrail(tx: Tx, processId: string, end: TrailEnd, entries: TrailEntry[]): Promise<TrailEnd> {
  const rows = [];
  let { trailSeq: seq, trailHash: previousHash } = end;
  for (const entry of entries) {
    seq += 1;
    const hash = trailHash(previousHash, { ...entry, processId, seq });
    rows.push({
      ...entry,
      ...{ processId, seq, previousHash, hash },
      at: new Date(entry.at),
      actor: toJson(entry.actor),
      ...(entry.detail === undefined ? {} : { detail: toJson(entry.detail) }),
    });
    previousHash = hash;
  }
  if (rows.length > 0) await tx.trail.createMany({ data: rows });
  return { trailSeq: seq, trailHash: previousHash };
}
