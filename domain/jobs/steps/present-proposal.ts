/** The proposal was presented to the client: a round, with what it cost us (JOB-9). Creation follows a signed strategy (JOB-23), and what leaves the house was rehearsed (JOB-8). */
import { z } from 'zod';
import { proposalRehearsed, strategySigned } from '../job-blockers';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { date, fen, text } from './shared/fields';
import { fault, invalid, notReady } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  presentedOn: date({ zh: '提案日期', en: 'Presented on' }),
  summary: text({ zh: '提案要点', en: 'Summary' }),
  costFen: fen({
    zh: '本轮提案成本',
    en: 'Cost of this round',
    hint: {
      zh: '人工、打样、差旅等；用于统计反复提案的成本',
      en: 'Hours, mock-ups, travel: what repeated proposals cost us',
    },
  }),
});

export const presentProposal: Step<z.output<typeof schema>> = {
  kind: 'present-proposal',
  title: stepTitles['present-proposal'],
  stages: ['proposal'],
  rules: ['JOB-9', 'JOB-8', 'JOB-23'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    const last = job.proposals.at(-1);
    if (last && !last.outcome) {
      return notReady('PROPOSAL_OUTCOME_AWAITED', 'The last round has no outcome yet', 'JOB-9');
    }
    const [unsigned] = strategySigned(job);
    if (unsigned) return notReady(unsigned.code, 'Creation follows a signed strategy', 'JOB-23');
    const [owed] = proposalRehearsed(job);
    return owed ? notReady(owed.code, 'The rehearsal of this round is not confirmed', 'JOB-8') : null;
  },
  apply: (job, content, incoming, facts) => {
    if (content.presentedOn > facts.today) {
      return invalid([fault('presentedOn', 'future_date', 'Lies in the future')], 'JOB-9');
    }
    const round = job.proposals.length + 1;
    return {
      state: { ...job, proposals: [...job.proposals, { round, ...content, ...stamp(incoming, facts) }] },
      trail: { round, presentedOn: content.presentedOn, summary: content.summary },
    };
  },
  initial: (_job, facts) => ({ presentedOn: facts.today }),
};
