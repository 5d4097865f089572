/**
 * Writes that go to a durable process: accepted once per person and key, whatever happens to the connection, this
 * server or the worker. The row is there before the process is asked, and keeps the outcome once it is known.
 */
import type { Actor, Json, ProcessKind } from '../../domain/shared/process';
import type { Prisma } from '../../prisma/generated/client';
import { canonicalJson, sha256 } from '../../activities/shared/canonical-json';
import type { Message } from '../../workflows/shared/messages';
import { askProcess, type Asking } from './ask-process';
import type { ApiDeps } from './deps';
import { outcomeOf, outcomeOfGone, type Outcome } from './outcome';
import { keepOutcome } from './keep-outcome';
import { Problem, problem, type ProblemContent } from './problem';
import type { Reply } from './route';

export interface Write {
  /** The route's name: the same key on another route is another request. */
  route: string;
  /** Whose key it is: a person, or the link that a client answers. */
  actorId: string;
  actor: Actor;
  key: string;
  /** What was asked; only its hash is kept. */
  asked: unknown;
  correlationId: string;
  /** Which process, or how its number is drawn: in the transaction that makes the row, so that a repeat finds it again. */
  processId: string | ((tx: Prisma.TransactionClient) => Promise<string>);
  event: (processId: string) => object;
  /** Set when the process begins with this event. */
  start?: ProcessKind;
}

/**
 * Carries out a write: 200 (or 201 where a process began) with the process as it stands, 202 when it was accepted and is
 * not done within the wait, else a problem: the refusal of the rules, KEY_REUSED, or NOT_ACCEPTED (503), after which
 * the same key may be sent again.
 */
export async function carryOut(deps: ApiDeps, write: Write): Promise<Reply> {
  const bodyHash = sha256(canonicalJson({ route: write.route, asked: write.asked }));
  const row = await claim(deps, write, bodyHash);
  if (row.bodyHash !== bodyHash) throw problem('KEY_REUSED', 'This key was used for something else');
  if (row.httpStatus !== null && row.httpStatus !== 503) {
    return replyOf({ httpStatus: row.httpStatus, body: row.outcome as Json });
  }

  const incoming: Message = {
    key: row.updateId,
    actor: write.actor,
    body: write.event(row.processId),
    bodyHash,
    correlationId: write.correlationId,
  };
  const asking = await askProcess(deps, row.processId, incoming, write.start);
  const outcome = await outcomeFrom(deps, asking, row, incoming, write.start !== undefined);
  if (outcome === 'accepted') {
    return {
      status: 202,
      headers: { Location: `/api/v1/operations/${encodeURIComponent(write.key)}` },
      body: { key: write.key, status: 'pending' },
    };
  }
  if (outcome === 'notAccepted') {
    throw problem('NOT_ACCEPTED', 'It was not accepted and nothing happened: repeat it with the same key', {
      headers: { 'Retry-After': '2' },
    });
  }
  await keepOutcome(deps, row, outcome);
  return replyOf(outcome);
}

/** The same answer for a kept outcome as for a fresh one: a problem is thrown, anything else replied. */
export function replyOf(outcome: Outcome): Reply {
  if (outcome.httpStatus < 400) return { status: outcome.httpStatus, body: outcome.body };
  throw new Problem(outcome.body as unknown as ProblemContent);
}

async function outcomeFrom(
  deps: ApiDeps,
  asking: Asking,
  row: { processId: string; updateId: string },
  incoming: Message,
  began: boolean,
): Promise<Outcome | 'accepted' | 'notAccepted'> {
  switch (asking.state) {
    case 'accepted':
    case 'notAccepted':
      return asking.state;
    case 'gone':
      return (await outcomeOfGone(deps, row, incoming)) ?? 'notAccepted';
    case 'answered':
    case 'defect':
      return outcomeOf(deps, row.processId, asking, began);
    case 'refused':
      // The door only knows that it has ended; the rules know who decided and when.
      if (asking.refusal.code === 'ENDED')
        return (await outcomeOfGone(deps, row, incoming)) ?? outcomeOf(deps, row.processId, asking, began);
      return outcomeOf(deps, row.processId, asking, began);
  }
}

/** Makes the row, or finds the one that this key made before; two at once agree on one. */
async function claim(deps: ApiDeps, write: Write, bodyHash: string) {
  const where = { actorId_key: { actorId: write.actorId, key: write.key } };
  const known = await deps.database.operation.findUnique({ where });
  if (known) return known;
  return deps.database.$transaction(async (tx) => {
    const { count } = await tx.operation.createMany({
      data: {
        actorId: write.actorId,
        key: write.key,
        bodyHash,
        processId: typeof write.processId === 'string' ? write.processId : '',
        updateId: sha256(`${write.actorId}\n${write.key}`),
        updateName: write.route,
        status: 'pending',
        correlationId: write.correlationId,
        createdAt: deps.clock(),
      },
      skipDuplicates: true,
    });
    // Whoever came second at the same moment has waited for the first one's row, and draws no number.
    if (count === 1 && typeof write.processId !== 'string') {
      return tx.operation.update({ where, data: { processId: await write.processId(tx) } });
    }
    return tx.operation.findUniqueOrThrow({ where });
  });
}
