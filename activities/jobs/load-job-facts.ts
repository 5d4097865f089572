/** What a job's rules ask about the world, as of one instant; kept beside the event that was decided on it. */
import type { Person } from '../../domain/people/organisation';
import { lineAbove } from '../../domain/jobs';
import type { JobFacts } from '../../domain/jobs';
import type { Actor, Instant } from '../../domain/shared/process';
import { loadOrganisation } from '../people/load-organisation';
import type { Tx } from '../shared/database';
import { loadSettings } from '../shared/load-settings';

export interface AboutJob {
  clientId: string;
  aeId: string;
}

/** The facts for an event by `actor` at `at`; null when there is no such client. */
export async function loadJobFacts(tx: Tx, job: AboutJob, actor: Actor, at: Instant): Promise<JobFacts | null> {
  const client = await tx.client.findUnique({
    where: { id: job.clientId },
    select: { id: true, name: true, contacts: { select: { id: true, name: true }, orderBy: { id: 'asc' } } },
  });
  if (client === null) return null;
  const organisation = await loadOrganisation(tx, at);
  const { timeZone, vatRates } = await loadSettings(tx);
  const today = localDate(at, timeZone);
  const people = organisation.people.map((person) => ({
    ...{ id: person.id, active: person.active, managerId: person.managerId },
    roles: rolesOf(person),
  }));
  const acting = actor.kind === 'person' ? people.find(({ id, active }) => active && id === actor.id) : undefined;
  return {
    actor: acting === undefined ? null : { id: acting.id, roles: acting.roles },
    today,
    aeLine: lineAbove(job.aeId, people),
    client,
    people,
    vatPercent: rateOn(vatRates, today),
  };
}

const rolesOf = (person: Person): string[] => [...new Set(person.roles.map(({ role }) => role))];

/** The date of an instant in a zone, e.g. `2026-11-22`. */
function localDate(at: Instant, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(new Date(at));
}

/** The rate in force on `today` (CNV-2). Throws when none is: an administrator has to enter it first. */
function rateOn(rates: { from: string; percent: number }[], today: string): number {
  const inForce = rates.filter(({ from }) => from <= today).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (inForce === undefined) throw new Error(`No VAT rate is set for ${today}`);
  return inForce.percent;
}
