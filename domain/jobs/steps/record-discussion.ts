/** An internal discussion ends with conclusions and with next steps, each with one owner and a date (JOB-7). Who owns one may see the job. */
import { z } from 'zod';
import { withConcerned } from '../concerned';
import { pointsAgreed } from '../discussions';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { date, line, rows, text, user } from './shared/fields';
import { fault, invalid, type Fault } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const point = z.strictObject({
  what: line({ zh: '事项', en: 'What' }),
  ownerId: user({ zh: '负责人', en: 'Owner' }),
  dueOn: date({ zh: '完成日期', en: 'Due on' }),
});

const schema = z.strictObject({
  heldOn: date({ zh: '讨论日期', en: 'Held on' }),
  participants: text({ zh: '参加人员', en: 'Participants' }, 1000),
  conclusions: text({ zh: '讨论结论', en: 'Conclusions' }),
  points: rows(point, { zh: '下一步', en: 'Next steps' }, 50),
});

export const recordDiscussion: Step<z.output<typeof schema>> = {
  kind: 'record-discussion',
  title: stepTitles['record-discussion'],
  stages: ['brief', 'proposal', 'estimate', 'execution', 'billing'],
  rules: ['JOB-7'],
  schema,
  mayTake: onlyItsAe,
  ready: () => null,
  apply: (job, { points, ...content }, incoming, facts) => {
    const isActive = (id: string) => facts.people.some((person) => person.active && person.id === id);
    const faults: Fault[] = points.flatMap(({ ownerId, dueOn }, index) => [
      ...(isActive(ownerId) ? [] : [fault(`points.${index}.ownerId`, 'not_active', 'Nobody active of the agency')]),
      ...(dueOn < content.heldOn ? [fault(`points.${index}.dueOn`, 'past_date', 'Before the discussion')] : []),
    ]);
    if (content.heldOn > facts.today) faults.push(fault('heldOn', 'future_date', 'Lies in the future'));
    if (faults.length > 0) return invalid(faults, 'JOB-7');
    const before = pointsAgreed(job);
    const discussion = {
      ...content,
      number: job.discussions.length + 1,
      points: points.map((each, index) => ({ ...each, number: before + index + 1 })),
      ...stamp(incoming, facts),
    };
    const owners = points.map(({ ownerId }) => ownerId);
    return {
      state: {
        ...job,
        discussions: [...job.discussions, discussion],
        concernedIds: withConcerned(job, owners, facts),
      },
    };
  },
  initial: (_job, facts) => ({ heldOn: facts.today }),
};
