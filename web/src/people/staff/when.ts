/**
 * Dated rows `[from, to)` against this device's clock, which may be behind the server's: what begins or ends within the
 * minute counts as begun or ended, so that a change that was just made shows as made. Pure.
 */
const leewayMs = 60_000;

interface Dated {
  from: string;
  to: string | null;
}

export const isToCome = ({ from }: Pick<Dated, 'from'>, now: number): boolean => Date.parse(from) > now + leewayMs;

/** Holds then, or will. */
export const isNotOver = ({ to }: Pick<Dated, 'to'>, now: number): boolean =>
  to === null || Date.parse(to) > now + leewayMs;

export const holdsAt = (row: Dated, now: number): boolean => !isToCome(row, now) && isNotOver(row, now);
