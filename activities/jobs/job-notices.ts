/** What a change of a job means to whom: what came from the client or did not come, and whose the job is now. Pure. */
import type { JobEvent, JobFacts, JobState } from '../../domain/jobs';
import type { NoticeKind } from '../../domain/people';
import type { Json } from '../../domain/shared/process';
import type { Change } from '../shared/adapter';
import type { Notice } from '../shared/notify';

/** The notices that follow from a change; the cause names what happened once. */
export function jobNotices({ processId, seq, before, after, incoming }: Change<JobState>): Notice[] {
  if (before === null) return [];
  const { at, actor } = incoming;
  const body = incoming.body as JobEvent;
  const tell = (userIds: string[], kind: NoticeKind, cause: string, detail: { [key: string]: Json }): Notice[] =>
    [...new Set(userIds)]
      .filter((userId) => actor.kind !== 'person' || userId !== actor.id)
      .map((userId) => ({ userId, kind, processId, cause, detail, at }));

  if (body.type === 'LinkAnswered') {
    return tell([after.aeId], 'link-answered', `${body.linkId}/answered`, { linkId: body.linkId, answer: body.answer });
  }
  if (before.aeId !== after.aeId) {
    const detail = { fromUserId: before.aeId, toUserId: after.aeId };
    return tell([after.aeId, before.aeId], 'job-handed-over', `${processId}#${String(seq)}/handed-over`, detail);
  }
  if (body.type !== 'DeadlineReached') return [];
  const links = after.estimates.flatMap((estimate) => {
    const was = before.estimates.find(({ version }) => version === estimate.version);
    if (!estimate.link || !was?.link) return [];
    const { id: linkId, expiresAt } = estimate.link;
    const detail = { linkId, version: estimate.version, expiresAt };
    if (was.status === 'sent' && estimate.status === 'approved') {
      return tell([after.aeId], 'link-expired', `${linkId}/expired`, detail);
    }
    return estimate.link.remindedAt === was.link.remindedAt
      ? []
      : tell([after.aeId], 'link-unanswered', `${linkId}/unanswered`, detail);
  });
  const overdue = after.exceptions.flatMap(({ number, caseId, expectedConfirmation, overdueAt }) => {
    const was = before.exceptions.find((exception) => exception.number === number);
    if (overdueAt === undefined || was?.overdueAt !== undefined) return [];
    const people = [after.aeId, ...accountManager(body.facts)];
    return tell(people, 'confirmation-overdue', `${caseId}/confirmation-overdue`, { caseId, expectedConfirmation });
  });
  const minutes = after.meetings.flatMap(({ number, duty }): Notice[] => {
    const was = before.meetings.find((meeting) => meeting.number === number);
    if (!duty || !was?.duty) return [];
    const detail = { meeting: number };
    const cause = `${processId}/meeting-${String(number)}/${duty.dueAt}`;
    const isNew = duty.overdueAt !== was.duty.overdueAt;
    const kind =
      was.minutes.length > 0 && was.minutes.at(-1)?.status !== 'declined' ? 'minutes-unconfirmed' : 'minutes-overdue';
    return [
      ...(isNew ? tell([after.aeId], kind, `${cause}/overdue`, detail) : []),
      ...(duty.escalatedAt === was.duty.escalatedAt
        ? []
        : tell(accountManager(body.facts), 'minutes-escalated', `${cause}/escalated`, detail)),
    ];
  });
  const items = after.schedule.flatMap(({ number, ownerId, dueAt, overdueAt }) => {
    const was = before.schedule.find((item) => item.number === number);
    if (overdueAt === undefined || was?.overdueAt !== undefined) return [];
    return tell([ownerId, after.aeId], 'item-overdue', `${processId}/item-${String(number)}/${dueAt}`, {
      item: number,
    });
  });
  return [...links, ...overdue, ...minutes, ...items];
}

/** The account manager nearest above the AE, or else the AE's superior. */
function accountManager(facts: JobFacts | undefined): string[] {
  if (!facts) return [];
  const { aeLine, people } = facts;
  const isManager = (id: string) =>
    people.some((person) => person.id === id && person.active && person.roles.includes('account-manager'));
  return [aeLine.find(isManager) ?? aeLine[0] ?? []].flat();
}
