/** Who may take a step. A person who has no part in the job has no step in it either: everything else is refused. */
import type { Refusal } from '../../../shared/refusal';
import type { JobFacts, JobState } from '../../types';

type WhoMay = (job: JobState, facts: JobFacts) => Refusal | null;

/** FORBIDDEN, with who may instead. */
export const forbidden = (detail: string, rule?: string): Refusal => ({
  code: 'FORBIDDEN',
  detail,
  ...(rule ? { rule } : {}),
});

/** The AE who owns the job. */
export const onlyItsAe: WhoMay = (job, facts) =>
  facts.actor?.id === job.aeId ? null : forbidden('Only the AE of the job may do this');

/** The AE, or anyone above the AE in the reporting line (JOB-21). */
export const itsAeOrTheLine: WhoMay = (job, facts) => {
  const id = facts.actor?.id;
  if (id !== undefined && (id === job.aeId || facts.aeLine.includes(id))) return null;
  return forbidden('Only the AE of the job and the AE’s superiors may do this', 'JOB-21');
};

/** Whoever holds the role: finance, ad reviewer. */
export const whoeverHas =
  (role: string, rule: string): WhoMay =>
  (_job, facts) =>
    facts.actor?.roles.includes(role) ? null : forbidden(`Only someone with the role ${role} may do this`, rule);
