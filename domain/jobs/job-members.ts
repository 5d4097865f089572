/** Who may see a job, and what of it. Everyone else does not learn that it exists. */
import type { JobFacts, JobState } from './types';

/** Roles that see every job of the house: the head of it, those whose step may come in any job, and who keeps the system. */
export const houseWideRoles = ['gm', 'finance', 'ad-reviewer', 'admin'] as const;

/** Roles that see outside costs and margins of a job in which they have no part. */
export const costRoles = ['gm', 'finance'] as const;

type Reporting = Pick<JobFacts['people'][number], 'id' | 'managerId'>;

/** People above someone, nearest first; a circle in the lines ends it. */
export function lineAbove(personId: string, people: readonly Reporting[]): string[] {
  const managerOf = new Map(people.map(({ id, managerId }) => [id, managerId]));
  const line: string[] = [];
  for (
    let above = managerOf.get(personId) ?? null;
    above !== null && above !== personId && !line.includes(above);
    above = managerOf.get(above) ?? null
  ) {
    line.push(above);
  }
  return line;
}

/** The AE, the AE's line as it is now, who owned the job before (JOB-21), and who has a part in it (JOB-7, JOB-23): who may see it beside the house-wide roles. */
export const jobMembers = (job: JobState, facts: Pick<JobFacts, 'people'>): string[] => [
  ...new Set([job.aeId, ...lineAbove(job.aeId, facts.people), ...job.formerAeIds, ...job.concernedIds]),
];
