/** The card closes: the end of the job (JOB-18). */
import { z } from 'zod';
import { stepTitles } from '../job-words';
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
  rules: ['JOB-18'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => (job.closing ? null : notReady('CLOSING_MISSING', 'Archive and review are not recorded', 'JOB-18')),
  apply: (job, { note }, incoming, facts) => ({
    state: {
      ...job,
      ended: { how: 'closed', ...stamp(incoming, facts), ...(note === undefined ? {} : { reason: note }) },
    },
    ...(note === undefined ? {} : { comment: note }),
  }),
};
