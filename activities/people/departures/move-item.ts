/**
 * Moves one thing of a departure to who takes it over. What a process holds is moved by its process, told under a key that
 * names the item; plain rows are changed in the transaction that notes it down. Repeated it does nothing twice.
 */
import type { Json } from '../../../domain/shared/process';
import type { Departure, DepartureItem } from '../../../prisma/generated/client';
import { isActiveNow, itemKey, type DepartureParts } from './departure-parts';
import { moveRow } from './move-row';

type Done = { state: 'done' | 'left'; why?: string };

/** From then on a process that does not answer holds nobody's departure up: who leaves would keep their access. */
const longestWaitMs = 600_000;
const notAnswered: Done = { state: 'left', why: 'NOT_ANSWERED' };

/** Does nothing for an item that is not waiting. Throws while a process has not answered yet. */
export function makeMoveItem(parts: DepartureParts): (input: { id: string; itemId: string }) => Promise<void> {
  const { db } = parts;
  return async ({ id, itemId }) => {
    const where = { departureId_itemId: { departureId: id, itemId } };
    const item = await db.departureItem.findUniqueOrThrow({ where, include: { departure: true } });
    if (item.state !== 'waiting') return;
    const { departure } = item;
    const done = await moveByProcess(parts, departure, item);
    if (done !== null) {
      await db.departureItem.update({ where, data: { ...done, doneAt: new Date() } });
      return;
    }
    await db.$transaction(async (tx) => {
      const moved = await moveRow(tx, departure, item);
      await tx.departureItem.update({ where, data: { ...moved, doneAt: new Date() } });
    });
  };
}

/** Null for what is no process's business. */
async function moveByProcess(parts: DepartureParts, departure: Departure, item: DepartureItem): Promise<Done | null> {
  const { db } = parts;
  const [processId, to] = [item.itemId.slice(item.kind.length + 1), item.successorId];
  switch (item.kind) {
    case 'job': {
      const job = await db.job.findUniqueOrThrow({ where: { id: processId } });
      if (job.ended !== null || job.aeId !== departure.userId || to === null) return { state: 'done' };
      const content = { toUserId: to, reason: departure.reason };
      return tell(parts, departure, item, processId, { type: 'StepTaken', kind: 'hand-over-job', content });
    }
    case 'submission': {
      const found = await db.case.findUniqueOrThrow({ where: { id: processId } });
      if (found.status === 'ended' || found.submitterId !== departure.userId || to === null) return { state: 'done' };
      if (!(await isActiveNow(db, to))) return { state: 'left', why: 'SUCCESSOR_INACTIVE' };
      const body = { type: 'Revised', submitterId: to, fromOwner: true };
      return tell(parts, departure, item, processId, body);
    }
    case 'task': {
      const task = await db.task.findUniqueOrThrow({ where: { id: processId } });
      const theirs = task.state === 'open' && task.holderId === departure.userId;
      // Without a successor of its own it moves when the case looks again, by the rule that gave it.
      if (!theirs || to === null) return { state: 'done' };
      const body = { type: 'Reassigned', taskId: task.id, toUserId: to, reason: departure.reason };
      const told = await tell(parts, departure, item, task.caseId, body, departure.plannedBy);
      // Who was named may not sit there: the rule decides, as for everything that nobody was named for.
      return told.state === 'left' && told !== notAnswered ? { ...told, state: 'done' } : told;
    }
    default:
      return null;
  }
}

/**
 * Sends the event and waits until the process has recorded it; `left` with the code when it was refused, or with
 * NOT_ANSWERED ten minutes into the departure: it is recorded once the process goes on.
 */
async function tell(
  { db, signal, patienceMs = 10_000 }: DepartureParts,
  departure: Departure,
  item: DepartureItem,
  toProcessId: string,
  body: Json,
  personId?: string,
): Promise<Done> {
  const key = itemKey(departure.id, item.itemId);
  const answered = () => db.processEvent.findUnique({ where: { processId_key: { processId: toProcessId, key } } });
  let answer = await answered();
  if (!answer) {
    const actor =
      personId === undefined
        ? ({ kind: 'system', what: 'departure' } as const)
        : ({ kind: 'person', id: personId } as const);
    await signal({ toProcessId, event: { key, at: departure.at.toISOString(), actor, body } });
    for (const until = Date.now() + patienceMs; !answer && Date.now() < until;) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      answer = await answered();
    }
  }
  if (answer) return answer.refused === null ? { state: 'done' } : { state: 'left', why: answer.refused };
  const process = await db.process.findUniqueOrThrow({ where: { id: toProcessId }, select: { endedAt: true } });
  if (process.endedAt !== null) return { state: 'done' };
  if (departure.startedAt !== null && departure.startedAt.getTime() < Date.now() - longestWaitMs) return notAnswered;
  throw new Error(`${toProcessId} has not recorded ${key} yet`);
}
