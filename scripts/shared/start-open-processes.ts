/**
 * Makes sure that every process that is open in PostgreSQL has its workflow: those of a sample agency that was just
 * seeded, those of a restored backup, one that was cut off between its record and its start.
 */
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { ProcessKind, RecordAnswer } from '../../domain/shared/process';
import type { PrismaClient } from '../../prisma/generated/client';
import type { LoopInput } from '../../workflows/shared/messages';

export interface StartOpenProcesses {
  prisma: PrismaClient;
  client: Client;
  taskQueue: string;
}

export interface StartedProcesses {
  /** Open processes whose workflow runs now, whether it did before or not. */
  running: number;
  /** Ids of open processes whose workflow has ended: somebody has to look (`reconcile`). */
  ended: string[];
}

const atOnce = 20;

/** Starts what is missing and leaves alone what runs. Repeating it changes nothing. */
export async function startOpenProcesses({ prisma, client, taskQueue }: StartOpenProcesses): Promise<StartedProcesses> {
  const result: StartedProcesses = { running: 0, ended: [] };
  let after = '';
  for (;;) {
    const open = await prisma.process.findMany({
      where: { endedAt: null, seq: { gt: 0 }, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: { id: true, kind: true },
    });
    const last = open.at(-1);
    if (!last) return result;
    after = last.id;
    await Promise.all(
      open.map(async ({ id, kind }) => {
        const answer = await latestAnswer(prisma, id);
        if (answer === null) return;
        if (await start(client, taskQueue, { processId: id, kind: kind as ProcessKind, answer })) result.running += 1;
        else result.ended.push(id);
      }),
    );
  }
}

/**
 * What the loop carries on from; null when nothing was ever accepted. Without what had to follow from it: a case that it
 * started is started here as well, from its own newest answer.
 */
async function latestAnswer(prisma: PrismaClient, processId: string): Promise<RecordAnswer | null> {
  const accepted = await prisma.processEvent.count({ where: { processId, refused: null } });
  const row = await prisma.processEvent.findFirst({ where: { processId }, orderBy: { seq: 'desc' } });
  if (row === null || accepted === 0) return null;
  const { refusal: _refusal, ...answer } = row.answer as unknown as RecordAnswer;
  return { ...answer, start: [], signals: [] };
}

/** False when a workflow of this id has run and ended. */
async function start(client: Client, taskQueue: string, input: LoopInput): Promise<boolean> {
  try {
    await client.workflow.start(input.kind, {
      workflowId: input.processId,
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
