/** The client confirmed minutes, but not through the link: how, when, who, and where the evidence is (JOB-4). */
import { z } from 'zod';
import { confirmationMediumWords, stepTitles } from '../job-words';
import { confirmMinutes as confirm, latestMinutes, unconfirmedMeetings } from '../meetings';
import type { FormStart, Step } from '../types';
import { choice, contact, date, meeting, text } from './shared/fields';
import { fault, invalid, misplaced, type Fault } from './shared/refusals';
import { stamp } from './shared/stamp';
import { onlyItsAe } from './shared/who-may';

const schema = z.strictObject({
  meeting: meeting({ zh: '会议', en: 'Meeting' }),
  contactId: contact({ zh: '确认人', en: 'Confirmed by' }),
  confirmedOn: date({ zh: '确认日期', en: 'Confirmed on' }),
  medium: choice({ zh: '书面形式', en: 'In what form' }, confirmationMediumWords),
  evidence: text({
    zh: '凭证',
    en: 'Evidence',
    hint: { zh: '原文摘录，以及原件存放在哪里', en: 'What was written, and where the original is kept' },
  }),
});

export const confirmMinutes: Step<z.output<typeof schema>> = {
  kind: 'confirm-minutes',
  title: stepTitles['confirm-minutes'],
  stages: 'any',
  whilePaused: true,
  rules: ['JOB-4'],
  schema,
  mayTake: onlyItsAe,
  ready: (job) => (unconfirmedMeetings(job).length > 0 ? null : misplaced('No minutes wait for the client', 'JOB-4')),
  apply: (job, { meeting: number, ...content }, incoming, facts) => {
    const held = unconfirmedMeetings(job).find((each) => each.number === number);
    const minutes = held && latestMinutes(held);
    const who = facts.client.contacts.find(({ id }) => id === content.contactId);
    const faults: Fault[] = [];
    if (!minutes || minutes.status === 'declined') {
      faults.push(fault('meeting', 'not_waiting', 'No minutes of this meeting wait for the client'));
    }
    if (!who) faults.push(fault('contactId', 'unknown_contact', 'Not a contact of this client'));
    if (content.confirmedOn > facts.today) faults.push(fault('confirmedOn', 'future_date', 'Lies in the future'));
    if (!minutes || !who || faults.length > 0) return invalid(faults, 'JOB-4');
    const { medium, confirmedOn, evidence } = content;
    const { at, by } = stamp(incoming, facts);
    return {
      state: confirm(job, number, {
        ...{ how: 'recorded', at, byName: who.name, medium, confirmedOn, evidence, recordedBy: by },
      }),
      ...(minutes.status === 'sent' ? { commands: [{ type: 'RevokeLink', linkId: minutes.link.id }] } : {}),
      trail: { meeting: number, version: minutes.version, ...content },
    };
  },
  initial: (job, facts): FormStart => {
    const [first] = unconfirmedMeetings(job);
    return { ...(first ? { meeting: first.number } : {}), contactId: job.contactId, confirmedOn: facts.today };
  },
};
