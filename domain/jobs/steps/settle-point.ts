/** A next step of a discussion or of minutes is done, or needed no more: what came of it (JOB-7, JOB-4). The AE says so, or who owns it. */
import { z } from 'zod';
import { openPoints, settle } from '../discussions';
import { stepTitles } from '../job-words';
import type { DiscussionPoint, FormStart, JobFacts, JobState, Step } from '../types';
import { point, text } from './shared/fields';
import { fault, invalid, misplaced } from './shared/refusals';
import { stamp } from './shared/stamp';
import { forbidden } from './shared/who-may';

const schema = z.strictObject({
  point: point({ zh: '事项', en: 'Next step' }),
  result: text({ zh: '结果', en: 'What came of it' }, 2000),
});

/** The open points that this person may settle: the AE every one, anybody else their own. */
const theirs = (job: JobState, facts: JobFacts): DiscussionPoint[] =>
  openPoints(job).filter(({ ownerId }) => facts.actor?.id === job.aeId || facts.actor?.id === ownerId);

export const settlePoint: Step<z.output<typeof schema>> = {
  kind: 'settle-point',
  title: stepTitles['settle-point'],
  stages: ['brief', 'proposal', 'estimate', 'execution', 'billing', 'closing'],
  rules: ['JOB-7', 'JOB-4'],
  schema,
  mayTake: (job, facts) =>
    facts.actor?.id === job.aeId || theirs(job, facts).length > 0
      ? null
      : forbidden('Only the AE of the job and who owns an open point may do this', 'JOB-7'),
  ready: (job) => (openPoints(job).length > 0 ? null : misplaced('No point is open', 'JOB-7')),
  apply: (job, content, incoming, facts) => {
    if (!theirs(job, facts).some(({ number }) => number === content.point)) {
      return invalid([fault('point', 'not_waiting', 'No open point of this number that is yours to settle')], 'JOB-7');
    }
    const settled = { result: content.result, ...stamp(incoming, facts) };
    return {
      state: { ...job, ...settle(job, content.point, settled) },
      trail: { point: content.point },
      comment: content.result,
    };
  },
  initial: (job, facts): FormStart => {
    const [first] = theirs(job, facts);
    return first ? { point: first.number } : {};
  },
};
