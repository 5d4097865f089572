/** The approved estimate goes to a contact of the client as a link that is answered once (JOB-11, JOB-12). Sending again revokes the link before. */
import { z } from 'zod';
import { daysAfter } from '../../shared/days-after';
import { pendingEstimate, withEstimate } from '../estimates';
import { shownEstimate } from '../shown-estimate';
import { stepTitles } from '../job-words';
import type { Step } from '../types';
import { contact, count } from './shared/fields';
import { fault, invalid, misplaced } from './shared/refusals';
import { onlyItsAe } from './shared/who-may';

/** How long before a link's end the AE is told that no answer has come: two days, or half of a shorter time. */
const daysBefore = (days: number) => Math.min(2, days / 2);

const schema = z.strictObject({
  contactId: contact({ zh: '收件联系人', en: 'Contact' }),
  expiresInDays: count({ zh: '链接有效天数', en: 'Days until the link expires' }, 1, 90).default(14),
});

export const sendEstimate: Step<z.output<typeof schema>> = {
  kind: 'send-estimate',
  title: stepTitles['send-estimate'],
  stages: ['estimate', 'execution', 'billing'],
  rules: ['JOB-11', 'JOB-12'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    const status = pendingEstimate(job)?.status;
    return status === 'approved' || status === 'sent' ? null : misplaced('No approved estimate to send', 'JOB-11');
  },
  apply: (job, content, incoming, facts) => {
    const estimate = pendingEstimate(job);
    if (!estimate) return { refusal: misplaced('No approved estimate to send', 'JOB-11') };
    if (!facts.client.contacts.some((each) => each.id === content.contactId)) {
      return invalid([fault('contactId', 'unknown_contact', 'Not a contact of this client')], 'JOB-12');
    }
    const linkId = `${job.number}-l${job.linksIssued + 1}`;
    const expiresAt = daysAfter(incoming.at, content.expiresInDays);
    const remindAt = daysAfter(incoming.at, content.expiresInDays - daysBefore(content.expiresInDays));
    const link = { id: linkId, contactId: content.contactId, expiresAt, remindAt };
    return {
      state: {
        ...withEstimate(job, estimate.version, { status: 'sent', statusSince: incoming.at, link }),
        linksIssued: job.linksIssued + 1,
      },
      commands: [
        ...(estimate.status === 'sent' && estimate.link
          ? [{ type: 'RevokeLink' as const, linkId: estimate.link.id }]
          : []),
        {
          type: 'IssueLink',
          linkId,
          purpose: 'estimate-confirmation',
          contactId: content.contactId,
          shown: shownEstimate(estimate),
          expiresAt,
        },
      ],
      trail: { version: estimate.version, linkId, contactId: content.contactId, expiresAt },
    };
  },
  initial: (job) => ({ contactId: job.contactId, expiresInDays: 14 }),
};
