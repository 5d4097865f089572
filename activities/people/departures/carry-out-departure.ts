/** The steps of a departure as its workflow calls them. Each may run twice; each picks up where a killed one stopped. */
import type { Instant } from '../../../domain/shared/process';
import { createRecheck } from '../create-recheck';
import { toJson } from '../../shared/to-json';
import { closePerson } from './close-person';
import { collectLate } from './collect-items';
import type { DepartureParts } from './departure-parts';
import { makeMoveItem } from './move-item';

/** As many as one answer of an activity holds comfortably. */
const itemsAtOnce = 200;

export function makeDepartureActivities(parts: DepartureParts) {
  const { db } = parts;
  const find = (id: string) => db.departure.findUniqueOrThrow({ where: { id } });
  return {
    /** When it is to be carried out; null when there is nothing to carry out (any more). */
    lookAtDeparture: async ({ id }: { id: string }): Promise<Instant | null> => {
      const row = await db.departure.findUnique({ where: { id } });
      return row && (row.state === 'planned' || row.state === 'running') ? row.at.toISOString() : null;
    },

    /** From here on it cannot be cancelled. False when it was, just before. */
    beginDeparture: async ({ id, at }: { id: string; at: Instant }): Promise<boolean> => {
      await db.departure.updateMany({
        where: { id, state: 'planned' },
        data: { state: 'running', startedAt: new Date(at) },
      });
      return (await find(id)).state === 'running';
    },

    /** Items that wait, in the order in which they were found; what has turned up since the review is among them. */
    waitingItems: async ({ id }: { id: string }): Promise<string[]> => {
      const departure = await find(id);
      await db.$transaction((tx) => collectLate(tx, departure), { timeout: 60_000 });
      const order = [
        'setting',
        'role',
        'job',
        'submission',
        'client',
        'report',
        'department',
        'task',
        'substitution',
        'definition',
      ];
      const rows = await db.departureItem.findMany({
        where: { departureId: id, state: 'waiting' },
        orderBy: { itemId: 'asc' },
        select: { itemId: true, kind: true },
      });
      return rows
        .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
        .slice(0, itemsAtOnce)
        .map(({ itemId }) => itemId);
    },

    moveItem: makeMoveItem(parts),

    /** Throws as long as nobody else is an administrator: it is tried again until somebody has been given the role. */
    closePerson: async ({ id }: { id: string }): Promise<void> => {
      const departure = await find(id);
      const isClosed = await db.$transaction((tx) => closePerson(tx, departure), { timeout: 60_000 });
      if (!isClosed) throw new Error('Nobody else is an administrator');
    },

    /** The recheck of the cases concerned; null when it is done already. */
    recheckDeparture: async ({ id, at }: { id: string; at: Instant }): Promise<string | null> => {
      const { userId, roleIds } = await find(id);
      const recheck = {
        ...{ id: `departure/${id}`, startedAt: at, personIds: [userId] },
        cause: 'departure' as const,
        why: roleIds.length === 0 ? 'a person left' : 'a person lost roles',
      };
      await db.departure.update({ where: { id }, data: { recheckId: recheck.id } });
      return createRecheck(db, recheck);
    },

    /** Cases that still have to look again before it can be said who holds what. */
    casesBehind: async ({ id }: { id: string }): Promise<number> => {
      const { userId, recheckId } = await find(id);
      const open = await db.task.findMany({ where: { state: 'open', holderId: userId }, distinct: ['caseId'] });
      const looked = await db.processEvent.count({
        where: { key: `recheck/${recheckId ?? ''}`, processId: { in: open.map(({ caseId }) => caseId) } },
      });
      const run = await db.recheckRun.findUnique({ where: { id: recheckId ?? '' } });
      return open.length - looked + (run?.doneAt ? 0 : 1);
    },

    /** Says what is left. Who has left and still holds something is listed: nobody else does, it is an incident. */
    finishDeparture: async ({ id, at }: { id: string; at: Instant }): Promise<void> => {
      const { userId, roleIds } = await find(id);
      const held =
        roleIds.length > 0
          ? []
          : await db.task.findMany({
              where: { state: 'open', holderId: userId },
              select: { id: true, caseId: true, case: { select: { title: true } } },
              orderBy: { id: 'asc' },
            });
      await db.departure.update({
        where: { id },
        data: {
          ...{ state: 'done', doneAt: new Date(at) },
          stillHeld: toJson(held.map((task) => ({ taskId: task.id, caseId: task.caseId, title: task.case.title }))),
        },
      });
    },
  };
}
