/** The work schedule of a job: its items, its versions for the house and for the client, and what time does to it (JOB-6). Pure. */
import { daysAfter } from '../shared/days-after';
import type { Instant } from '../shared/process';
import { addDays, toInstant } from '../shared/zoned-time';
import type { JobFacts, JobState, LocalDate, ScheduleItem } from './types';

export interface ItemDeadline {
  what: 'item-overdue';
  at: Instant;
  item: number;
}

/** The card goes out within 24 hours of the briefing: plain hours (JOB-5). */
export const cardDueAt = (briefedAt: Instant): Instant => daysAfter(briefedAt, 1);

/** An item is late when its day has ended in the agency's zone. */
export const itemDueAt = (dueOn: LocalDate, { timeZone }: Pick<JobFacts, 'timeZone'>): Instant =>
  toInstant(timeZone, { day: addDays(dueOn, 1), ms: 0 });

export const openItems = ({ schedule }: Pick<JobState, 'schedule'>): ScheduleItem[] =>
  schedule.filter(({ done }) => done === undefined);

/** The client's version leaves out what is internal. */
export const clientSchedule = ({ schedule }: Pick<JobState, 'schedule'>): ScheduleItem[] =>
  schedule.filter(({ forClient }) => forClient);

/** The job with one item changed. */
export const withItem = (job: JobState, number: number, change: (item: ScheduleItem) => ScheduleItem): JobState => ({
  ...job,
  schedule: job.schedule.map((item) => (item.number === number ? change(item) : item)),
});

/** Open items that are not marked yet; none while the job is paused, since our work rests then (JOB-21). */
export const itemDeadlines = (job: JobState): ItemDeadline[] =>
  job.paused
    ? []
    : openItems(job)
        .filter(({ overdueAt }) => overdueAt === undefined)
        .map(({ number: item, dueAt: at }) => ({ what: 'item-overdue', at, item }));
