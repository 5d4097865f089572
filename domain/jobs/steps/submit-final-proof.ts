/** A version of the final work goes to the ad reviewer (JOB-14, ADR-6). A newer one always replaces it, also after a signature. */
import { z } from 'zod';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { line, text } from './shared/fields';
import { fault, invalid, misplaced } from './shared/refusals';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  version: line({ zh: '终稿版本', en: 'Version', hint: { zh: '如 V3', en: 'e.g. V3' } }, 50),
  description: text({
    zh: '终稿说明',
    en: 'What it is',
    hint: { zh: '版位、尺寸、文件存放位置', en: 'Placement, size, where the file is' },
  }),
});

export const submitFinalProof: Step<z.output<typeof schema>> = {
  kind: 'submit-final-proof',
  title: stepTitles['submit-final-proof'],
  stages: ['execution'],
  rules: ['JOB-14', 'ADR-6'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => (job.live ? misplaced('The work is live already', 'JOB-14') : null),
  apply: (job, content, incoming, facts) => {
    if (job.finalProofs.some((proof) => proof.version === content.version)) {
      return invalid([fault('version', 'not_unique', 'This version was submitted before')], 'JOB-14');
    }
    const proof = { ...content, submittedAt: incoming.at, submittedBy: facts.actor?.id ?? '' };
    return { state: { ...job, finalProofs: [...job.finalProofs, proof] } };
  },
};
