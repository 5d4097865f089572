/** A departure as administrators read it: who takes over what, and how far it is. */
import type { z } from 'zod';
import type { Departure, DepartureItem } from '../../../prisma/generated/client';
import type { ApiDeps } from '../../shared/deps';
import { loadNames, refTo } from '../../shared/names';
import type { departure, departurePage } from '../contract';

type View = z.input<typeof departure>;

export async function describeDeparture(
  deps: Pick<ApiDeps, 'database'>,
  row: Departure,
  items: DepartureItem[],
): Promise<View> {
  const names = await loadNames(deps, [
    ...peopleIn(row),
    ...items.flatMap(({ byRuleId, successorId }) => [byRuleId, successorId].flatMap((id) => id ?? [])),
  ]);
  const ref = (id: string | null) => (id === null ? null : refTo(names, id));
  return {
    ...headOf(row, names),
    items: items
      .toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1))
      .map((item) => ({
        ...{ id: item.itemId, title: item.title, late: item.late, doneAt: item.doneAt?.toISOString() ?? null },
        kind: item.kind as View['items'][number]['kind'],
        detail: item.detail as { [field: string]: unknown },
        ...{ byRule: ref(item.byRuleId), successor: ref(item.successorId) },
        state: item.state as View['items'][number]['state'],
        ...(item.why === null ? {} : { why: item.why }),
      })),
    stillHeld: row.stillHeld as View['stillHeld'],
  };
}

export function describeDepartureRow(
  row: Departure & { items: Pick<DepartureItem, 'state'>[] },
  names: (id: string) => string,
): z.input<typeof departurePage>['items'][number] {
  const { items } = row;
  const inState = (state: string): number => items.filter((item) => item.state === state).length;
  return { ...headOf(row, names), items: items.length, done: inState('done'), left: inState('left') };
}

export const peopleIn = ({ userId, plannedBy, defaultSuccessorId }: Departure) => [
  userId,
  plannedBy,
  defaultSuccessorId,
];

function headOf(row: Departure, names: (id: string) => string) {
  return {
    ...{ id: row.id, at: row.at.toISOString(), leaves: row.roleIds.length === 0, reason: row.reason },
    person: refTo(names, row.userId),
    state: row.state as View['state'],
    plannedBy: refTo(names, row.plannedBy),
    plannedAt: row.plannedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    doneAt: row.doneAt?.toISOString() ?? null,
    defaultSuccessor: refTo(names, row.defaultSuccessorId),
    recheckId: row.recheckId,
  };
}
