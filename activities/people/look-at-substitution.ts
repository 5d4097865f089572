/** What the workflow of an absence has to do now, and when it has to look again. */
import { substitutionStanding } from '../../domain/people';
import type { Instant } from '../../domain/shared/process';
import type { PrismaClient } from '../../prisma/generated/client';
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
 * that was cancelled, or that nobody has entered, concerns no case.
 */
export function makeLookAtSubstitution(
  db: PrismaClient,
): (input: { id: string; at: Instant }) => Promise<SubstitutionLook> {
  return async ({ id, at }) => {
    const row = await db.substitution.findUnique({ where: { id } });
    if (!row) return { recheckId: null, nextChange: null, over: true };
    const { absentId, substituteId, from, to, cancelled } = row;
    const period = { from: from.toISOString(), to: to?.toISOString() ?? null, cancelled };
    const { state, nextChange } = substitutionStanding(period, at);
    const look = { nextChange, over: state === 'over' || state === 'cancelled' };
    if (state === 'future' || state === 'cancelled') return { ...look, recheckId: null };
    const what = state === 'running' ? 'begun' : 'ended';
    const recheckId = await createRecheck(db, {
      id: `substitution/${id}/${what}`,
      cause: 'substitution',
      why: `absence ${what}`,
      personIds: [absentId, substituteId],
      startedAt: at,
    });
    return { ...look, recheckId };
  };
}
