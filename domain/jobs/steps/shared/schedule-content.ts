/** Items of the work schedule as they are entered: each with one owner and one date, internal or for the client too (JOB-6). */
import { z } from 'zod';
import { withConcerned } from '../../concerned';
import { itemDueAt } from '../../schedule';
import type { JobFacts, JobState } from '../../types';
import { date, line, rows, user, yesOrNo } from './fields';
import { fault, type Fault } from './refusals';

export const itemFields = {
  what: line({ zh: '事项', en: 'What' }),
  ownerId: user({ zh: '负责人', en: 'Owner' }),
  dueOn: date({ zh: '完成日期', en: 'Due on' }),
  forClient: yesOrNo({ zh: '对客户', en: 'For the client' }),
};
const item = z.strictObject(itemFields);
export type GivenItem = z.output<typeof item>;

export const items = rows(item, { zh: '作业时间表', en: 'Work schedule' }, 100);

/** An owner who does not work here, a day that has passed. `at`: where the item stands in the content, ends in a dot. */
export const itemFaults = ({ ownerId, dueOn }: Omit<GivenItem, 'what'>, facts: JobFacts, at = ''): Fault[] => [
  ...(facts.people.some((person) => person.active && person.id === ownerId)
    ? []
    : [fault(`${at}ownerId`, 'not_active', 'Nobody active of the agency')]),
  ...(dueOn < facts.today ? [fault(`${at}dueOn`, 'past_date', 'Lies in the past')] : []),
];

/** The job with these items at the end of its schedule; their owners may see it. */
export const addItems = (job: JobState, given: readonly GivenItem[], facts: JobFacts): JobState => ({
  ...job,
  schedule: [
    ...job.schedule,
    ...given.map((each, index) => ({
      ...each,
      number: job.schedule.length + index + 1,
      dueAt: itemDueAt(each.dueOn, facts),
    })),
  ],
  concernedIds: withConcerned(
    job,
    given.map(({ ownerId }) => ownerId),
    facts,
  ),
});
