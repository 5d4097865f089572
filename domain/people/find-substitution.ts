/** Who stands in for somebody absent (APR-5). Says who that would be, not whether they may. */
import type { Instant } from '../shared/process';
import type { Organisation, Substitution } from './organisation';

/** What is to be decided, as far as a substitution may be limited by it. */
export interface Matter {
  definitionKey: string;
  clientId: string | null;
  amountFen: number | null;
}

/** Chains of substitutes end after this many links. */
export const longestChain = 5;

/**
 * The entry by which `personId` is absent at `at` for this matter: the most specific one, then the later entry; null when
 * present. A limit on something that the matter does not have never matches.
 */
export function findSubstitution(
  organisation: Organisation,
  personId: string,
  matter: Matter,
  at: Instant,
): Substitution | null {
  const matching = organisation.substitutions.filter(
    (entry) => entry.absentId === personId && isInForce(entry, at) && covers(entry, matter),
  );
  const ranked = matching.sort(
    (a, b) => limitsOf(b) - limitsOf(a) || Date.parse(b.enteredAt) - Date.parse(a.enteredAt) || (a.id < b.id ? 1 : -1),
  );
  return ranked[0] ?? null;
}

/** Ids of those who stand in, link by link: a substitute who is absent too passes it on. A circle ends the chain. */
export function substitutionChain(organisation: Organisation, absentId: string, matter: Matter, at: Instant): string[] {
  const chain: string[] = [];
  let entry = findSubstitution(organisation, absentId, matter, at);
  while (entry && chain.length < longestChain) {
    const next = entry.substituteId;
    if (next === absentId || chain.includes(next)) break;
    chain.push(next);
    entry = findSubstitution(organisation, next, matter, at);
  }
  return chain;
}

function isInForce(entry: Substitution, at: Instant): boolean {
  const now = Date.parse(at);
  return Date.parse(entry.from) <= now && (entry.to === null || now < Date.parse(entry.to));
}

function covers(entry: Substitution, matter: Matter): boolean {
  if (entry.definitionKey !== undefined && entry.definitionKey !== matter.definitionKey) return false;
  if (entry.clientId !== undefined && entry.clientId !== matter.clientId) return false;
  return entry.maxAmountFen === undefined || (matter.amountFen !== null && matter.amountFen <= entry.maxAmountFen);
}

function limitsOf(entry: Substitution): number {
  return [entry.definitionKey, entry.clientId, entry.maxAmountFen].filter((limit) => limit !== undefined).length;
}
