/**
 * How absences hang together: who would stand in for whom, link after link, at a common instant and for a common matter.
 * Judged over whole periods and limits, not as of now: what is refused could come about, what is let in never does. An
 * entry that a more specific one hides counts too, for that one may be ended early.
 */
import type { Instant } from '../shared/process';
import { longestChain } from './find-substitution';

/** Amounts limit nothing here: every entry covers the matter of 0. */
export interface Link {
  id: string;
  absentId: string;
  substituteId: string;
  from: Instant;
  to: Instant | null;
  definitionKey?: string;
  clientId?: string;
}

/** Instants and matters that all links of a chain cover. */
interface Common {
  from: number;
  to: number;
  definitionKey: string | undefined;
  clientId: string | undefined;
}

export type LinkFault = { kind: 'circle' | 'tooLong'; links: Link[] };

/** The circle or the chain of more than five links that `entry` would close among `others`; null when there is none. */
export function findLinkFault(entry: Link, others: readonly Link[]): LinkFault | null {
  return growBack([entry], commonOf(entry), others);
}

/** Tries the chain as it is, then with each link before it. */
function growBack(chain: [Link, ...Link[]], common: Common, others: readonly Link[]): LinkFault | null {
  const found = growOn(chain, common, others);
  if (found) return found;
  const [first] = chain;
  for (const before of others) {
    const shared = before.substituteId === first.absentId ? meet(common, commonOf(before)) : null;
    if (!shared || people(chain).includes(before.absentId)) continue;
    const deeper = growBack([before, ...chain], shared, others);
    if (deeper) return deeper;
  }
  return null;
}

function growOn(chain: [Link, ...Link[]], common: Common, others: readonly Link[]): LinkFault | null {
  if (chain.length > longestChain) return { kind: 'tooLong', links: chain };
  const last = chain[chain.length - 1] ?? chain[0];
  if (last.substituteId === chain[0].absentId) return { kind: 'circle', links: chain };
  for (const next of others) {
    const shared = next.absentId === last.substituteId ? meet(common, commonOf(next)) : null;
    // Back to the first closes the circle; back to another one is a circle that was there before.
    if (!shared || people(chain).slice(1).includes(next.substituteId)) continue;
    const deeper = growOn([...chain, next], shared, others);
    if (deeper) return deeper;
  }
  return null;
}

const people = (chain: readonly Link[]): string[] => [
  ...chain.slice(0, 1).map(({ absentId }) => absentId),
  ...chain.map(({ substituteId }) => substituteId),
];

const commonOf = ({ from, to, definitionKey, clientId }: Link): Common => ({
  from: Date.parse(from),
  to: to === null ? Infinity : Date.parse(to),
  definitionKey,
  clientId,
});

function meet(a: Common, b: Common): Common | null {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  if (from >= to) return null;
  if (differ(a.definitionKey, b.definitionKey) || differ(a.clientId, b.clientId)) return null;
  return { from, to, definitionKey: a.definitionKey ?? b.definitionKey, clientId: a.clientId ?? b.clientId };
}

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;
