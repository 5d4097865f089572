/**
 * The job ends before its time, with a reason and a settlement of what was spent (JOB-21). Open approvals end with it, open
 * links are revoked. An invoice is followed up until the money has arrived first: afterwards nobody could record it (JOB-17).
 */
import { z } from 'zod';
import { withoutMoney } from '../billing-sums';
import { revokeLinks, terminateRuns } from '../end-open';
import { latestMinutes, withLatestMinutes } from '../meetings';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { fen, text } from './shared/fields';
import { notReady } from './shared/refusals';
import { stamp } from './shared/stamp';
import { itsAeOrTheLine } from './shared/who-may';

const schema = z.strictObject({
  reason: text({ zh: '取消原因', en: 'Reason' }, 2000),
  settlementFen: fen({
    zh: '结算金额',
    en: 'Settlement',
    hint: {
      zh: '已发生费用中由客户承担的部分；没有则为 0',
      en: 'What the client pays of what was spent; 0 if nothing',
    },
  }),
  settlementNote: text({
    zh: '结算说明',
    en: 'How it was settled',
    hint: { zh: '已发生哪些费用，由谁承担', en: 'What was spent, and who bears it' },
  }),
});

export const cancelJob: Step<z.output<typeof schema>> = {
  kind: 'cancel-job',
  title: stepTitles['cancel-job'],
  stages: 'any',
  whilePaused: true,
  rules: ['JOB-21', 'JOB-17'],
  schema,
  mayTake: itsAeOrTheLine,
  ready: (job) =>
    withoutMoney(job).length > 0 ? notReady('INVOICE_UNPAID', 'An invoice waits for its money', 'JOB-17') : null,
  apply: (job, content, incoming, facts) => {
    const { at, by } = stamp(incoming, facts);
    const { job: settled, commands } = terminateRuns(job, at, content.reason);
    return {
      state: {
        ...settled,
        estimates: settled.estimates.map((estimate) =>
          estimate.status === 'sent' ? { ...estimate, status: 'withdrawn', statusSince: at } : estimate,
        ),
        meetings: settled.meetings.map((meeting) =>
          latestMinutes(meeting)?.status === 'sent' ? withLatestMinutes(meeting, { status: 'withdrawn' }) : meeting,
        ),
        ended: { how: 'cancelled', at, by, ...content },
      },
      commands: [...commands, ...revokeLinks(job)],
      trail: { settlementFen: content.settlementFen, settlementNote: content.settlementNote },
      comment: content.reason,
    };
  },
};
