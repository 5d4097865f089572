/** The client confirmed in writing, but not through the link: how, when, who, and where the evidence is (JOB-12). */
import { z } from 'zod';
import { confirmEstimate } from '../confirm-estimate';
import { pendingEstimate } from '../estimates';
import { confirmationMediumWords, stepTitles } from '../job-words';
import type { JobCommand, Step } from '../types';
import { choice, contact, date, text } from './shared/fields';
import { fault, invalid, misplaced, type Fault } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  contactId: contact({ zh: '确认人', en: 'Confirmed by' }),
  confirmedOn: date({ zh: '确认日期', en: 'Confirmed on' }),
  medium: choice({ zh: '书面形式', en: 'In what form' }, confirmationMediumWords),
  evidence: text({
    zh: '凭证',
    en: 'Evidence',
    hint: { zh: '原文摘录，以及原件存放在哪里', en: 'What was written, and where the original is kept' },
  }),
});

export const recordConfirmation: Step<z.output<typeof schema>> = {
  kind: 'record-confirmation',
  title: stepTitles['record-confirmation'],
  stages: ['estimate', 'execution', 'billing'],
  rules: ['JOB-12'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => {
    const status = pendingEstimate(job)?.status;
    return status === 'approved' || status === 'sent' ? null : misplaced('No approved estimate to confirm', 'JOB-12');
  },
  apply: (job, content, incoming, facts) => {
    const estimate = pendingEstimate(job);
    if (!estimate) return { refusal: misplaced('No approved estimate to confirm', 'JOB-12') };
    const who = facts.client.contacts.find((each) => each.id === content.contactId);
    const faults: Fault[] = [];
    if (!who) faults.push(fault('contactId', 'unknown_contact', 'Not a contact of this client'));
    if (content.confirmedOn > facts.today) faults.push(fault('confirmedOn', 'future_date', 'Lies in the future'));
    if (!who || faults.length > 0) return invalid(faults, 'JOB-12');
    const { medium, confirmedOn, evidence } = content;
    const { at, by } = stamp(incoming, facts);
    const { state, commands } = confirmEstimate(
      job,
      estimate.version,
      { how: 'recorded', at, byName: who.name, medium, confirmedOn, evidence, recordedBy: by },
      at,
    );
    const revoke: JobCommand[] =
      estimate.status === 'sent' && estimate.link ? [{ type: 'RevokeLink', linkId: estimate.link.id }] : [];
    return { state, commands: [...revoke, ...commands], trail: { version: estimate.version, ...content } };
  },
  initial: (job, facts) => ({ contactId: job.contactId, confirmedOn: facts.today }),
};
