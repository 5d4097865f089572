/** More work is planned: items are added to the schedule (JOB-6). */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { invalid, misplaced } from './shared/refusals';
import { addItems, itemFaults, items } from './shared/schedule-content';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({ items });

export const addScheduleItems: Step<z.output<typeof schema>> = {
  kind: 'add-schedule-items',
  title: stepTitles['add-schedule-items'],
  stages: ['proposal', 'estimate', 'execution', 'billing'],
  rules: ['JOB-6'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => (job.jobCard ? null : misplaced('The first items go out with the job card', 'JOB-5')),
  apply: (job, { items: given }, _incoming, facts) => {
    const faults = given.flatMap((each, index) => itemFaults(each, facts, `items.${index}.`));
    if (faults.length > 0) return invalid(faults, 'JOB-6');
    return { state: addItems(job, given, facts), trail: { items: given.length } };
  },
};
