/** A change is not pursued: the confirmed estimate holds, and what waited for the change goes on (JOB-19). */
import { z } from 'zod';
import { openChangeOrder, withEstimate } from '../estimates';
import { stepTitles } from '../job-words';
import type { JobCommand, Step } from '../types';
import { text } from './shared/fields';
import { misplaced } from './shared/refusals';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  reason: text({ zh: '撤回原因', en: 'Why it is not pursued' }, 2000),
});

const none = () => misplaced('No change order is open', 'JOB-19');

export const withdrawChangeOrder: Step<z.output<typeof schema>> = {
  kind: 'withdraw-change-order',
  title: stepTitles['withdraw-change-order'],
  stages: ['execution', 'billing'],
  rules: ['JOB-19'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => (openChangeOrder(job) ? null : none()),
  apply: (job, { reason }, incoming) => {
    const open = openChangeOrder(job);
    if (!open) return { refusal: none() };
    const { version, status, caseId, link } = open;
    const undecided = status === 'inApproval' || status === 'returned';
    const commands: JobCommand[] = [
      ...(undecided ? [{ type: 'SignalCase' as const, caseId, event: { type: 'Withdrawn' as const, reason } }] : []),
      ...(status === 'sent' && link ? [{ type: 'RevokeLink' as const, linkId: link.id }] : []),
    ];
    return {
      state: withEstimate(job, version, { status: 'withdrawn', statusSince: incoming.at }),
      commands,
      trail: { version },
      comment: reason,
    };
  },
};
