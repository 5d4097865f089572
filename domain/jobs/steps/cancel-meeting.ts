/** A meeting with the client does not take place: no minutes of it are owed any more (JOB-22, JOB-4). */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import { plannedMeetings, withMeeting } from '../meetings';
import type { FormStart, Step } from '../types';
import { meeting, text } from './shared/fields';
import { fault, invalid, misplaced } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  meeting: meeting({ zh: '会议', en: 'Meeting' }),
  reason: text({ zh: '取消原因', en: 'Reason' }, 2000),
});

export const cancelMeeting: Step<z.output<typeof schema>> = {
  kind: 'cancel-meeting',
  title: stepTitles['cancel-meeting'],
  stages: 'any',
  whilePaused: true,
  rules: ['JOB-22', 'JOB-4'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => (plannedMeetings(job).length > 0 ? null : misplaced('No meeting is planned', 'JOB-22')),
  apply: (job, { meeting: number, reason }, incoming, facts) => {
    if (!plannedMeetings(job).some((each) => each.number === number)) {
      return invalid([fault('meeting', 'not_waiting', 'No planned meeting of this number')], 'JOB-22');
    }
    const cancelled = { reason, ...stamp(incoming, facts) };
    return {
      state: withMeeting(job, number, ({ duty: _none, ...each }) => ({ ...each, cancelled })),
      trail: { meeting: number },
      comment: reason,
    };
  },
  initial: (job): FormStart => {
    const [first] = plannedMeetings(job);
    return first ? { meeting: first.number } : {};
  },
};
