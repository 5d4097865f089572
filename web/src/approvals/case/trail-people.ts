/** People whom an entry of the trail names: who got a seat, a task, a copy or a question. Pure. */
import type { TrailEntry } from '../../shared/types';

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.filter((one): one is string => typeof one === 'string')
      : [];

const holderOf = (seat: unknown): string[] =>
  typeof seat === 'object' && seat !== null && 'person' in seat ? strings(seat.person) : [];

/** Their ids, in the order in which the entry names them. */
export function peopleIn({ operation, detail = {} }: Pick<TrailEntry, 'operation' | 'detail'>): string[] {
  switch (operation) {
    case 'stageOpened':
      return Array.isArray(detail.seats) ? detail.seats.flatMap(holderOf) : [];
    case 'stageToStart':
      return strings(detail.people);
    case 'reminded':
    case 'overdue':
    case 'urged':
      return strings(detail.tell);
    case 'escalated':
    case 'reassigned':
    case 'named':
    case 'seatMoved':
    case 'takenOver':
    case 'transferred':
    case 'delegated':
    case 'signersAdded':
    case 'asked':
    case 'answered':
    case 'copied':
      return strings(detail.to);
    case 'recalled':
      return strings(detail.from);
    case 'signerRemoved':
    case 'voteStands':
    case 'carriedOver':
    case 'abstained':
      return strings(detail.person);
    case 'released':
      return strings(detail.claimedBy);
    default:
      return [];
  }
}
