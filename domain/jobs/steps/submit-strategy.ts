/** The creative brief: what creation is to follow, agreed with creative and signed by the account director before creation starts (JOB-23). Who leads the creative work may see the job. */
import { z } from 'zod';
import { caseId, strategyFields } from '../case-fields';
import { withConcerned } from '../concerned';
import { stepTitles } from '../job-words';
import { presentationOwed, rehearsalOfNextRound } from '../preparation';
import { isUndecided } from '../runs';
import type { FormStart, JobState, Step, Strategy } from '../types';
import { askApproval } from './shared/ask-approval';
import { date, text, user } from './shared/fields';
import { caseRunning, fault, invalid, misplaced, type Fault } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  audience: text({
    zh: '目标受众',
    en: 'Audience',
    hint: { zh: '对谁说，他们现在怎么想', en: 'Whom we address, and what they think now' },
  }),
  message: text({ zh: '核心讯息', en: 'Core message', hint: { zh: '只说一件事', en: 'One thing only' } }),
  support: text({
    zh: '支持点',
    en: 'Support',
    hint: { zh: '为什么可信，依据在哪里', en: 'Why it can be believed, and the proof of it' },
  }),
  tone: text({ zh: '调性与限制', en: 'Tone and limits' }),
  deliverables: text({
    zh: '创意产出',
    en: 'Deliverables',
    hint: { zh: '做什么、几款、什么规格', en: 'What, how many, in which sizes' },
  }),
  creativeId: user({ zh: '创意负责人', en: 'Creative lead' }),
  neededOn: date({ zh: '创意提交日期', en: 'Needed on' }),
});

const returned = (job: JobState): Strategy | undefined => {
  const last = job.strategies.at(-1);
  return last?.outcome === 'returned' ? last : undefined;
};

export const submitStrategy: Step<z.output<typeof schema>> = {
  kind: 'submit-strategy',
  title: stepTitles['submit-strategy'],
  stages: ['proposal'],
  rules: ['JOB-23'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    if (!presentationOwed(job)) return misplaced('What was presented already is not created anew', 'JOB-23');
    const last = job.strategies.at(-1);
    if (last?.outcome === 'running') return caseRunning(last.caseId, 'JOB-23');
    // What is rehearsed follows the strategy as it stands.
    const rehearsal = rehearsalOfNextRound(job);
    return rehearsal && isUndecided(rehearsal) ? caseRunning(rehearsal.caseId, 'JOB-8') : null;
  },
  apply: (job, content, incoming, facts) => {
    const creative = facts.people.find(({ id }) => id === content.creativeId);
    const faults: Fault[] = [];
    if (!creative?.active || !creative.roles.includes('creative')) {
      faults.push(fault('creativeId', 'not_a_creative', 'Nobody active in creative'));
    }
    if (content.neededOn < facts.today) faults.push(fault('neededOn', 'past_date', 'Lies in the past'));
    if (faults.length > 0) return invalid(faults, 'JOB-23');
    const { at, by } = stamp(incoming, facts);
    const again = returned(job);
    const version = again?.version ?? job.strategies.length + 1;
    const strategy: Strategy = {
      ...content,
      version,
      caseId: again?.caseId ?? caseId(job, `strategy-${version}`),
      outcome: 'running',
      since: at,
      at,
      by,
    };
    const state: JobState = {
      ...job,
      strategies: [...job.strategies.filter((each) => each !== again), strategy],
      concernedIds: withConcerned(job, [content.creativeId], facts),
    };
    return {
      state,
      commands: [
        askApproval(state, {
          key: 'strategy',
          caseId: strategy.caseId,
          subjectId: `${job.number}/strategy-${version}`,
          fields: strategyFields(state, strategy),
          submitterId: by,
          again: again !== undefined,
        }),
      ],
      trail: { version, message: content.message, creativeId: content.creativeId, caseId: strategy.caseId },
    };
  },
  asks: (job) => ({ key: 'strategy', again: returned(job)?.caseId ?? null }),
  initial: (job): FormStart => {
    const last = job.strategies.at(-1);
    if (!last) return {};
    const { audience, message, support, tone, deliverables, creativeId, neededOn } = last;
    return { audience, message, support, tone, deliverables, creativeId, neededOn };
  },
};
