/** After a presentation the house goes over it: what to change, who does it and until when (JOB-22). */
import { presentationUnreviewed } from '../preparation';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { addDiscussion, discussionContent, type DiscussionContent } from './shared/discussion-content';
import { misplaced } from './shared/refusals';
import { onlyItsAe } from './shared/who-may';

export const reviewPresentation: Step<DiscussionContent> = {
  kind: 'review-presentation',
  title: stepTitles['review-presentation'],
  stages: ['proposal', 'estimate', 'execution'],
  rules: ['JOB-22'],
  schema: discussionContent,
  mayTake: onlyItsAe,
  ready: (job) => (presentationUnreviewed(job) ? null : misplaced('No presentation waits to be gone over', 'JOB-22')),
  apply: (job, content, incoming, facts) => {
    const round = presentationUnreviewed(job)?.round;
    if (round === undefined) return { refusal: misplaced('No presentation waits to be gone over', 'JOB-22') };
    return addDiscussion(job, content, { rule: 'JOB-22', round }, incoming, facts);
  },
  initial: (_job, facts) => ({ heldOn: facts.today }),
};
