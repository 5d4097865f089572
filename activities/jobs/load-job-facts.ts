/** What a job's rules ask about the world, as of one instant; kept beside the event that was decided on it. */
import type { Person } from '../../domain/people/organisation';
import { lineAbove, peopleConcerned, textsIn } from '../../domain/jobs';
import type { JobFacts } from '../../domain/jobs';
import type { Actor, Instant, Json } from '../../domain/shared/process';
import { toLocal } from '../../domain/shared/zoned-time';
import { loadOrganisation } from '../people/load-organisation';
import type { Tx } from '../shared/database';
import { loadSettings } from '../shared/load-settings';

export interface AboutJob {
  id: string;
  clientId: string;
  aeId: string;
}

/**
 * The facts for an event by `actor` at `at`; null when there is no such client. Of people and contacts only those whom the
 * event concerns: `content` is what it says, and may name some.
 */
export async function loadJobFacts(
  tx: Tx,
  job: AboutJob,
  actor: Actor,
  at: Instant,
  content?: Json,
): Promise<JobFacts | null> {
  const client = await tx.client.findUnique({
    where: { id: job.clientId },
    select: {
      ...{ id: true, name: true },
      contacts: {
        where: { id: { in: [...textsIn(content)] } },
        select: { id: true, name: true },
        orderBy: { id: 'asc' },
      },
    },
  });
  if (client === null) return null;
  const organisation = await loadOrganisation(tx, at);
  const taken = await tx.invoice.findMany({
    where: { number: { in: [...textsIn(content)] }, jobId: { not: job.id } },
    select: { number: true },
  });
  const { timeZone, vatRates } = await loadSettings(tx);
  const today = toLocal(timeZone, at).day;
  const everyone = organisation.people.map((person) => ({
    ...{ id: person.id, active: person.active, managerId: person.managerId },
    roles: rolesOf(person),
  }));
  const acting = actor.kind === 'person' ? everyone.find(({ id, active }) => active && id === actor.id) : undefined;
  const actorId = actor.kind === 'person' ? { actorId: actor.id } : {};
  return {
    actor: acting === undefined ? null : { id: acting.id, roles: acting.roles },
    today,
    timeZone,
    aeLine: lineAbove(job.aeId, everyone),
    client,
    people: peopleConcerned(everyone, { aeId: job.aeId, ...actorId, content }),
    invoiceNumbersTaken: taken.map(({ number }) => number),
    vatPercent: rateOn(vatRates, today),
  };
}

const rolesOf = (person: Person): string[] => [...new Set(person.roles.map(({ role }) => role))];

/** The rate in force on `today` (CNV-2). Throws when none is: an administrator has to enter it first. */
function rateOn(rates: { from: string; percent: number }[], today: string): number {
  const inForce = rates.filter(({ from }) => from <= today).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (inForce === undefined) throw new Error(`No VAT rate is set for ${today}`);
  return inForce.percent;
}
