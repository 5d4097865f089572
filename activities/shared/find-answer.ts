/** Remembers what has been answered: the same key gets the same answer, however often and on whatever connection it asks. */
import type { Incoming, RecordAnswer } from '../../domain/shared/process';
import { refuse } from '../../domain/shared/refusal';
import type { Tx } from './database';
import type { LockedProcess } from './lock-process';

/**
 * The stored answer to `incoming.key`, or null when the key is new. The same key with another body is refused with
 * KEY_REUSED; that refusal is not stored, and its `seq` is the one that the process already has.
 */
export async function findAnswer(tx: Tx, process: LockedProcess, incoming: Incoming): Promise<RecordAnswer | null> {
  const known = await tx.processEvent.findUnique({
    where: { processId_key: { processId: process.id, key: incoming.key } },
    select: { bodyHash: true, answer: true },
  });
  if (known === null) return null;
  const answer = known.answer as unknown as RecordAnswer;
  if (known.bodyHash === (incoming.bodyHash ?? null)) return answer;
  const { refusal } = refuse('KEY_REUSED', 'This key was used before for something else');
  return { ...answer, seq: process.seq, refusal, start: [], signals: [] };
}
