/** A refusal knows people by id: their names are put beside, so that nobody has to read an id. */
import type { Json } from '../../domain/shared/process';
import type { Tx } from '../../activities/shared/database';
import { loadNames, refTo } from './names';
import type { ProblemContent } from './problem';

/** One query at most. Whatever else stands in `data` and is nobody's id is left alone. */
export async function namePeople(
  deps: { database: Pick<Tx, 'user'> },
  content: ProblemContent,
): Promise<ProblemContent> {
  const { decidedBy, data } = content;
  const ids = [...new Set([...(decidedBy ? [decidedBy.id] : []), ...wordsIn(data ?? {})])];
  if (ids.length === 0) return content;
  const names = await loadNames(deps, ids);
  const people = wordsIn(data ?? {}).filter((id, index, all) => names(id) !== id && all.indexOf(id) === index);
  return {
    ...content,
    ...(decidedBy ? { decidedBy: { ...decidedBy, name: names(decidedBy.id) } } : {}),
    ...(people.length > 0 ? { people: people.map((id) => refTo(names, id)) } : {}),
  };
}

/** Every string that may be an id: short, and without a blank. */
function wordsIn(value: Json): string[] {
  if (typeof value === 'string') return /^\S{1,64}$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
