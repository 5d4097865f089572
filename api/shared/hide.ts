/** Leaves things out of JSON: what somebody may not see is not sent at all. */
import type { Json } from '../../domain/shared/process';

/** What a thing costs the agency, in subjects, facts and trails: only for those who may see margins. */
export const costFields: readonly string[] = [
  'costFen',
  'outsideCostFen',
  'quotedCostFen',
  'offers',
  'marginFen',
  'settlementFen',
];

/** What partners offered besides its price, in the subject of an outsourcing request: goes with the costs. */
export const offerFields: readonly string[] = ['partner', 'reason', 'offerCount', 'deliveryDate'];

/** The same JSON without these names, at any depth. */
export function withoutFields<Value extends Json>(value: Value, names: readonly string[]): Value {
  return prune(value, new Set(names)) as Value;
}

function prune(value: Json, names: ReadonlySet<string>): Json {
  if (Array.isArray(value)) return value.map((entry) => prune(entry, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (names.has(name) ? [] : [[name, prune(inner, names)]])),
  );
}
