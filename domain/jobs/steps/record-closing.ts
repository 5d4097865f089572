/** All job cards are back, what must be kept is in the archive, and the job was reviewed inside the house (JOB-18, JOB-20). */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { text } from './shared/fields';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  cardsReturned: text({
    zh: '工作卡收回情况',
    en: 'Job cards returned',
    hint: { zh: '从哪些人员收回，共几张', en: 'From whom, and how many' },
  }),
  archived: text({ zh: '归档内容与位置', en: 'What was archived, and where' }),
  review: text({
    zh: '内部总结',
    en: 'Internal review',
    hint: { zh: '出了什么问题，以后怎么改', en: 'What went wrong, what to change' },
  }),
});

export const recordClosing: Step<z.output<typeof schema>> = {
  kind: 'record-closing',
  title: stepTitles['record-closing'],
  stages: ['closing'],
  rules: ['JOB-18', 'JOB-20'],
  schema,
  mayTake: onlyItsAe,
  ready: () => null,
  apply: (job, content, incoming, facts) => ({ state: { ...job, closing: { ...content, ...stamp(incoming, facts) } } }),
  initial: (job) => {
    if (!job.closing) return {};
    const { at: _at, by: _by, ...content } = job.closing;
    return content;
  },
};
