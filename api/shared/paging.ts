/**
 * Keyset paging: a page is asked for with the place where the last one ended, never with a number of rows to skip, so
 * that nothing is shown twice or left out while rows come and go. The cursor is opaque: nobody builds one.
 */
import { z } from 'zod';
import { problem } from './problem';

/** Fields of the query of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  after: z.string().max(500).optional().meta({ description: 'The `next` of the page before' }),
};

/** The values of the sort columns in the last row of a page; null stands for a missing one. */
export type Place = (string | null)[];

export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** What a column of the place holds: an instant, any text or a whole number. A missing instant is null. */
export type Column = 'instant' | 'text' | 'number';

/** The place a cursor names. Refuses what is no cursor of a list sorted by these columns. */
export function readCursor(cursor: string | undefined, columns: readonly Column[]): Place | null {
  if (cursor === undefined) return null;
  const place = parse(cursor);
  if (
    Array.isArray(place) &&
    place.length === columns.length &&
    columns.every((column, index) => fits(column, place[index]))
  ) {
    return place as Place;
  }
  throw problem('INVALID', 'The cursor is not one of this list', {
    errors: [{ path: 'query.after', message: 'Not a cursor of this list', code: 'cursor' }],
  });
}

function fits(column: Column, part: unknown): boolean {
  if (column === 'text') return typeof part === 'string';
  if (column === 'number') return typeof part === 'string' && /^\d{1,9}$/.test(part);
  return part === null || (typeof part === 'string' && z.iso.datetime().safeParse(part).success);
}

/** Cuts the one row too many that was read to learn whether there is another page. */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  placeOf: (row: Row) => Place,
): { rows: Row[]; next: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, next: rows.length > limit && last ? writeCursor(placeOf(last)) : null };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
