/** What the client asked for in the briefing (JOB-3): without it no job leaves its first stage (JOB-1). */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { date, fen, text } from './shared/fields';
import { fault, invalid } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  goal: text({ zh: '营销目标', en: 'Marketing goal' }),
  problem: text({ zh: '要解决的问题', en: 'Problem to solve' }),
  budgetFen: fen({ zh: '预算', en: 'Budget' }, 1),
  deadline: date({ zh: '完成期限', en: 'Deadline' }),
  restrictions: text({
    zh: '限制条件',
    en: 'Restrictions',
    hint: { zh: '没有则写“无”', en: 'Say so if there are none' },
  }),
  clientMaterial: text({
    zh: '客户需提供的资料',
    en: 'Material the client owes us',
    hint: { zh: '没有则写“无”', en: 'Say so if there is none' },
  }),
});

export const recordBrief: Step<z.output<typeof schema>> = {
  kind: 'record-brief',
  title: stepTitles['record-brief'],
  stages: ['brief'],
  rules: ['JOB-1', 'JOB-3'],
  schema,
  mayTake: onlyItsAe,
  ready: () => null,
  apply: (job, content, incoming, facts) => {
    if (content.deadline < facts.today) return invalid([fault('deadline', 'past_date', 'Lies in the past')], 'JOB-3');
    return { state: { ...job, brief: { ...content, ...stamp(incoming, facts) } } };
  },
  initial: (job) => {
    if (!job.brief) return {};
    const { at: _at, by: _by, ...content } = job.brief;
    return content;
  },
};
