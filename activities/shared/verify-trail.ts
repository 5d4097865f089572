/** Shows that a trail is whole: no line changed, none missing, none added. */
import type { Actor, Json } from '../../domain/shared/process';
import type { Tx } from './database';
import { trailHash } from './trail-hash';
import type { TrailLine } from './trail-hash';

export type TrailCheck = { whole: true; lines: number } | { whole: false; brokenAt: number; why: string };

/** Walks the chain of process `id` from its first line to the end that the process's row remembers. */
export async function verifyTrail(tx: Tx, id: string): Promise<TrailCheck> {
  const process = await tx.process.findUniqueOrThrow({ where: { id }, select: { trailSeq: true, trailHash: true } });
  const rows = await tx.trail.findMany({ where: { processId: id }, orderBy: { seq: 'asc' } });
  let previousHash = '';
  for (const [index, row] of rows.entries()) {
    const broken = (why: string): TrailCheck => ({ whole: false, brokenAt: index + 1, why });
    if (row.seq !== index + 1) return broken(`line ${String(row.seq)} follows line ${String(index)}`);
    if (row.previousHash !== previousHash) return broken('it does not follow from the line before');
    if (row.hash !== trailHash(previousHash, lineOf(row))) return broken('its content is not what was written');
    previousHash = row.hash;
  }
  if (process.trailSeq !== rows.length || process.trailHash !== previousHash) {
    return { whole: false, brokenAt: rows.length, why: `the process remembers ${String(process.trailSeq)} lines` };
  }
  return { whole: true, lines: rows.length };
}

type Row = Awaited<ReturnType<Tx['trail']['findMany']>>[number];

/** The line as it was hashed: what is null in the table was absent. */
function lineOf(row: Row): TrailLine {
  const { processId, seq, operation, stage, round, comment, subjectRevision, detail } = row;
  return {
    ...{ processId, seq, operation, at: row.at.toISOString(), actor: row.actor as Actor },
    ...(stage === null ? {} : { stage }),
    ...(round === null ? {} : { round }),
    ...(comment === null ? {} : { comment }),
    ...(subjectRevision === null ? {} : { subjectRevision }),
    ...(detail === null ? {} : { detail: detail as { [key: string]: Json } }),
  };
}
