/** Stored states of cases of every age, as the newest shape. Pure; a step is kept for as long as such states are stored. */
import type { CaseState } from '../../domain/approvals';
import type { Json } from '../../domain/shared/process';
import { upcastThrough, type Upcaster } from '../shared/upcast';

type Fields = { [field: string]: Json };

/** Version 1 had one incident at most, no blocks, no pauses, and votes in no order but that of their instants. */
const toVersion2: Upcaster = ({ incident, ...older }) => {
  const incidents = incident === undefined ? [] : [{ id: 'i0', ...(incident as Fields) }];
  const tasks = (older['tasks'] as Fields[]).map((task) => ({
    ...task,
    pauses: [],
    ...(task['kind'] === 'incident' && { incidentId: 'i0' }),
  }));
  const seats = numberVotes(older['seats'] as Fields[]);
  // Whose time the past was can no longer be told apart: it is the approvers', as most of it.
  const charges = [{ from: older['startedAt'] ?? null, to: 'approver' }];
  const empty = { blocks: [], chosen: {}, questions: [], copied: [], charges };
  return { ...older, v: 2, incidents, tasks, seats, ...empty };
};

/** Lower than any number that is given from now on: that counter has numbered the seats as well. */
function numberVotes(seats: Fields[]): Fields[] {
  const votes = seats.flatMap((seat) => (seat['vote'] === undefined ? [] : [seat['vote'] as Fields]));
  const instant = ({ at }: Fields) => Date.parse(at as string);
  const inOrder = votes.toSorted((a, b) => instant(a) - instant(b));
  return seats.map((seat) => {
    const vote = seat['vote'] as Fields | undefined;
    return vote === undefined ? seat : { ...seat, vote: { number: inOrder.indexOf(vote), ...vote } };
  });
}

const upcast = upcastThrough([toVersion2]);

/** Null where nothing is stored. Throws for a version that this release does not know. */
export function upcastCase(stored: Json): CaseState | null {
  return upcast(stored) as unknown as CaseState | null;
}
