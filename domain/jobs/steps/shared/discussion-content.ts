/** A discussion inside the house, whatever it is about: conclusions, and next steps with an owner and a date each (JOB-7). */
import { z } from 'zod';
import type { Incoming } from '../../../shared/process';
import type { Refusal } from '../../../shared/refusal';
import { withConcerned } from '../../concerned';
import { pointsAgreed } from '../../discussions';
import type { JobFacts, JobState } from '../../types';
import { date, text } from './fields';
import { pointFaults, points } from './points';
import { fault, invalid } from './refusals';
import { stamp } from './stamp';

export const discussionContent = z.strictObject({
  heldOn: date({ zh: '讨论日期', en: 'Held on' }),
  participants: text({ zh: '参加人员', en: 'Participants' }, 1000),
  conclusions: text({ zh: '讨论结论', en: 'Conclusions' }),
  points,
});
export type DiscussionContent = z.output<typeof discussionContent>;

/** The job with the discussion; who owns one of its points may see the job. INVALID for dates and owners that cannot be. */
export function addDiscussion(
  job: JobState,
  { points: agreed, ...content }: DiscussionContent,
  about: { rule: string; round?: number },
  incoming: Incoming,
  facts: JobFacts,
): { state: JobState } | { refusal: Refusal } {
  const faults = pointFaults(agreed, content.heldOn, facts);
  if (content.heldOn > facts.today) faults.push(fault('heldOn', 'future_date', 'Lies in the future'));
  if (faults.length > 0) return invalid(faults, about.rule);
  const before = pointsAgreed(job);
  const discussion = {
    ...content,
    ...(about.round === undefined ? {} : { round: about.round }),
    number: job.discussions.length + 1,
    points: agreed.map((each, index) => ({ ...each, number: before + index + 1 })),
    ...stamp(incoming, facts),
  };
  const owners = agreed.map(({ ownerId }) => ownerId);
  return {
    state: {
      ...job,
      discussions: [...job.discussions, discussion],
      concernedIds: withConcerned(job, owners, facts),
    },
  };
}
