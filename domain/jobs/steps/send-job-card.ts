/** The job card goes out to all concerned within 24 hours of the briefing, with the collected material and a work schedule (JOB-5). */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import { cardDueAt } from '../schedule';
import type { JobCard, Step } from '../types';
import { text } from './shared/fields';
import { invalid, misplaced } from './shared/refusals';
import { addItems, itemFaults, items } from './shared/schedule-content';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  material: text({
    zh: '相关资料',
    en: 'Material',
    hint: { zh: '收集了哪些资料，存放在哪里', en: 'What was collected, and where it is' },
  }),
  items,
});

export const sendJobCard: Step<z.output<typeof schema>> = {
  kind: 'send-job-card',
  title: stepTitles['send-job-card'],
  stages: ['proposal', 'estimate', 'execution'],
  rules: ['JOB-5', 'JOB-6'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => (job.jobCard || !job.brief ? misplaced('The job card is out', 'JOB-5') : null),
  apply: (job, { material, items: given }, incoming, facts) => {
    const faults = given.flatMap((each, index) => itemFaults(each, facts, `items.${index}.`));
    if (faults.length > 0) return invalid(faults, 'JOB-6');
    const dueAt = cardDueAt(job.brief?.at ?? incoming.at);
    const late = incoming.at > dueAt;
    const jobCard: JobCard = { material, dueAt, ...(late ? { late: true } : {}), ...stamp(incoming, facts) };
    return { state: { ...addItems(job, given, facts), jobCard }, trail: { items: given.length, late } };
  },
};
