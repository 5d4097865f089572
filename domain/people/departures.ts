/** Somebody leaves, or loses roles: the kinds of things that this touches, and who takes over what. Knows no database. */

export const touchedKinds = [
  'task',
  'submission',
  'job',
  'client',
  'report',
  'department',
  'substitution',
  'role',
  'definition',
  'setting',
] as const;
export type TouchedKind = (typeof touchedKinds)[number];

export interface Touched {
  /** Stable: `task/<id>`, `job/job/J2026-0042`, `report/<user>`. */
  id: string;
  kind: TouchedKind;
  title: string;
  detail: { [field: string]: string | number | boolean | null };
  /** Who follows by rule when nobody is named. */
  byRuleId: string | null;
  /** Whether somebody has to be named, may be, or cannot be. */
  successor: 'required' | 'optional' | 'none';
}

export interface Successors {
  defaultSuccessorId: string;
  byKind: { readonly [kind in TouchedKind]?: string | undefined };
  byItem: { readonly [id: string]: string };
}

/** Who takes it over: named for the item, for its kind, by default where somebody is required; else who follows by rule, if anybody. */
export function successorOf(
  item: Pick<Touched, 'id' | 'kind' | 'byRuleId' | 'successor'>,
  named: Successors,
): string | null {
  if (item.successor === 'none') return null;
  const chosen = named.byItem[item.id] ?? named.byKind[item.kind];
  if (chosen !== undefined) return chosen;
  if (item.successor === 'required') return named.defaultSuccessorId;
  // Who follows in a seat is the case's own business, at the moment at which it looks again.
  return item.kind === 'report' ? item.byRuleId : null;
}
