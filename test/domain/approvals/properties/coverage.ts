/** What a search has really tried: how often each event was sent and accepted, and each offer taken up. */
import type { CaseEvent, TaskOperation } from '../../../../domain/approvals';
import type { Step } from './run-case';

export class Coverage {
  cases = 0;
  sent = 0;
  accepted = 0;
  /** Accepted events by type, decisions by outcome, signers by kind. */
  readonly events = new Map<string, number>();
  /** Offers of the engine that were taken up and accepted. */
  readonly offers = new Map<TaskOperation, number>();
  /** Lines of trails by operation. */
  readonly operations = new Map<string, number>();
  readonly outcomes = new Map<string, number>();
  readonly refusals = new Map<string, number>();

  count({ incoming, refusal, offer, lines, before, after }: Step): void {
    this.sent += 1;
    if (refusal) {
      add(this.refusals, `${incoming.body.type} ${refusal.code}`);
      return;
    }
    this.accepted += 1;
    add(this.events, nameOf(incoming.body));
    if (offer) add(this.offers, offer.operation);
    for (const { operation } of lines) add(this.operations, operation);
    if (after.status === 'ended' && before?.status !== 'ended') add(this.outcomes, after.outcome ?? '');
  }

  /** Share of what was sent that was accepted. */
  get rate(): number {
    return this.accepted / Math.max(1, this.sent);
  }

  plus(other: Coverage): void {
    this.cases += other.cases;
    this.sent += other.sent;
    this.accepted += other.accepted;
    for (const [name, count] of other.events) add(this.events, name, count);
    for (const [name, count] of other.offers) add(this.offers, name, count);
    for (const [name, count] of other.operations) add(this.operations, name, count);
    for (const [name, count] of other.outcomes) add(this.outcomes, name, count);
    for (const [name, count] of other.refusals) add(this.refusals, name, count);
  }

  get told(): string {
    const share = `${(this.rate * 100).toFixed(0)} %`;
    return [
      `${String(this.cases)} cases, ${String(this.sent)} events, ${share} accepted`,
      `offers taken up: ${list(this.offers)}`,
      `events accepted: ${list(this.events)}`,
      `in trails: ${list(this.operations)}`,
      `outcomes: ${list(this.outcomes)}`,
      `refused: ${list(this.refusals)}`,
    ].join('\n');
  }
}

function nameOf(event: CaseEvent): string {
  if (event.type === 'Decided') return `Decided ${event.outcome}`;
  return event.type === 'SignersAdded' ? `SignersAdded ${event.kind}` : event.type;
}

function add<Name>(counts: Map<Name, number>, name: Name, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

const list = (counts: Map<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${String(count)}`)
    .join(', ');
