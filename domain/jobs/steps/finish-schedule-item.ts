/** An item of the schedule is done: what came of it (JOB-6). The AE says so, or who owns it. */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import { openItems, withItem } from '../schedule';
import type { FormStart, JobFacts, JobState, ScheduleItem, Step } from '../types';
import { scheduleItem, text } from './shared/fields';
import { fault, invalid, misplaced } from './shared/refusals';
import { stamp } from './shared/stamp';
import { forbidden } from './shared/who-may';

const schema = z.strictObject({
  item: scheduleItem({ zh: '时间表事项', en: 'Item' }),
  result: text({ zh: '完成情况', en: 'What came of it' }, 2000),
});

/** The open items that this person may finish: the AE every one, anybody else their own. */
const theirs = (job: JobState, facts: JobFacts): ScheduleItem[] =>
  openItems(job).filter(({ ownerId }) => facts.actor?.id === job.aeId || facts.actor?.id === ownerId);

export const finishScheduleItem: Step<z.output<typeof schema>> = {
  kind: 'finish-schedule-item',
  title: stepTitles['finish-schedule-item'],
  stages: ['proposal', 'estimate', 'execution', 'billing', 'closing'],
  whilePaused: true,
  rules: ['JOB-6'],
  schema,
  mayTake: (job, facts) =>
    facts.actor?.id === job.aeId || theirs(job, facts).length > 0
      ? null
      : forbidden('Only the AE of the job and who owns an open item may do this', 'JOB-6'),
  ready: (job) => (openItems(job).length > 0 ? null : misplaced('No item is open', 'JOB-6')),
  apply: (job, { item: number, result }, incoming, facts) => {
    if (!theirs(job, facts).some((each) => each.number === number)) {
      return invalid([fault('item', 'not_waiting', 'No open item of this number that is yours')], 'JOB-6');
    }
    const done = { result, ...stamp(incoming, facts) };
    return { state: withItem(job, number, (each) => ({ ...each, done })), trail: { item: number }, comment: result };
  },
  initial: (job, facts): FormStart => {
    const [first] = theirs(job, facts);
    return first ? { item: first.number } : {};
  },
};
