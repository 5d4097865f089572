/** What is commissioned and why, and the market around it, collected before the briefing (JOB-2). May be corrected until the brief stage is left. */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { text } from './shared/fields';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  commissioned: text({ zh: '委托内容', en: 'What is commissioned' }),
  why: text({ zh: '委托原因', en: 'Why' }),
  market: text({ zh: '市场规模与变化', en: 'Market size and movement' }),
  competitors: text({ zh: '竞争态势', en: 'Competitors' }),
  consumers: text({ zh: '消费者', en: 'Consumers' }),
  opportunities: text({ zh: '市场机会', en: 'Opportunities' }),
});

export const recordBackground: Step<z.output<typeof schema>> = {
  kind: 'record-background',
  title: stepTitles['record-background'],
  stages: ['brief'],
  rules: ['JOB-2'],
  schema,
  mayTake: onlyItsAe,
  ready: () => null,
  apply: (job, content, incoming, facts) => ({
    state: { ...job, background: { ...content, ...stamp(incoming, facts) } },
  }),
  initial: (job) => {
    if (!job.background) return {};
    const { at: _at, by: _by, ...content } = job.background;
    return content;
  },
};
