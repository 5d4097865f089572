/**
 * Brings together the rows about people that a workflow looks after (absences, rechecks, departures, mails) and those workflows.
 * A workflow reads its row whenever it is woken, so starting one that was lost is all the repair there is.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { lettersOnTheirWay, peopleWithMail } from '../../activities/people/delivery/people-with-mail';
import { messagesOnTheirWay } from '../../activities/people/webhooks/send-message';
import { requestWake, deliverWakes, workflowIdOf } from '../../api/people/wakes';
import type { PeopleWorkflow } from '../../workflows/people/messages';
import type { Finding, ReconcileParts } from './reconcile-processes';

export const peopleWorkflows: ReadonlySet<string> = new Set<PeopleWorkflow>([
  'substitution',
  'recheck',
  'departure',
  'deliver',
  'letter',
  'webhook',
]);

/** `running`: ids of the workflows of these kinds that run. */
export async function reconcilePeople(
  { db, client, taskQueue, repair, patienceMs = 5_000 }: ReconcileParts,
  running: ReadonlySet<string>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const now = new Date();
  for (const { workflowId } of await db.wake.findMany({ orderBy: { requestedAt: 'asc' } })) {
    findings.push({ kind: 'undelivered', processId: workflowId, detail: 'not woken yet', repaired: repair });
  }
  const known = new Set([...running, ...findings.map(({ processId }) => processId)]);
  const suspects = (await lookedAfter(db, now)).filter(({ kind, id }) => !known.has(workflowIdOf(kind, id)));
  // A row is a moment older than the workflow that its writer starts.
  if (suspects.length > 0) await sleep(patienceMs);
  const still = new Set((await lookedAfter(db, now)).map(({ kind, id }) => workflowIdOf(kind, id)));
  for (const { kind, id } of suspects) {
    const workflowId = workflowIdOf(kind, id);
    if (!still.has(workflowId) || (await isRunning(client, workflowId))) continue;
    if (repair) await requestWake(db, kind, id, now);
    findings.push({ kind: 'missing', processId: workflowId, detail: 'no workflow looks after it', repaired: repair });
  }
  if (repair) await deliverWakes({ database: db, temporal: client, taskQueue });
  return findings;
}

/** Rows with something still to come: absences that are not over or whose end no case has heard of, unfinished rechecks and departures, mails on their way. */
async function lookedAfter(db: ReconcileParts['db'], now: Date): Promise<{ kind: PeopleWorkflow; id: string }[]> {
  const substitutions = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM "Substitution" s
    WHERE NOT s.cancelled AND (s."to" IS NULL OR s."to" > ${now} OR NOT EXISTS (
      SELECT FROM "RecheckRun" r WHERE r.id = 'substitution/' || s.id || '/ended'))
    ORDER BY s.id`;
  const rechecks = await db.recheckRun.findMany({
    where: { doneAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const departures = await db.departure.findMany({
    where: { state: { in: ['planned', 'running'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const as = (kind: PeopleWorkflow) => (row: { id: string }) => ({ kind, id: row.id });
  return [
    ...substitutions.map(as('substitution')),
    ...rechecks.map(as('recheck')),
    ...departures.map(as('departure')),
    ...(await peopleWithMail(db)).map((id) => ({ kind: 'deliver' as const, id })),
    ...(await lettersOnTheirWay(db)).map((id) => ({ kind: 'letter' as const, id })),
    ...(await messagesOnTheirWay(db)).map((id) => ({ kind: 'webhook' as const, id })),
  ];
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
