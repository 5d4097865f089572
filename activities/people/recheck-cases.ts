/**
 * Has open cases look again at seats, times and incidents, page by page. Tells each of them under a key that names the
 * cause: told twice, it looks once. Decides nothing; what follows is decided in each case.
 */
import type { Instant, SignalRequest } from '../../domain/shared/process';
import { Prisma } from '../../prisma/generated/client';
import type { PrismaClient, RecheckRun } from '../../prisma/generated/client';

export interface RecheckParts {
  db: PrismaClient;
  signal(request: SignalRequest): Promise<void>;
  /** Says that it is still at work. */
  beat(): void;
  pageSize?: number;
}

/** How far it is: the last case that was told, and how many were. */
export interface RecheckPlace {
  after: string;
  done: number;
}

/** Cases that begin while the facts change are recorded within this time of the change. */
const lateMs = 60_000;

export function makeRecheckCases({ db, signal, beat, pageSize = 100 }: RecheckParts) {
  const tell = async (run: RecheckRun, caseIds: string[], at: Instant): Promise<void> => {
    for (const toProcessId of caseIds) {
      const body = { type: 'Rechecked', why: run.why };
      await signal({
        toProcessId,
        event: { key: `recheck/${run.id}`, at, actor: { kind: 'system', what: 'recheck' }, body },
      });
      beat();
    }
  };
  return {
    /** When it is to begin, and whether it is over already; an id without a row is. */
    beginRecheck: async ({ id }: { id: string }): Promise<{ over: boolean; notBefore: Instant }> => {
      const run = await db.recheckRun.findUnique({ where: { id } });
      if (!run) return { over: true, notBefore: new Date(0).toISOString() };
      return { over: run.doneAt !== null, notBefore: run.startedAt.toISOString() };
    },

    /** Tells the cases of one page; null when there are no more. Repeated after a crash it tells the same cases again. */
    recheckPage: async (input: { id: string; place: RecheckPlace; at: Instant }): Promise<RecheckPlace | null> => {
      const { id, place, at } = input;
      const run = await db.recheckRun.findUniqueOrThrow({ where: { id } });
      if (run.total === null) {
        await db.recheckRun.update({ where: { id }, data: { total: (await concerned(db, run, '', null)).length } });
      }
      const caseIds = await concerned(db, run, place.after, pageSize);
      const last = caseIds.at(-1);
      if (last === undefined) return null;
      await tell(run, caseIds, at);
      const done = place.done + caseIds.length;
      await db.recheckRun.update({ where: { id }, data: { done } });
      return { after: last, done };
    },

    finishRecheck: async ({ id, done, at }: { id: string; done: number; at: Instant }): Promise<void> => {
      await db.recheckRun.update({ where: { id }, data: { done, total: done, doneAt: new Date(at) } });
    },

    /** Cases whose first event was being recorded on the old facts while the pages were read. */
    recheckLate: async ({ id, at }: { id: string; at: Instant }): Promise<void> => {
      const run = await db.recheckRun.findUniqueOrThrow({ where: { id } });
      const since = new Date(run.startedAt.getTime() - lateMs);
      const late = await db.case.findMany({
        where: { status: { not: 'ended' }, startedAt: { gte: since } },
        select: { id: true },
        orderBy: { id: 'asc' },
      });
      await tell(
        run,
        late.map((row) => row.id),
        at,
      );
    },
  };
}

/** Open cases in which these people take part, and those that are stuck: what they wait for may have come. */
async function concerned(
  db: PrismaClient,
  { personIds }: Pick<RecheckRun, 'personIds'>,
  after: string,
  limit: number | null,
): Promise<string[]> {
  const theirs = Prisma.sql`(c.status = 'incident' OR c."submitterId" = ANY(${personIds})
    OR EXISTS (SELECT FROM "Task" t WHERE t."caseId" = c.id AND t.state = 'open'
      AND (t."holderId" = ANY(${personIds}) OR t."onBehalfOf" = ANY(${personIds})))
    OR EXISTS (SELECT FROM "Process" p, jsonb_array_elements(p.state -> 'seats') seat WHERE p.id = c.id
      AND seat ->> 'state' IN ('open', 'waiting')
      AND (seat ->> 'holderId' = ANY(${personIds}) OR seat ->> 'onBehalfOf' = ANY(${personIds}))))`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Case" c
    WHERE c.status <> 'ended' AND c.id > ${after} AND ${personIds.length === 0 ? Prisma.sql`true` : theirs}
    ORDER BY c.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
