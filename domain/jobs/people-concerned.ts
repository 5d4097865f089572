/** Whom an event of a job is about: all that is kept of the agency beside it. Everyone else's place is not the job's business. */
import type { Json } from '../shared/process';
import { lineAbove } from './job-members';
import type { JobFacts } from './types';

type People = JobFacts['people'];

/**
 * The AE with the line above, who acts, and whomever the content names (who takes a job over) with the line above them.
 * Takes everyone of the agency; keeps their order.
 */
export function peopleConcerned(
  everyone: People,
  about: { aeId: string; actorId?: string; content?: Json | undefined },
): People {
  const named = textsIn(about.content);
  const owners = [about.aeId, ...everyone.filter(({ id }) => named.has(id)).map(({ id }) => id)];
  const concerned = new Set([
    ...owners,
    ...owners.flatMap((id) => lineAbove(id, everyone)),
    ...(about.actorId === undefined ? [] : [about.actorId]),
  ]);
  return everyone.filter(({ id }) => concerned.has(id));
}

/** The texts that stand in the fields of some content and of its rows: an id among them names somebody. */
export function textsIn(content: Json | undefined): ReadonlySet<string> {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return new Set();
  const texts = Object.values(content).flatMap((value): string[] => {
    if (Array.isArray(value)) return value.flatMap((row) => [...textsIn(row)]);
    return typeof value === 'string' ? [value] : [];
  });
  return new Set(texts);
}
