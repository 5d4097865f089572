/** Whether a reporting line would run in a circle, at any instant from its beginning on. */
import type { Instant } from '../shared/process';

export interface Line {
  userId: string;
  managerId: string;
  from: Instant;
  to: Instant | null;
}

/** The people of the circle that `line` would close among `others`, itself first; null when there is none. */
export function findManagerCircle(line: Line, others: readonly Line[]): string[] | null {
  const climb = (people: string[], from: number, to: number): string[] | null => {
    const top = people[people.length - 1] ?? line.managerId;
    if (top === line.userId) return people;
    for (const next of others) {
      if (next.userId !== top || people.includes(next.managerId)) continue;
      const [begin, end] = [Math.max(from, Date.parse(next.from)), Math.min(to, endOf(next))];
      const found = begin < end ? climb([...people, next.managerId], begin, end) : null;
      if (found) return found;
    }
    return null;
  };
  const people = climb([line.managerId], Date.parse(line.from), endOf(line));
  return people === null ? null : [line.userId, ...people.slice(0, -1)];
}

const endOf = ({ to }: Line): number => (to === null ? Infinity : Date.parse(to));
