/** What a change of a job means to other systems. Pure. */
import type { JobEvent, JobState } from '../../domain/jobs';
import type { WebhookEvent, WebhookKind } from '../../domain/people';
import type { Change } from '../shared/adapter';

export function jobEvents({ before, after, incoming }: Change<JobState>): WebhookEvent[] {
  const body = incoming.body as JobEvent;
  const about = { jobNumber: after.number };
  const event = (type: WebhookKind, data: { [field: string]: string } = {}): WebhookEvent[] => [
    { type, timestamp: incoming.at, data: { ...about, ...data } },
  ];
  return [
    ...(before === null ? event('job.opened') : []),
    ...(before !== null && before.stage !== after.stage ? event('job.stage-entered', { stage: after.stage }) : []),
    ...(body.type === 'LinkAnswered' ? event('job.client-answered', { linkId: body.linkId, answer: body.answer }) : []),
    ...(after.ended && !before?.ended ? event('job.ended', { how: after.ended.how }) : []),
  ];
}
