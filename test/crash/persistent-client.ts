/** Carries operations through crashes the way the API and its clients do: the same key again until there is an outcome. */
import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { PrismaClient } from '../../prisma/generated/client';
import type { RecordAnswer } from '../../domain/shared/process';
import type { ActAnswer } from '../../workflows/shared/messages';
import type { Driven } from '../shared/drive';

export interface Operation {
  processId: string;
  key: string;
  /** null = nobody has ever been told how it went */
  outcome: { seq: number } | { refused: string } | null;
  attempts: number;
}

export interface PersistentClient {
  driven: Driven;
  operations: Operation[];
  /** Nobody asks again from here on; returns when the last attempt is over. */
  abandon(): Promise<void>;
}

const attemptMs = 8_000;

/** `operations` grows by one entry each; it is complete when whatever drives has ended. */
export function persistentClient(client: Client, db: PrismaClient): PersistentClient {
  let abandoned = false;
  let underWay = 0;
  const operations: Operation[] = [];
  const carryThrough: NonNullable<Driven['carryThrough']> = async (processId, { key }, attempt) => {
    const operation: Operation = { processId, key, outcome: null, attempts: 0 };
    operations.push(operation);
    for (;;) {
      if (abandoned) throw new Error('The test is over');
      operation.attempts += 1;
      try {
        underWay += 1;
        const answer = await client.withDeadline(Date.now() + attemptMs, attempt).finally(() => (underWay -= 1));
        operation.outcome = { seq: answer.seq };
        return answer;
      } catch (error) {
        if (error instanceof WorkflowUpdateFailedError) {
          operation.outcome = { refused: error.cause?.message ?? error.message };
          throw error;
        }
        // It has ended while nobody was listening: the record remembers what it answered.
        if (error instanceof WorkflowNotFoundError) {
          const known = await db.processEvent.findUnique({ where: { processId_key: { processId, key } } });
          if (known !== null) {
            const answer = known.answer as unknown as RecordAnswer;
            operation.outcome = { seq: answer.seq };
            return answer satisfies ActAnswer;
          }
        }
        await sleep(250);
      }
    }
  };
  return {
    driven: { client, db, taskQueue: 'jobcard', patienceMs: 120_000, carryThrough },
    operations,
    abandon: async () => {
      abandoned = true;
      while (underWay > 0) await sleep(50);
    },
  };
}

/** The database as the API sees it through an outage: a read is repeated until it succeeds. */
export function patientReads(db: PrismaClient): PrismaClient {
  const patient = db.$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        for (let attempt = 1; ; attempt += 1) {
          try {
            return (await query(args)) as unknown;
          } catch (error) {
            const { name } = error as Error;
            if (name === 'NotFoundError' || (error as { code?: string }).code === 'P2025' || attempt > 240) throw error;
            await sleep(250);
          }
        }
      },
    },
  });
  return patient as unknown as PrismaClient;
}
