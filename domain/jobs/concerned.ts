/** People outside the account line who have a part in a job: they see it from then on, but never what it costs. */
import type { JobFacts, JobState } from './types';

/** Who holds one of these sees costs in the jobs that they may see; another line's job is therefore not opened to them. */
const accountRoles = new Set(['ae', 'account-manager', 'account-director', 'group-account-director']);

/** Those who are concerned with these people added, as far as the facts know them as outside the account line. */
export function withConcerned(job: JobState, ids: readonly string[], facts: Pick<JobFacts, 'people'>): string[] {
  const added = ids.filter((id) => {
    const person = facts.people.find((each) => each.id === id);
    return person !== undefined && !person.roles.some((role) => accountRoles.has(role));
  });
  return [...new Set([...job.concernedIds, ...added])];
}
