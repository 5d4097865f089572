/** What the workflow of an absence has to do now, and when it has to look again. */
import { substitutionStanding } from '../../domain/people';
import type { Instant } from '../../domain/shared/process';
import type { PrismaClient, Substitution } from '../../prisma/generated/client';
import { createRecheck } from './create-recheck';

export interface SubstitutionLook {
  /** Cases that have to look again because it has begun or ended; null = they have, or need not. */
  recheckId: string | null;
  nextChange: Instant | null;
  /** Nothing will come of it any more. */
  over: boolean;
}

/**
 * Makes the look. Twice is as good as once: a recheck is named after its cause, `<id>/begun` or `<id>/ended`. An absence
 * that was cancelled before any case heard of it, or that nobody has entered, concerns no case.
 */
export function makeLookAtSubstitution(
  db: PrismaClient,
): (input: { id: string; at: Instant }) => Promise<SubstitutionLook> {
  return async ({ id, at }) => {
    const row = await db.substitution.findUnique({ where: { id } });
    if (!row) return { recheckId: null, nextChange: null, over: true };
    const { from, to, cancelled } = row;
    const period = { from: from.toISOString(), to: to?.toISOString() ?? null, cancelled };
    const { state, nextChange } = substitutionStanding(period, at);
    const look = { nextChange, over: state === 'over' || state === 'cancelled' };
    if (state === 'future') return { ...look, recheckId: null };
    // Two clocks may disagree about the instant of its beginning: what has moved then goes back.
    if (state === 'cancelled' && !(await hasBegun(db, id))) return { ...look, recheckId: null };
    const what = state === 'running' ? 'begun' : 'ended';
    const recheckId = await createRecheck(db, {
      id: `substitution/${id}/${what}`,
      cause: 'substitution',
      why: `absence ${what}`,
      personIds: await concernedPeople(db, row, at),
      startedAt: at,
    });
    return { ...look, recheckId };
  };
}

const hasBegun = async (db: PrismaClient, id: string): Promise<boolean> =>
  (await db.recheckRun.count({ where: { id: `substitution/${id}/begun` } })) > 0;

/** The two of it, and everybody whose chain of substitutes leads through it: their seat may lie elsewhere meanwhile. */
async function concernedPeople(db: PrismaClient, row: Substitution, at: Instant): Promise<string[]> {
  const before = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE before(id) AS (
      SELECT ${row.absentId}
      UNION
      SELECT s."absentId" FROM "Substitution" s JOIN before ON s."substituteId" = before.id
      WHERE NOT s.cancelled AND s."from" <= ${new Date(at)} AND (s."to" IS NULL OR s."to" > ${new Date(at)}))
    SELECT id FROM before ORDER BY id`;
  return [...new Set([...before.map(({ id }) => id), row.substituteId])];
}
