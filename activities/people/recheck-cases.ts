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

export function makeRecheckCases({ db, signal, beat, pageSize = 100 }: RecheckParts) {
  const tell = async (run: RecheckRun, caseIds: string[], at: Instant): Promise<void> => {
    for (const toProcessId of caseIds) {
      const body = { type: 'Rechecked', why: run.why };
      await signal({
        toProcessId,
        event: { key: keyOf(run), at, actor: { kind: 'system', what: 'recheck' }, body },
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
        await db.recheckRun.update({ where: { id }, data: { total: (await concerned(db, run)).length } });
      }
      const caseIds = await concerned(db, run, { after: place.after, limit: pageSize });
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

    /**
     * Cases that have begun, or seated one of these people, on the old facts while the pages were read. Most have recorded
     * the recheck by then and are left alone.
     */
    recheckLate: async ({ id, at }: { id: string; at: Instant }): Promise<void> => {
      const run = await db.recheckRun.findUniqueOrThrow({ where: { id } });
      await tell(run, await concerned(db, run, { behind: true }), at);
    },
  };
}

const keyOf = ({ id }: Pick<RecheckRun, 'id'>): string => `recheck/${id}`;

/** Open cases in which these people take part, and those that are stuck: what they wait for may have come. `behind`: have not looked yet. */
async function concerned(
  db: PrismaClient,
  run: Pick<RecheckRun, 'id' | 'personIds'>,
  { after = '', limit = null, behind = false }: { after?: string; limit?: number | null; behind?: boolean } = {},
): Promise<string[]> {
  const { personIds } = run;
  const theirs = Prisma.sql`(c.status = 'incident' OR c."submitterId" = ANY(${personIds})
    OR EXISTS (SELECT FROM "Task" t WHERE t."caseId" = c.id AND t.state = 'open'
      AND (t."holderId" = ANY(${personIds}) OR t."onBehalfOf" = ANY(${personIds})))
    OR EXISTS (SELECT FROM "Process" p, jsonb_array_elements(p.state -> 'seats') seat WHERE p.id = c.id
      AND seat ->> 'state' IN ('open', 'waiting')
      AND (seat ->> 'holderId' = ANY(${personIds}) OR seat ->> 'onBehalfOf' = ANY(${personIds}))))`;
  const all = Prisma.sql`true`;
  const notLooked = Prisma.sql`NOT EXISTS (SELECT FROM "ProcessEvent" e
    WHERE e."processId" = c.id AND e.key = ${keyOf(run)})`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Case" c
    WHERE c.status <> 'ended' AND c.id > ${after}
      AND ${personIds.length === 0 ? all : theirs} AND ${behind ? notLooked : all}
    ORDER BY c.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
