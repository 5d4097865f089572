/** A job begins: its card and number exist from here on, and nothing but a brief comes next (JOB-1). */
import type { Incoming } from '../shared/process';
import { refuse } from '../shared/refusal';
import type { JobEvent, JobState, JobStepResult } from './types';
import { fault, invalid, type Fault } from './steps/shared/refusals';

type Opened = Extract<JobEvent, { type: 'JobOpened' }>;

/**
 * Opens the job (JOB-1).
 * Refuses INVALID when it is open already, without facts, with a contact who is not the client's, or an AE who is not one;
 * FORBIDDEN for anyone but the AE and the AE's line.
 */
export function openJob(job: JobState | null, incoming: Incoming<Opened>): JobStepResult {
  const { at, actor, body } = incoming;
  if (job) return refuse('INVALID', `Job ${job.number} is open already`, { rule: 'JOB-1' });
  const { facts } = body;
  if (!facts) return refuse('INVALID', 'A job is opened on recorded facts only', { rule: 'JOB-1' });
  const opener = facts.actor?.id;
  if (opener === undefined || (opener !== body.aeId && !facts.aeLine.includes(opener))) {
    return refuse('FORBIDDEN', 'Only the AE and the AE’s superiors open a job', { rule: 'JOB-1' });
  }
  const faults: Fault[] = [];
  const ae = facts.people.find((person) => person.id === body.aeId);
  if (!ae?.active || !ae.roles.includes('ae')) faults.push(fault('aeId', 'not_an_ae', 'Not an active AE'));
  if (facts.client.id !== body.clientId) faults.push(fault('clientId', 'unknown_client', 'No such client'));
  if (!facts.client.contacts.some((contact) => contact.id === body.contactId)) {
    faults.push(fault('contactId', 'unknown_contact', 'Not a contact of this client'));
  }
  if (faults.length > 0) return invalid(faults, 'JOB-1');
  const { id, number, title, clientId, contactId, aeId } = body;
  return {
    state: {
      v: 2,
      id,
      number,
      title,
      clientId,
      contactId,
      aeId,
      formerAeIds: [],
      concernedIds: [],
      openedAt: at,
      openedBy: opener,
      stage: 'brief',
      stageSince: at,
      left: [],
      discussions: [],
      meetings: [],
      schedule: [],
      strategies: [],
      rehearsals: [],
      proposals: [],
      estimates: [],
      outsourcings: [],
      exceptions: [],
      finalProofs: [],
      billings: [],
      receipts: [],
      linksIssued: 0,
    },
    commands: [],
    trail: [{ at, actor, operation: 'open-job', stage: 'brief', detail: { number, title, clientId, contactId, aeId } }],
  };
}
