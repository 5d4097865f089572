import type { Tx } from '../../../activities/shared/database';
import { problem } from '../../shared/problem';

/** The calendar's row; NOT_FOUND when there is none. */
export async function findCalendar(tx: Tx, id: string) {
  const calendar = await tx.calendar.findUnique({ where: { id } });
  if (!calendar) throw problem('NOT_FOUND', 'No such calendar');
  return calendar;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockCalendar(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM "Calendar" WHERE id = ${id} FOR UPDATE`;
  return findCalendar(tx, id);
}
