/** The ad reviewer's opinion on the final proof, before production and release (JOB-14, ADR-6). Nobody signs what they submitted (APR-4). */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { seen, text, yesOrNo } from './shared/fields';
import { fault, invalid, misplaced } from './shared/refusals';
import { whoeverHas } from './shared/who-may';

const schema = z.strictObject({
  version: seen({ zh: '终稿版本', en: 'Version' }, 50),
  passed: yesOrNo({ zh: '通过审查', en: 'Passed' }),
  opinion: text({ zh: '审查意见', en: 'Opinion' }),
});

const isReviewer = whoeverHas('ad-reviewer', 'JOB-14');

export const signFinalProof: Step<z.output<typeof schema>> = {
  kind: 'sign-final-proof',
  title: stepTitles['sign-final-proof'],
  stages: ['execution'],
  rules: ['JOB-14', 'ADR-6', 'APR-4'],
  schema,
  mayTake: (job, facts) => {
    const no = isReviewer(job, facts);
    if (no) return no;
    const mine = facts.actor?.id === job.aeId || job.finalProofs.some((proof) => proof.submittedBy === facts.actor?.id);
    return mine
      ? { code: 'OWN_REQUEST', rule: 'APR-4', detail: 'Nobody signs a proof of their own job or one they submitted' }
      : null;
  },
  ready: (job) => {
    const last = job.finalProofs.at(-1);
    return last && last.passed === undefined ? null : misplaced('No final proof waits for a signature', 'JOB-14');
  },
  apply: (job, content, incoming, facts) => {
    const last = job.finalProofs.at(-1);
    if (last?.version !== content.version) {
      return invalid(
        [fault('version', 'not_the_newest', `The newest version is ${last?.version ?? 'missing'}`)],
        'JOB-14',
      );
    }
    const signed = {
      ...last,
      passed: content.passed,
      opinion: content.opinion,
      signedAt: incoming.at,
      signedBy: facts.actor?.id ?? '',
    };
    return {
      state: { ...job, finalProofs: [...job.finalProofs.slice(0, -1), signed] },
      trail: { version: content.version, passed: content.passed },
      comment: content.opinion,
    };
  },
  initial: (job) => ({ version: job.finalProofs.at(-1)?.version ?? '' }),
};
