/** The minutes of a meeting go to the client, who confirms them by a link (JOB-4). Sent again, they replace those before, whose link is taken back. */
import { z } from 'zod';
import { daysAfter } from '../../shared/days-after';
import type { Instant } from '../../shared/process';
import { toLocal } from '../../shared/zoned-time';
import { withConcerned } from '../concerned';
import { pointsAgreed } from '../discussions';
import { stepTitles } from '../job-words';
import { latestMinutes, minutesDueAt, openMeetings, withLatestMinutes, withMeeting } from '../meetings';
import { shownMinutes } from '../shown-minutes';
import type { DiscussionPoint, FormStart, JobFacts, JobState, Meeting, Minutes, Step } from '../types';
import { contact, meeting, text } from './shared/fields';
import { anyPoints, pointFaults, type AgreedPoint } from './shared/points';
import { fault, invalid, misplaced, type Fault } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

/** How long the client can answer through the link. */
const linkDays = 14;

const schema = z.strictObject({
  meeting: meeting({ zh: '会议', en: 'Meeting' }),
  attendees: text({ zh: '实际参加人员', en: 'Who was there' }, 1000),
  conclusions: text({ zh: '讨论要点与结论', en: 'Points and conclusions' }),
  points: anyPoints,
  contactId: contact({ zh: '发给客户', en: 'Sent to' }),
});

export const sendMinutes: Step<z.output<typeof schema>> = {
  kind: 'send-minutes',
  title: stepTitles['send-minutes'],
  stages: 'any',
  whilePaused: true,
  rules: ['JOB-4'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => (openMeetings(job).length > 0 ? null : misplaced('No meeting waits for minutes', 'JOB-4')),
  apply: (job, { meeting: number, ...content }, incoming, facts) => {
    const held = openMeetings(job).find((each) => each.number === number);
    if (!held)
      return invalid([fault('meeting', 'not_waiting', 'No meeting of this number waits for minutes')], 'JOB-4');
    const faults = contentFaults(held, content, incoming.at, facts);
    if (faults.length > 0) return invalid(faults, 'JOB-4');
    const linkId = `${job.number}-l${job.linksIssued + 1}`;
    const expiresAt = daysAfter(incoming.at, linkDays);
    const before = latestMinutes(held);
    const minutes: Minutes = {
      version: (before?.version ?? 0) + 1,
      attendees: content.attendees,
      conclusions: content.conclusions,
      points: numbered(job, before, content.points),
      ...(before === undefined && held.duty && incoming.at > held.duty.dueAt ? { late: true } : {}),
      status: 'sent',
      link: { id: linkId, contactId: content.contactId, expiresAt },
      ...stamp(incoming, facts),
    };
    const state = withMeeting(job, number, (each) => {
      const replaced = before?.status === 'declined' ? each : withLatestMinutes(each, { status: 'replaced' });
      // What the client has not answered yet is due when it was: sending it again does not make it less late.
      const duty =
        before === undefined || before.status === 'declined' ? { dueAt: minutesDueAt(incoming.at) } : each.duty;
      return { ...replaced, minutes: [...replaced.minutes, minutes], ...(duty ? { duty } : {}) };
    });
    const owners = content.points.map(({ ownerId }) => ownerId);
    return {
      state: { ...state, linksIssued: job.linksIssued + 1, concernedIds: withConcerned(job, owners, facts) },
      commands: [
        ...(before?.status === 'sent' ? [{ type: 'RevokeLink' as const, linkId: before.link.id }] : []),
        {
          type: 'IssueLink',
          linkId,
          purpose: 'minutes-confirmation',
          contactId: content.contactId,
          shown: shownMinutes(held, minutes),
          expiresAt,
        },
      ],
      trail: { meeting: number, version: minutes.version, linkId, contactId: content.contactId, expiresAt },
    };
  },
  initial: (job, facts): FormStart => {
    const waiting = openMeetings(job);
    const due = waiting.find((each) => toLocal(facts.timeZone, each.startsAt).day <= facts.today) ?? waiting[0];
    if (!due) return {};
    const before = latestMinutes(due);
    const written = before && {
      attendees: before.attendees,
      conclusions: before.conclusions,
      points: before.points.map(({ what, ownerId, dueOn }) => ({ what, ownerId, dueOn })),
    };
    return {
      meeting: due.number,
      ...(written ?? (due.agenda ? { attendees: due.agenda.participants } : {})),
      contactId: before?.link.contactId ?? job.contactId,
    };
  },
};

function contentFaults(
  held: Meeting,
  { points: agreed, contactId }: { points: AgreedPoint[]; contactId: string },
  at: Instant,
  facts: JobFacts,
): Fault[] {
  const faults = pointFaults(agreed, toLocal(facts.timeZone, held.startsAt).day, facts);
  if (held.startsAt > at) faults.push(fault('meeting', 'not_begun', 'Has not begun yet'));
  if (!facts.client.contacts.some(({ id }) => id === contactId)) {
    faults.push(fault('contactId', 'unknown_contact', 'Not a contact of this client'));
  }
  return faults;
}

/** A point that stays as it was keeps its number, and what came of it. */
function numbered(job: JobState, before: Minutes | undefined, agreed: readonly AgreedPoint[]): DiscussionPoint[] {
  let last = pointsAgreed(job);
  const kept = [...(before?.points ?? [])];
  return agreed.map((each) => {
    const same = kept.findIndex(
      ({ what, ownerId, dueOn }) => what === each.what && ownerId === each.ownerId && dueOn === each.dueOn,
    );
    const [known] = same >= 0 ? kept.splice(same, 1) : [];
    if (known) return known;
    last += 1;
    return { ...each, number: last };
  });
}
