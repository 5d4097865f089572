/**
 * Counts tries of what is guarded against guessing, in PostgreSQL, so that several servers count together and a
 * restart forgets nothing.
 */
import type { ApiDeps } from './deps';
import { problem } from './problem';

/** One more try of `key`; refuses with TOO_MANY_REQUESTS past `hits` in a window of `seconds` from the first. */
export async function throttle(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  key: string,
  { hits, seconds }: { hits: number; seconds: number },
): Promise<void> {
  const now = deps.clock();
  const resetAt = new Date(now.getTime() + seconds * 1000);
  // One statement: two tries at once are two tries.
  const [row] = await deps.database.$queryRaw<{ hits: number; resetAt: Date }[]>`
    INSERT INTO "Throttle" AS t ("key", "hits", "resetAt") VALUES (${key}, 1, ${resetAt})
    ON CONFLICT ("key") DO UPDATE SET
      "hits" = CASE WHEN t."resetAt" <= ${now} THEN 1 ELSE t."hits" + 1 END,
      "resetAt" = CASE WHEN t."resetAt" <= ${now} THEN ${resetAt} ELSE t."resetAt" END
    RETURNING "hits", "resetAt"`;
  if (!row || row.hits <= hits) return;
  const wait = Math.max(1, Math.ceil((row.resetAt.getTime() - now.getTime()) / 1000));
  throw problem('TOO_MANY_REQUESTS', 'Too many tries; wait a while', { headers: { 'Retry-After': String(wait) } });
}

/** Until when `key` takes no further try, having had `hits` of them; null while it does. */
export async function throttledUntil(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  key: string,
  hits: number,
): Promise<Date | null> {
  const row = await deps.database.throttle.findUnique({ where: { key } });
  return row && row.hits >= hits && row.resetAt > deps.clock() ? row.resetAt : null;
}

/** Forgets the tries of `key`: it was the right one after all. */
export async function unthrottle(deps: Pick<ApiDeps, 'database'>, key: string): Promise<void> {
  await deps.database.throttle.deleteMany({ where: { key } });
}

/** Takes one try of `key` back: only wrong ones count, however many people share an address. */
export async function forgive(deps: Pick<ApiDeps, 'database'>, key: string): Promise<void> {
  await deps.database.throttle.updateMany({ where: { key, hits: { gt: 0 } }, data: { hits: { decrement: 1 } } });
}

/** Removes the counts whose window is over. */
export async function sweepThrottles(deps: Pick<ApiDeps, 'database' | 'clock'>): Promise<void> {
  await deps.database.throttle.deleteMany({ where: { resetAt: { lte: deps.clock() } } });
}
