/** The proposal was rehearsed inside the house, and the account line and creative are asked to confirm it, each round anew, before it leaves (JOB-8). */
import { z } from 'zod';
import { caseId, rehearsalFields } from '../case-fields';
import { strategySigned } from '../job-blockers';
import { presentationReviewed } from '../meeting-blockers';
import { stepTitles } from '../job-words';
import { nextRound, presentationOwed, rehearsalOfNextRound, signedStrategy } from '../preparation';
import type { FormStart, JobState, Rehearsal, Step } from '../types';
import { askApproval } from './shared/ask-approval';
import { date, text, user } from './shared/fields';
import { caseRunning, fault, invalid, misplaced, notReady, type Fault } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  heldOn: date({ zh: '预演日期', en: 'Rehearsed on' }),
  presenterId: user({ zh: '主讲人', en: 'Presenter' }),
  summary: text({
    zh: '提案内容',
    en: 'What will be presented',
    hint: { zh: '讲什么，文件在哪里', en: 'What it says, and where the files are' },
  }),
  findings: text({
    zh: '预演意见与修改',
    en: 'What the rehearsal changed',
    hint: { zh: '没有则写“无”', en: 'Say so if there was nothing' },
  }),
});

/** The rehearsal of the round to come, when it came back to the AE. */
const returned = (job: JobState): Rehearsal | undefined => {
  const last = rehearsalOfNextRound(job);
  return last?.outcome === 'returned' ? last : undefined;
};

export const rehearseProposal: Step<z.output<typeof schema>> = {
  kind: 'rehearse-proposal',
  title: stepTitles['rehearse-proposal'],
  stages: ['proposal'],
  rules: ['JOB-8', 'JOB-22'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    if (!presentationOwed(job)) return misplaced('No round is to be presented', 'JOB-8');
    const [unreviewed] = presentationReviewed(job);
    if (unreviewed) return notReady(unreviewed.code, 'The round before was not gone over', 'JOB-22');
    const [owed] = strategySigned(job);
    if (owed) return notReady(owed.code, 'Creation follows a signed strategy', 'JOB-23');
    const last = rehearsalOfNextRound(job);
    if (last?.outcome === 'running') return caseRunning(last.caseId, 'JOB-8');
    return last?.outcome === 'approved' ? misplaced('This round is rehearsed already', 'JOB-8') : null;
  },
  apply: (job, content, incoming, facts) => {
    const faults: Fault[] = [];
    if (content.heldOn > facts.today) faults.push(fault('heldOn', 'future_date', 'Lies in the future'));
    if (!facts.people.some(({ id, active }) => active && id === content.presenterId)) {
      faults.push(fault('presenterId', 'not_active', 'Nobody active of the agency'));
    }
    if (faults.length > 0) return invalid(faults, 'JOB-8');
    const { at, by } = stamp(incoming, facts);
    const again = returned(job);
    const number = again?.number ?? job.rehearsals.length + 1;
    const rehearsal: Rehearsal = {
      ...content,
      number,
      round: nextRound(job),
      creativeId: signedStrategy(job)?.creativeId ?? '',
      caseId: again?.caseId ?? caseId(job, `rehearsal-${number}`),
      outcome: 'running',
      since: at,
      at,
      by,
    };
    const state: JobState = { ...job, rehearsals: [...job.rehearsals.filter((each) => each !== again), rehearsal] };
    return {
      state,
      commands: [
        askApproval(state, {
          key: 'rehearsal',
          caseId: rehearsal.caseId,
          subjectId: `${job.number}/rehearsal-${number}`,
          fields: rehearsalFields(state, rehearsal),
          submitterId: by,
          again: again !== undefined,
        }),
      ],
      trail: { round: rehearsal.round, heldOn: content.heldOn, caseId: rehearsal.caseId },
    };
  },
  asks: (job) => ({ key: 'rehearsal', again: returned(job)?.caseId ?? null }),
  initial: (job, facts): FormStart => {
    const again = returned(job);
    if (!again) return { heldOn: facts.today, presenterId: job.aeId };
    const { heldOn, presenterId, summary, findings } = again;
    return { heldOn, presenterId, summary, findings };
  },
};
