/** Does to processes what the API does for people: an event under a key, as an update, with the view as the answer. */
import type { Client } from '@temporalio/client';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { personId } from '../../prisma/seed/sample/people';
import { clientId, contactId, sampleClients } from '../../prisma/seed/sample/clients';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Actor, Json } from '../../domain/shared/process';
import type { DecisionOutcome } from '../../domain/approvals';
import type { StepKind } from '../../domain/jobs';
import { act } from '../../workflows/shared/messages';
import type { ActAnswer, LoopInput, Message } from '../../workflows/shared/messages';
import { hashOf } from './system';

export interface Driven {
  client: Client;
  db: PrismaClient;
  taskQueue: string;
  /** How long machine facts may take; in crashes they wait for what was killed. */
  patienceMs?: number;
  /** How one operation is carried through; by default it is tried once. */
  carryThrough?: (processId: string, message: Message, attempt: () => Promise<ActAnswer>) => Promise<ActAnswer>;
}

const once: NonNullable<Driven['carryThrough']> = (_processId, _message, attempt) => attempt();

let keys = 0;

/** A message by a sample person, under a key of its own unless one is given. */
export function by(username: string, body: Json, key = `key-${String((keys += 1))}`): Message {
  return {
    key,
    actor: { kind: 'person', id: personId(username) },
    body,
    bodyHash: hashOf(body),
    correlationId: `c-${key}`,
  };
}

/** Opens job `number` as its AE. */
export async function openJob(
  { client, taskQueue, carryThrough = once }: Driven,
  number: string,
  { ae = 'linxiaoyu', input = {} }: { ae?: string; input?: Partial<LoopInput> } = {},
): Promise<ActAnswer> {
  const processId = `job/${number}`;
  const [{ key, contacts }] = sampleClients;
  const body: Json = {
    ...{ type: 'JobOpened', id: processId, number, title: '春茶上市推广' },
    ...{ clientId: clientId(key), contactId: contactId(key, contacts[0].key), aeId: personId(ae) },
  };
  const message = by(ae, body, `open-${number}`);
  return carryThrough(processId, message, () =>
    client.workflow.executeUpdateWithStart(act, {
      args: [message],
      updateId: message.key,
      startWorkflowOperation: new WithStartWorkflowOperation('job', {
        ...{ workflowId: processId, taskQueue },
        args: [{ processId, kind: 'job', answer: null, ...input } satisfies LoopInput],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      }),
    }),
  );
}

/** An event for a process that runs. */
export function send(driven: Driven, processId: string, message: Message): Promise<ActAnswer> {
  const { client, carryThrough = once } = driven;
  return carryThrough(processId, message, () =>
    client.workflow.getHandle(processId).executeUpdate(act, { args: [message], updateId: message.key }),
  );
}

export function takeStep(
  driven: Driven,
  number: string,
  username: string,
  kind: StepKind,
  content: Json,
): Promise<ActAnswer> {
  return send(driven, `job/${number}`, by(username, { type: 'StepTaken', kind, content }));
}

/** Decides the open task of `username` in a case. Throws when they have none. */
export async function decide(
  driven: Driven,
  caseId: string,
  username: string,
  outcome: DecisionOutcome,
  comment?: string,
): Promise<ActAnswer> {
  const task = await openTask(driven.db, caseId, personId(username));
  return send(
    driven,
    caseId,
    by(username, {
      ...{
        type: 'Decided',
        taskId: task.id,
        outcome,
        version: task.version,
        subjectRevision: task.case.subjectRevision,
      },
      ...(comment === undefined ? {} : { comment }),
    }),
  );
}

export function openTask(db: PrismaClient, caseId: string, holderId: string) {
  return db.task.findFirstOrThrow({ where: { caseId, holderId, state: 'open' }, include: { case: true } });
}

/** As the client's link page answers. */
export async function answerLink(
  driven: Driven,
  number: string,
  answer: 'confirmed' | 'declined',
  name: string,
): Promise<ActAnswer> {
  const link = await driven.db.link.findFirstOrThrow({
    where: { processId: `job/${number}`, answeredAt: null, revokedAt: null },
    orderBy: { issuedAt: 'desc' },
  });
  const actor: Actor = { kind: 'client', contactId: link.contactId, linkId: link.id, name };
  const body: Json = { type: 'LinkAnswered', linkId: link.id, answer, byName: name };
  return send(driven, `job/${number}`, { key: `answer-${link.id}`, actor, body, bodyHash: hashOf(body) });
}

/** Asks until the answer is there; machine facts travel by themselves. */
export async function until<Value>(
  what: () => Promise<Value | null | undefined | false>,
  withinMs = 20_000,
): Promise<Value> {
  const patience = Date.now() + withinMs;
  for (;;) {
    const value = await what();
    if (value !== null && value !== undefined && value !== false) return value;
    if (Date.now() > patience) throw new Error('It did not come about');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
