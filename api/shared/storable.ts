/** Text that PostgreSQL and UTF-8 can hold: it comes back as it was written. */
import type { Fault } from './problem';

/** Every text in the value that holds a NUL or half a surrogate pair, with its path. */
export function unstorableTexts(value: unknown, path: string): Fault[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [fault(path)];
  if (Array.isArray(value)) return value.flatMap((entry, index) => unstorableTexts(entry, `${path}.${String(index)}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    isStorable(name) ? unstorableTexts(inner, `${path}.${name}`) : [fault(path)],
  );
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}

function fault(path: string): Fault {
  return { path, message: 'Contains characters that can not be stored', code: 'unstorable' };
}
