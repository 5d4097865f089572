/** Machine facts that were recorded by their sender and never by their receiver: lost with Temporal's database. */
import type { RecordAnswer, SignalRequest } from '../../domain/shared/process';
import type { PrismaClient } from '../../prisma/generated/client';

/** Signals to processes that are still open and do not know the signal's key. */
export async function undeliveredSignals(db: PrismaClient): Promise<SignalRequest[]> {
  const senders = await db.$queryRaw<{ answer: RecordAnswer }[]>`
    SELECT sent.answer FROM "ProcessEvent" sent
    WHERE jsonb_array_length(sent.answer -> 'signals') > 0 AND EXISTS (
      SELECT FROM jsonb_array_elements(sent.answer -> 'signals') AS signal
      JOIN "Process" receiver ON receiver.id = signal ->> 'toProcessId' AND receiver."endedAt" IS NULL
      WHERE NOT EXISTS (
        SELECT FROM "ProcessEvent" known
        WHERE known."processId" = receiver.id AND known.key = signal -> 'event' ->> 'key'))
    ORDER BY sent.at, sent."processId", sent.seq`;
  const missing: SignalRequest[] = [];
  for (const { toProcessId, event } of senders.flatMap(({ answer }) => answer.signals)) {
    const known = await db.processEvent.count({ where: { processId: toProcessId, key: event.key } });
    const open = await db.process.count({ where: { id: toProcessId, endedAt: null } });
    if (known === 0 && open > 0) missing.push({ toProcessId, event });
  }
  return missing;
}
