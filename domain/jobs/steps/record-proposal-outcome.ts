/** What the client said to the proposal: accepted goes on, revise or rejected means another round (JOB-9). */
import { z } from 'zod';
import { proposalOutcomeWords, stepTitles } from '../job-words';
import type { Step } from '../types';
import { choice, text } from './shared/fields';
import { fault, invalid, misplaced } from './shared/refusals';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  outcome: choice({ zh: '客户答复', en: 'Outcome' }, proposalOutcomeWords),
  feedback: text({
    zh: '客户意见',
    en: 'What the client said',
    hint: { zh: '要求修改或否决时必填', en: 'Needed unless it was accepted' },
  }).optional(),
});

export const recordProposalOutcome: Step<z.output<typeof schema>> = {
  kind: 'record-proposal-outcome',
  title: stepTitles['record-proposal-outcome'],
  stages: ['proposal'],
  rules: ['JOB-9'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    const last = job.proposals.at(-1);
    return last && !last.outcome ? null : misplaced('No round waits for an outcome', 'JOB-9');
  },
  apply: (job, content, incoming) => {
    if (content.outcome !== 'accepted' && content.feedback === undefined) {
      return invalid([fault('feedback', 'required', 'Needed unless the proposal was accepted')], 'JOB-9');
    }
    const waiting = job.proposals.length;
    return {
      state: {
        ...job,
        proposals: job.proposals.map((proposal) =>
          proposal.round === waiting ? { ...proposal, ...content, outcomeAt: incoming.at } : proposal,
        ),
      },
      trail: { round: waiting, outcome: content.outcome },
      ...(content.feedback === undefined ? {} : { comment: content.feedback }),
    };
  },
};
