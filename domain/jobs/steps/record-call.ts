/** A call with the client, or a meeting that nobody had planned: it has no agenda, but its minutes are owed all the same (JOB-4). */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import { minutesDueAt } from '../meetings';
import type { Step } from '../types';
import { text } from './shared/fields';
import { heldAt, heldOn, meetingTime } from './shared/meeting-time';
import { fault, invalid } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  topic: text({ zh: '沟通内容', en: 'What it was about' }, 2000),
  heldOn,
  heldAt,
});

export const recordCall: Step<z.output<typeof schema>> = {
  kind: 'record-call',
  title: stepTitles['record-call'],
  stages: 'any',
  whilePaused: true,
  rules: ['JOB-4'],
  schema,
  mayTake: onlyItsAe,
  ready: () => null,
  apply: (job, { topic, heldOn: day, heldAt: clock }, incoming, facts) => {
    const startsAt = meetingTime(day, clock, facts);
    if (startsAt > incoming.at) return invalid([fault('heldOn', 'future_date', 'Lies in the future')], 'JOB-4');
    const number = job.meetings.length + 1;
    const duty = { dueAt: minutesDueAt(startsAt) };
    return {
      state: {
        ...job,
        meetings: [...job.meetings, { number, topic, startsAt, minutes: [], duty, ...stamp(incoming, facts) }],
      },
      trail: { meeting: number, topic, startsAt },
    };
  },
  initial: (_job, facts) => ({ heldOn: facts.today }),
};
