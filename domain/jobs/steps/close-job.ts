/**
 * The card closes: the end of the job (JOB-18). The client has confirmed the minutes of every meeting by then, since afterwards
 * nobody could; those that they leave unanswered, of which the line above was told, stay unconfirmed (JOB-4).
 */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import { revokeLinks, terminateRuns } from '../end-open';
import { owedMeetings } from '../meetings';
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
    return owedMeetings(job).length > 0 ? notReady('MINUTES_OWED', 'Minutes wait for the client', 'JOB-4') : null;
  },
  apply: (job, { note }, incoming, facts) => {
    const { at, by } = stamp(incoming, facts);
    const { job: settled, commands } = terminateRuns(job, at, note ?? stepTitles['close-job'].zh);
    return {
      state: { ...settled, ended: { how: 'closed', at, by, ...(note === undefined ? {} : { reason: note }) } },
      commands: [...commands, ...revokeLinks(job)],
      ...(note === undefined ? {} : { comment: note }),
    };
  },
};
