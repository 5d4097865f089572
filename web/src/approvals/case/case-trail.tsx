/** A case's trail in words: its operations, its stages, to whom something went. */
import { usePersonName } from '../../people/use-names';
import type { Case, TrailEntry } from '../../shared/types';
import { Trail } from '../../shared/ui/trail';
import { useBilingual, useListed, useLookup } from '../../shared/use-words';

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** People whom an entry names: who got a seat or a task. */
function peopleIn({ operation, detail = {} }: TrailEntry): string[] {
  switch (operation) {
    case 'stageOpened':
      return Array.isArray(detail.seats) ? detail.seats.flatMap(holderOf) : [];
    case 'reminded':
    case 'overdue':
      return strings(detail.tell);
    case 'escalated':
    case 'reassigned':
    case 'named':
    case 'seatMoved':
      return typeof detail.to === 'string' ? [detail.to] : [];
    default:
      return [];
  }
}

const holderOf = (seat: unknown): string[] =>
  typeof seat === 'object' && seat !== null && 'person' in seat && typeof seat.person === 'string' ? [seat.person] : [];

export function CaseTrail({ subject, entries }: { subject: Case; entries: TrailEntry[] }) {
  const said = useBilingual();
  const lookup = useLookup();
  const listed = useListed();
  const personName = usePersonName();
  const extra = (entry: TrailEntry): string => {
    const outcome = entry.operation === 'ended' ? entry.detail?.outcome : undefined;
    if (typeof outcome === 'string') return lookup('approvals', `outcome.${outcome}`, outcome);
    return listed(peopleIn(entry).map(personName));
  };
  return (
    <Trail
      entries={entries}
      operationTitle={(operation) => lookup('approvals', `op.${operation}`, operation)}
      stageTitle={(id) => said(subject.stages.find((stage) => stage.id === id)?.title ?? { zh: id, en: id })}
      extra={extra}
    />
  );
}
