/**
 * Brings Temporal and PostgreSQL together after one of them was restored, reset or lost. PostgreSQL is the record of what
 * happened, so it is always the loop that moves: it is started, or told where the record stands.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { ProcessKind, RecordAnswer } from '../../domain/shared/process';
import type { PrismaClient } from '../../prisma/generated/client';
import { look, resume } from '../../workflows/shared/messages';
import type { LoopInput, LoopLook } from '../../workflows/shared/messages';
import { peopleWorkflows, reconcilePeople } from './reconcile-people';
import { undeliveredSignals } from './undelivered-signals';

export type FindingKind =
  /** Open in the record, and no workflow runs it. */
  | 'missing'
  /** The record has events that the workflow does not know of. */
  | 'behind'
  /** The workflow knows of events that the record has lost: the database was restored from before them. */
  | 'ahead'
  /** The workflow has noticed by itself and waits. */
  | 'parked'
  /** Nobody answers for the workflow: is a worker running? */
  | 'silent'
  /** A machine fact that its receiver has not recorded. */
  | 'undelivered'
  /** A workflow runs that the record has never heard of. */
  | 'unknown';

export interface Finding {
  kind: FindingKind;
  processId: string;
  detail: string;
  repaired: boolean;
}

export interface ReconcileParts {
  db: PrismaClient;
  client: Client;
  taskQueue: string;
  /** Only report when false. */
  repair: boolean;
  /** How long an event under way may take before a difference counts. */
  patienceMs?: number;
}

/** Looks at every process that is open on either side. What is `ahead` or `unknown` needs a person's eye afterwards. */
export async function reconcileProcesses(parts: ReconcileParts): Promise<Finding[]> {
  const { db, client } = parts;
  const running = new Set<string>();
  const lookingAfterPeople = new Set<string>();
  for await (const { workflowId, type } of client.workflow.list({ query: 'ExecutionStatus = "Running"' })) {
    (peopleWorkflows.has(type) ? lookingAfterPeople : running).add(workflowId);
  }
  const recorded = await db.process.findMany({
    select: { id: true, kind: true, seq: true, endedAt: true },
    orderBy: { id: 'asc' },
  });
  const findings: Finding[] = [];
  for (const process of recorded) {
    if (process.endedAt !== null && !running.has(process.id)) continue;
    const finding = await compare(parts, process.id, process.kind as ProcessKind);
    if (finding !== null) findings.push(finding);
  }
  const known = new Set(recorded.map(({ id }) => id));
  for (const processId of running) {
    if (known.has(processId)) continue;
    findings.push({ kind: 'unknown', processId, detail: 'runs without a record', repaired: false });
  }
  for (const { toProcessId, event } of await undeliveredSignals(db)) {
    if (parts.repair) {
      const { at: _at, ...message } = event;
      await client.workflow.getHandle(toProcessId).signal('tell', message);
    }
    findings.push({ kind: 'undelivered', processId: toProcessId, detail: event.key, repaired: parts.repair });
  }
  return [...findings, ...(await reconcilePeople(parts, lookingAfterPeople))];
}

async function compare(parts: ReconcileParts, processId: string, kind: ProcessKind): Promise<Finding | null> {
  const patience = Date.now() + (parts.patienceMs ?? 15_000);
  for (;;) {
    const seen = await lookAt(parts.client, processId);
    const { seq, endedAt } = await parts.db.process.findUniqueOrThrow({ where: { id: processId } });
    const found = (what: FindingKind, detail: string): Finding => ({
      kind: what,
      processId,
      detail,
      repaired: parts.repair,
    });
    if (seen === 'silent') return { ...found('silent', 'the workflow does not answer'), repaired: false };
    if (seen === 'none') {
      if (endedAt !== null) return null;
      if (parts.repair) await restart(parts, processId, kind, await answerFrom(parts.db, processId, seq - 1));
      return found('missing', `recorded up to ${String(seq)}, no workflow runs`);
    }
    if (seen.seq === seq && seen.parked === null) return null;
    // An event on its way is no difference: it is over soon.
    if (seen.parked === null && Date.now() < patience) {
      await sleep(500);
      continue;
    }
    if (parts.repair) {
      const answer = await answerFrom(parts.db, processId, Math.min(seen.seq, seq - 1));
      await parts.client.workflow.getHandle(processId).signal(resume, answer);
    }
    const numbers = `recorded up to ${String(seq)}, the workflow is at ${String(seen.seq)}`;
    if (seen.seq !== seq) return found(seen.seq < seq ? 'behind' : 'ahead', numbers);
    return found('parked', seen.parked ?? numbers);
  }
}

async function lookAt(client: Client, processId: string): Promise<LoopLook | 'none' | 'silent'> {
  const handle = client.workflow.getHandle(processId);
  try {
    if ((await handle.describe()).status.name !== 'RUNNING') return 'none';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'none';
    throw error;
  }
  try {
    return await handle.query(look);
  } catch {
    return 'silent';
  }
}

/** The newest answer, with all that had to follow from the events after `afterSeq`; doing it again does no harm. */
async function answerFrom(db: PrismaClient, processId: string, afterSeq: number): Promise<RecordAnswer> {
  const rows = await db.processEvent.findMany({
    where: { processId, seq: { gt: afterSeq } },
    orderBy: { seq: 'asc' },
    select: { answer: true },
  });
  const answers = rows.map(({ answer }) => answer as unknown as RecordAnswer);
  const newest = answers.at(-1);
  if (newest === undefined) throw new Error(`${processId} has no events`);
  const { refusal: _refusal, ...answer } = newest;
  return {
    ...answer,
    start: answers.flatMap(({ start }) => start),
    signals: answers.flatMap(({ signals }) => signals),
  };
}

async function restart(
  { client, taskQueue }: ReconcileParts,
  processId: string,
  kind: ProcessKind,
  answer: RecordAnswer,
) {
  const input: LoopInput = { processId, kind, answer };
  await client.workflow.start(kind, {
    ...{ workflowId: processId, taskQueue, args: [input] },
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
}
