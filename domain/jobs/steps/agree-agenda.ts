/** A meeting with the client: time, place, what it is about, who presents and who takes part, agreed with the client beforehand (JOB-22). Its minutes are owed from then on (JOB-4). */
import { z } from 'zod';
import { withConcerned } from '../concerned';
import { agreementMediumWords, stepTitles } from '../job-words';
import { minutesDueAt } from '../meetings';
import type { Step } from '../types';
import { choice, contact, line, text, user } from './shared/fields';
import { heldAt, heldOn, meetingTime } from './shared/meeting-time';
import { fault, invalid, type Fault } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  topic: text({ zh: '会议内容', en: 'What it is about' }, 2000),
  heldOn,
  heldAt,
  place: line({ zh: '会议地点', en: 'Place' }),
  presenterId: user({ zh: '主讲人', en: 'Presenter' }),
  participants: text({ zh: '参加人员', en: 'Participants', hint: { zh: '双方各有谁', en: 'Of both sides' } }, 1000),
  agreedWithId: contact({ zh: '与客户谁确认', en: 'Agreed with' }),
  agreedBy: choice({ zh: '确认方式', en: 'Agreed by' }, agreementMediumWords),
});

export const agreeAgenda: Step<z.output<typeof schema>> = {
  kind: 'agree-agenda',
  title: stepTitles['agree-agenda'],
  stages: 'any',
  whilePaused: true,
  rules: ['JOB-22', 'JOB-4'],
  schema,
  mayTake: onlyItsAe,
  ready: () => null,
  apply: (job, { topic, heldOn: day, heldAt: clock, ...agenda }, incoming, facts) => {
    const startsAt = meetingTime(day, clock, facts);
    const faults: Fault[] = [];
    if (startsAt <= incoming.at) faults.push(fault('heldOn', 'begun_already', 'Has begun already'));
    if (!facts.people.some(({ id, active }) => active && id === agenda.presenterId)) {
      faults.push(fault('presenterId', 'not_active', 'Nobody active of the agency'));
    }
    if (!facts.client.contacts.some(({ id }) => id === agenda.agreedWithId)) {
      faults.push(fault('agreedWithId', 'unknown_contact', 'Not a contact of this client'));
    }
    if (faults.length > 0) return invalid(faults, 'JOB-22');
    const number = job.meetings.length + 1;
    const duty = { dueAt: minutesDueAt(startsAt) };
    return {
      state: {
        ...job,
        meetings: [...job.meetings, { number, topic, startsAt, agenda, minutes: [], duty, ...stamp(incoming, facts) }],
        concernedIds: withConcerned(job, [agenda.presenterId], facts),
      },
      trail: { meeting: number, topic, startsAt, ...agenda },
    };
  },
  initial: (job) => ({ presenterId: job.aeId, agreedWithId: job.contactId }),
};
