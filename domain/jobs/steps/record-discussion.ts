/** An internal discussion ends with conclusions and with next steps, each with one owner and a date (JOB-7). Who owns one may see the job. */
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { addDiscussion, discussionContent, type DiscussionContent } from './shared/discussion-content';
import { onlyItsAe } from './shared/who-may';

export const recordDiscussion: Step<DiscussionContent> = {
  kind: 'record-discussion',
  title: stepTitles['record-discussion'],
  stages: ['brief', 'proposal', 'estimate', 'execution', 'billing'],
  rules: ['JOB-7'],
  schema: discussionContent,
  mayTake: onlyItsAe,
  ready: () => null,
  apply: (job, content, incoming, facts) => addDiscussion(job, content, { rule: 'JOB-7' }, incoming, facts),
  initial: (_job, facts) => ({ heldOn: facts.today }),
};
