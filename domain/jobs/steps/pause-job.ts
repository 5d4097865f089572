/** Work rests, with a reason, until it is resumed (JOB-21). What others owe meanwhile (approvals, the client's answer, money) may still come in. */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { date, text } from './shared/fields';
import { fault, invalid, misplaced } from './shared/refusals';
import { stamp } from './shared/stamp';
import { itsAeOrTheLine } from './shared/who-may';

const schema = z.strictObject({
  reason: text({ zh: '暂停原因', en: 'Reason' }, 2000),
  resumeOn: date({ zh: '预计恢复日期', en: 'Expected to resume on' }).optional(),
});

export const pauseJob: Step<z.output<typeof schema>> = {
  kind: 'pause-job',
  title: stepTitles['pause-job'],
  stages: 'any',
  rules: ['JOB-21'],
  schema,
  mayTake: itsAeOrTheLine,
  ready: (job) => (job.paused ? misplaced('The job is paused already', 'JOB-21') : null),
  apply: (job, content, incoming, facts) => {
    if (content.resumeOn !== undefined && content.resumeOn < facts.today) {
      return invalid([fault('resumeOn', 'past_date', 'Lies in the past')], 'JOB-21');
    }
    return {
      state: { ...job, paused: { ...content, ...stamp(incoming, facts) } },
      ...(content.resumeOn === undefined ? {} : { trail: { resumeOn: content.resumeOn } }),
      comment: content.reason,
    };
  },
};
