/** The work is published, after the ad reviewer signed its final proof and the page was tested (JOB-14, JOB-15). Not before what partners do is approved (JOB-10), and not on an estimate that the client declined or has not seen (JOB-12). */
import { z } from 'zod';
import { executionAllowed, outsourcingApproved } from '../job-blockers';
import { stepTitles } from '../job-words';
import type { FormStart, Step } from '../types';
import { date, text } from './shared/fields';
import { fault, invalid, notReady } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  on: date({ zh: '上线日期', en: 'Live on' }),
  where: text({ zh: '上线位置', en: 'Where', hint: { zh: '媒体、版位、网址', en: 'Medium, position, address' } }, 1000),
  pageTest: text({ zh: '页面测试结果', en: 'Result of the page test' }, 2000),
});

export const goLive: Step<z.output<typeof schema>> = {
  kind: 'go-live',
  title: stepTitles['go-live'],
  stages: ['execution'],
  rules: ['JOB-12', 'JOB-14', 'JOB-15'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    const [owed] = executionAllowed(job);
    if (owed) return notReady(owed.code, 'What would be published is neither confirmed nor excepted', 'JOB-12');
    const [unapproved] = outsourcingApproved(job);
    if (unapproved) return notReady(unapproved.code, 'What a partner does is not approved', 'JOB-10');
    const proof = job.finalProofs.at(-1);
    if (!proof) return notReady('FINAL_PROOF_MISSING', 'No final proof was submitted', 'JOB-14');
    if (proof.passed === undefined) return notReady('FINAL_PROOF_UNSIGNED', 'The final proof is not signed', 'JOB-14');
    return proof.passed ? null : notReady('FINAL_PROOF_FAILED', 'The final proof did not pass', 'JOB-14');
  },
  apply: (job, content, incoming, facts) => {
    if (content.on > facts.today) return invalid([fault('on', 'future_date', 'Lies in the future')], 'JOB-15');
    return { state: { ...job, live: { ...content, ...stamp(incoming, facts) } } };
  },
  initial: (job, facts): FormStart =>
    job.live ? { on: job.live.on, where: job.live.where, pageTest: job.live.pageTest } : { on: facts.today },
};
