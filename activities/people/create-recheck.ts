/** Writes down that open cases have to look again. The workflow `recheck/<id>` carries it out. */
import type { Instant } from '../../domain/shared/process';
import type { Tx } from '../shared/database';

export interface NewRecheck {
  /** Names the cause, so that one cause is one recheck. */
  id: string;
  cause: 'calendar' | 'people' | 'substitution' | 'departure';
  why: string;
  /** People whose cases are concerned; empty = every open case. */
  personIds: string[];
  /** When; may lie ahead. */
  startedAt: Instant;
}

/** Its id while there is something to do, null once it is done. Called again it changes nothing. */
export async function createRecheck(tx: Tx, recheck: NewRecheck): Promise<string | null> {
  await tx.recheckRun.createMany({
    data: [{ ...recheck, startedAt: new Date(recheck.startedAt) }],
    skipDuplicates: true,
  });
  const { doneAt } = await tx.recheckRun.findUniqueOrThrow({ where: { id: recheck.id }, select: { doneAt: true } });
  return doneAt === null ? recheck.id : null;
}
