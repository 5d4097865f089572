import type { Tx } from '../../../activities/shared/database';

/** One at a time enters or changes absences: two that would close a circle together must see each other. Until the transaction ends. */
export async function lockSubstitutions(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('jobcard/substitutions'))`;
}
