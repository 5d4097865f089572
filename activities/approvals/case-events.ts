/** What a change of a case means to other systems. Pure. */
import type { CaseState } from '../../domain/approvals';
import type { WebhookEvent, WebhookKind } from '../../domain/people';
import type { Change } from '../shared/adapter';

export function caseEvents({ before, after, incoming }: Change<CaseState>): WebhookEvent[] {
  const event = (type: WebhookKind, data: { [field: string]: string } = {}): WebhookEvent[] => [
    { type, timestamp: incoming.at, data: { caseId: after.id, definition: after.definition.key, ...data } },
  ];
  const isOver = after.status === 'ended' && before?.status !== 'ended';
  return [
    ...(before === null ? event('approval.started') : []),
    ...(isOver ? event('approval.ended', { outcome: after.outcome ?? '' }) : []),
  ];
}
