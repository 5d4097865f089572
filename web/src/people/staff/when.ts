/** Dated rows `[from, to)` against an instant. Pure. */
interface Dated {
  from: string;
  to: string | null;
}

export const isToCome = ({ from }: Pick<Dated, 'from'>, now: number): boolean => Date.parse(from) > now;

/** Holds then, or will. */
export const isNotOver = ({ to }: Pick<Dated, 'to'>, now: number): boolean => to === null || Date.parse(to) > now;

export const holdsAt = (row: Dated, now: number): boolean => !isToCome(row, now) && isNotOver(row, now);
