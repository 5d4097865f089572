/** An item of the schedule moves, changes hands or says something else; why is kept (JOB-6). */
import { z } from 'zod';
import { withConcerned } from '../concerned';
import { stepTitles } from '../job-words';
import { itemDueAt, openItems, withItem } from '../schedule';
import type { FormStart, Step } from '../types';
import { scheduleItem, text } from './shared/fields';
import { fault, invalid, misplaced } from './shared/refusals';
import { itemFaults, itemFields } from './shared/schedule-content';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  item: scheduleItem({ zh: '时间表事项', en: 'Item' }),
  ...itemFields,
  reason: text({ zh: '调整原因', en: 'Reason' }, 2000),
});

export const changeScheduleItem: Step<z.output<typeof schema>> = {
  kind: 'change-schedule-item',
  title: stepTitles['change-schedule-item'],
  stages: ['proposal', 'estimate', 'execution', 'billing'],
  whilePaused: true,
  rules: ['JOB-6'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => (openItems(job).length > 0 ? null : misplaced('No item is open', 'JOB-6')),
  apply: (job, { item: number, reason, ...given }, _incoming, facts) => {
    const before = openItems(job).find((each) => each.number === number);
    const faults = itemFaults(given, facts);
    if (!before) faults.unshift(fault('item', 'not_waiting', 'No open item of this number'));
    if (!before || faults.length > 0) return invalid(faults, 'JOB-6');
    const state = withItem(job, number, () => ({ number, ...given, dueAt: itemDueAt(given.dueOn, facts) }));
    return {
      state: { ...state, concernedIds: withConcerned(job, [given.ownerId], facts) },
      trail: { item: number, what: given.what, fromDay: before.dueOn, toDay: given.dueOn, ownerId: given.ownerId },
      comment: reason,
    };
  },
  initial: (job): FormStart => {
    const [first] = openItems(job);
    if (!first) return {};
    const { number, what, ownerId, dueOn, forClient } = first;
    return { item: number, what, ownerId, dueOn, forClient };
  },
};
