/** Who takes over what, as chosen on the page: what is sent, what applies to an item, where a fault belongs. Pure. */
import { successorOf } from '../../../../domain/people/departures';
import type { DepartureItem, DepartureKind, DeparturePlan, DeparturePreview, Problem } from '../../shared/types';
import type { DeparturePreviewAsked } from '../../shared/types';

export interface Chosen {
  defaultSuccessorId?: string | undefined;
  byKind: { readonly [kind in DepartureKind]?: string | undefined };
  byItem: { readonly [id: string]: string | undefined };
}

export const nobodyChosen: Chosen = { byKind: {}, byItem: {} };

/** Owned things first, then the organisation, then what needs looking at only. */
export const kindOrder = [
  'job',
  'submission',
  'client',
  'task',
  'report',
  'department',
  'role',
  'setting',
  'substitution',
  'definition',
] as const satisfies readonly DepartureKind[];

/** Items of each kind that occurs, in the order of the page. */
export function groupsOf<Item extends { kind: DepartureKind }>(items: readonly Item[]): [DepartureKind, Item[]][] {
  return kindOrder
    .map((kind): [DepartureKind, Item[]] => [kind, items.filter((item) => item.kind === kind)])
    .filter(([, group]) => group.length > 0);
}

const present = (choices: { readonly [key: string]: string | undefined }): { [key: string]: string } =>
  Object.fromEntries(Object.entries(choices).flatMap(([key, id]) => (id === undefined ? [] : [[key, id]])));

/** Who takes it over as things are chosen; null when the rule decides, or nobody has been chosen yet. */
export function chosenFor(item: DepartureItem, { defaultSuccessorId, byKind, byItem }: Chosen): string | null {
  const named = { defaultSuccessorId: defaultSuccessorId ?? '', byKind, byItem: present(byItem) };
  return successorOf({ ...item, byRuleId: item.byRule?.id ?? null }, named) || null;
}

/** What is sent. Choices for what is touched no more are left out; they stay on the page in case it comes back. */
export function planOf(
  asked: DeparturePreviewAsked,
  { items, reviewed }: Pick<DeparturePreview, 'items' | 'reviewed'>,
  { defaultSuccessorId, byKind, byItem }: Chosen & { defaultSuccessorId: string },
  reason: string,
): DeparturePlan {
  const open = items.filter(({ successor }) => successor !== 'none');
  const kinds = new Set<string>(open.map(({ kind }) => kind));
  const ids = new Set(open.map(({ id }) => id));
  const only = (choices: { readonly [key: string]: string | undefined }, known: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(present(choices)).filter(([key]) => known.has(key)));
  return { ...asked, reviewed, defaultSuccessorId, byKind: only(byKind, kinds), byItem: only(byItem, ids), reason };
}

type Fault = NonNullable<Problem['errors']>[number];

export interface SortedFaults {
  item(item: DepartureItem): Fault | undefined;
  kind(kind: DepartureKind): Fault | undefined;
  default: Fault | undefined;
  /** About the person, the instant, the roles or the reason. */
  rest: Fault[];
}

/** Each fault that the server named, at what it is about; none where something else has been chosen since it was `sent`. */
export function sortFaults(faults: readonly Fault[], chosen: Chosen, sent: Chosen): SortedFaults {
  const at = (path: string) => faults.find((fault) => fault.path === path);
  return {
    item: (item) => (chosenFor(item, chosen) === chosenFor(item, sent) ? at(`body.byItem.${item.id}`) : undefined),
    kind: (kind) => (chosen.byKind[kind] === sent.byKind[kind] ? at(`body.byKind.${kind}`) : undefined),
    default: chosen.defaultSuccessorId === sent.defaultSuccessorId ? at('body.defaultSuccessorId') : undefined,
    rest: faults.filter(({ path }) => !/^body\.(byItem|byKind|defaultSuccessorId)(\.|$)/.test(path)),
  };
}

/** What a refused move touches and was not shown: the ids that STALE_REVIEW names. */
export function unseenOf(problem: Problem | undefined): string[] {
  const items: unknown = problem?.code === 'STALE_REVIEW' ? problem.data?.['items'] : undefined;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? [item.id] : [],
  );
}
