/** Stores what has been decided: event, state, trail, rows and the processes that it opened, in the caller's transaction. */
import { Prisma } from '../../prisma/generated/client';
import type { Decision } from './adapter';
import { appendTrail } from './append-trail';
import type { Tx } from './database';
import type { LockedProcess } from './lock-process';
import { toJson } from './to-json';

export type ProcessEnd = Pick<LockedProcess, 'trailSeq' | 'trailHash' | 'endedAt'>;

/** `process` is the locked row as it stands before the event. */
export async function writeDecision(tx: Tx, decision: Decision, process: ProcessEnd): Promise<void> {
  const { processId, seq, events, answer } = decision;
  const [incoming] = events;
  await tx.processEvent.create({
    data: {
      ...{ processId, seq, key: incoming.key },
      bodyHash: incoming.bodyHash ?? null,
      events: toJson(events),
      answer: toJson(answer),
      refused: answer.refusal?.code ?? null,
      at: new Date(incoming.at),
    },
  });
  const trail = await appendTrail(tx, processId, process, decision.trail);
  await tx.process.update({
    where: { id: processId },
    data: {
      seq,
      state: decision.state === null ? Prisma.JsonNull : toJson(decision.state as object),
      nextDue: answer.nextDue === null ? null : new Date(answer.nextDue),
      ...(answer.ended && process.endedAt === null ? { endedAt: new Date(incoming.at) } : {}),
      ...trail,
    },
  });
  for (const write of decision.writes) await write(tx);
  for (const opened of decision.opened) await writeOpened(tx, opened);
  if (answer.refusal === undefined) await writeAudit(tx, decision);
}

async function writeOpened(tx: Tx, opened: Decision): Promise<void> {
  const [{ at }] = opened.events;
  await tx.process.create({
    data: { id: opened.processId, kind: opened.kind, seq: 0, state: Prisma.JsonNull, startedAt: new Date(at) },
  });
  await writeDecision(tx, opened, { trailSeq: 0, trailHash: '', endedAt: null });
}

/** One row for each act of a person or a client; what machines do stands in the trail alone. */
async function writeAudit(tx: Tx, { processId, kind, seq, events: [incoming] }: Decision): Promise<void> {
  const { actor, body, correlationId } = incoming;
  if (actor.kind === 'system') return;
  const action = (body as { type?: unknown } | null)?.type;
  await tx.audit.create({
    data: {
      actorId: actor.kind === 'person' ? actor.id : actor.contactId,
      action: typeof action === 'string' ? action : 'unknown',
      ...{ entity: kind, entityId: processId, detail: { seq }, correlationId: correlationId ?? null },
    },
  });
}
