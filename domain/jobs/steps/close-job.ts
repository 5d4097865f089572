/** The card closes: the end of the job (JOB-18). The client has confirmed the minutes of every meeting by then: afterwards nobody could (JOB-4). */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import { openMeetings } from '../meetings';
import type { Step } from '../types';
import { text } from './shared/fields';
import { notReady } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  note: text({ zh: '结卡说明', en: 'Closing note' }, 2000).optional(),
});

export const closeJob: Step<z.output<typeof schema>> = {
  kind: 'close-job',
  title: stepTitles['close-job'],
  stages: ['closing'],
  rules: ['JOB-18', 'JOB-4'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    if (!job.closing) return notReady('CLOSING_MISSING', 'Archive and review are not recorded', 'JOB-18');
    return openMeetings(job).length > 0 ? notReady('MINUTES_OWED', 'Minutes wait for the client', 'JOB-4') : null;
  },
  apply: (job, { note }, incoming, facts) => ({
    state: {
      ...job,
      ended: { how: 'closed', ...stamp(incoming, facts), ...(note === undefined ? {} : { reason: note }) },
    },
    ...(note === undefined ? {} : { comment: note }),
  }),
};
