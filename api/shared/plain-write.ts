/**
 * Writes of plain data: one transaction with its audit row. A key is honoured where one is sent: the first answer is
 * given again, another body is refused, and two at once are one.
 */
import { Prisma } from '../../prisma/generated/client';
import { canonicalJson, sha256 } from '../../activities/shared/canonical-json';
import type { ApiDeps } from './deps';
import { problem } from './problem';
import type { Reply } from './route';

export interface PlainWrite {
  route: string;
  actorId: string;
  key: string | undefined;
  asked: unknown;
  correlationId: string;
  /** What a repeat gets: the same answer, or a refusal because the answer held a secret that is not kept. */
  repeat: 'same' | 'SHOWN_ONCE';
  /** How long it may take; 5 seconds unless given. */
  timeoutMs?: number;
}

/** Carries `work` out once per person and key. Refuses with KEY_REUSED or SHOWN_ONCE. */
export async function plainWrite(
  deps: Pick<ApiDeps, 'database' | 'clock'>,
  write: PlainWrite,
  work: (tx: Prisma.TransactionClient) => Promise<Reply>,
): Promise<Reply> {
  const { key } = write;
  const limit = { timeout: write.timeoutMs ?? 5_000 };
  if (key === undefined) return deps.database.$transaction(work, limit);
  const bodyHash = sha256(canonicalJson({ route: write.route, asked: write.asked }));
  return deps.database.$transaction(async (tx) => {
    const now = deps.clock();
    const operation = { actorId: write.actorId, key };
    const { count } = await tx.operation.createMany({
      data: {
        ...operation,
        bodyHash,
        processId: '',
        updateId: '',
        updateName: write.route,
        status: 'done',
        correlationId: write.correlationId,
        createdAt: now,
        doneAt: now,
      },
      skipDuplicates: true,
    });
    if (count === 0)
      return repeated(
        await tx.operation.findUniqueOrThrow({ where: { actorId_key: operation } }),
        bodyHash,
        write.repeat,
      );
    const reply = await work(tx);
    await tx.operation.update({
      where: { actorId_key: operation },
      data: {
        httpStatus: reply.status,
        outcome: write.repeat === 'same' ? ((reply.body ?? null) as Prisma.InputJsonValue) : Prisma.JsonNull,
      },
    });
    return reply;
  }, limit);
}

function repeated(
  row: { bodyHash: string; httpStatus: number | null; outcome: unknown },
  bodyHash: string,
  repeat: PlainWrite['repeat'],
): Reply {
  if (row.bodyHash !== bodyHash) throw problem('KEY_REUSED', 'This key was used for something else');
  if (repeat === 'SHOWN_ONCE')
    throw problem('SHOWN_ONCE', 'This was done with the same key before; its secret was shown then and is not kept');
  return { status: row.httpStatus ?? 200, body: row.outcome };
}
