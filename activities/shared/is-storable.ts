/** PostgreSQL's JSON cannot hold U+0000 or half a surrogate pair; found late, such a text would be retried for ever. */

/** Whether every text in `value` (plain JSON) can be stored. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && !halfSurrogate.test(value);
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).every(([name, field]) => isStorable(name) && isStorable(field));
  }
  return true;
}

const halfSurrogate = /\p{Surrogate}/u;
