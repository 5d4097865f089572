/** Next steps as they are agreed in any talk: what, by whom, until when. Each has one owner and a date (JOB-7, JOB-4). */
import { z } from 'zod';
import type { JobFacts } from '../../types';
import { date, line, rows, user } from './fields';
import { fault, type Fault } from './refusals';

const point = z.strictObject({
  what: line({ zh: '事项', en: 'What' }),
  ownerId: user({ zh: '负责人', en: 'Owner' }),
  dueOn: date({ zh: '完成日期', en: 'Due on' }),
});
export type AgreedPoint = z.output<typeof point>;

const words = { zh: '下一步', en: 'Next steps' };

/** The table of next steps, with at least one. */
export const points = rows(point, words, 50);

/** The same where a talk with the client may leave nothing to be done. */
export const anyPoints = rows(point, words, 50, 0);

/** What is wrong with them: an owner who does not work here, a date before the talk itself. */
export const pointFaults = (agreed: readonly AgreedPoint[], heldOn: string, facts: JobFacts): Fault[] =>
  agreed.flatMap(({ ownerId, dueOn }, index) => [
    ...(facts.people.some((person) => person.active && person.id === ownerId)
      ? []
      : [fault(`points.${index}.ownerId`, 'not_active', 'Nobody active of the agency')]),
    ...(dueOn < heldOn ? [fault(`points.${index}.dueOn`, 'past_date', 'Before the talk')] : []),
  ]);
