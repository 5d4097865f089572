/** Compares a process's state with the fold of its events: what a restored backup or a suspicion is checked with. */
import type { Incoming, ProcessKind } from '../../domain/shared/process';
import { canonicalJson } from './canonical-json';
import type { Tx } from './database';
import type { Processes } from './record';

export type FoldCheck = { same: true; seq: number } | { same: false; seq: number; why: string };

/**
 * Whether state and number of process `id` follow from its stored events. Rules that were corrected since may lead
 * elsewhere: a difference is a question, not yet a fault.
 */
export async function checkFold(tx: Tx, processes: Processes, id: string): Promise<FoldCheck> {
  const { kind, seq, state } = await tx.process.findUniqueOrThrow({ where: { id } });
  const rows = await tx.processEvent.findMany({ where: { processId: id }, orderBy: { seq: 'asc' } });
  if (rows.length !== seq || rows.at(-1)?.seq !== seq) {
    return { same: false, seq, why: `stands at ${String(seq)} with ${String(rows.length)} events` };
  }
  const accepted = rows.filter(({ refused }) => refused === null);
  try {
    const folded = processes[kind as ProcessKind].fold(
      accepted.flatMap(({ events }) => events as unknown as Incoming[]),
    );
    if (canonicalJson(folded) === canonicalJson(state)) return { same: true, seq };
    return { same: false, seq, why: 'the events lead to another state' };
  } catch (error) {
    return { same: false, seq, why: error instanceof Error ? error.message : String(error) };
  }
}
