/** Work goes on where it rested (JOB-21). */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { text } from './shared/fields';
import { misplaced } from './shared/refusals';
import { itsAeOrTheLine } from './shared/who-may';

const schema = z.strictObject({
  note: text({ zh: '恢复说明', en: 'Why now' }, 2000).optional(),
});

export const resumeJob: Step<z.output<typeof schema>> = {
  kind: 'resume-job',
  title: stepTitles['resume-job'],
  stages: 'any',
  whilePaused: true,
  rules: ['JOB-21'],
  schema,
  mayTake: itsAeOrTheLine,
  ready: (job) => (job.paused ? null : misplaced('The job is not paused', 'JOB-21')),
  apply: (job, { note }) => {
    const { paused, ...rest } = job;
    return {
      state: rest,
      ...(paused ? { trail: { pausedAt: paused.at } } : {}),
      ...(note === undefined ? {} : { comment: note }),
    };
  },
};
