/**
 * The one writer of processes. Takes one event of one process and, in one transaction, decides it and stores everything
 * that follows. Knows the order of things and nothing of jobs or approvals: those are adapters.
 */
import { ApplicationFailure } from '@temporalio/activity';
import type { Incoming, Json, ProcessKind, RecordAnswer } from '../../domain/shared/process';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Deciding, Decision } from './adapter';
import { findAnswer } from './find-answer';
import { lockProcess } from './lock-process';
import { writeDecision } from './write-decision';

export interface RecordInput {
  processId: string;
  kind: ProcessKind;
  /** The number that the event is to have: the process's own plus one. */
  seq: number;
  event: Incoming;
}

/** What can be done with a process of one kind, its adapter's types already closed over. */
export interface ProcessHandler {
  decide(deciding: Deciding, stored: Json): Promise<Decision>;
  /** The state that the events lead to, in order and with the answers that were recorded beside them. */
  fold(events: Incoming[]): Json;
}

export type Processes = { readonly [kind in ProcessKind]: ProcessHandler };

/** Less than the activity's own time, so that an attempt that was given up is over before the next one waits long. */
const transactionMs = 8_000;

/**
 * Makes `record`. Called twice with one event it stores once and answers the same. A refusal is stored too: it takes a
 * number and leaves the state. Fails for good with SEQ_CONFLICT when `seq` is not the next number, which means that
 * Temporal and PostgreSQL have come apart (an operator's `reconcile` brings them together); anything else is retried.
 */
export function makeRecord(db: PrismaClient, processes: Processes): (input: RecordInput) => Promise<RecordAnswer> {
  return ({ processId, kind, seq, event }) =>
    db.$transaction(
      async (tx) => {
        const process = await lockProcess(tx, processId, kind, event.at);
        const known = await findAnswer(tx, process, event);
        if (known !== null) return known;
        if (seq !== process.seq + 1 || kind !== process.kind) {
          const detail = `${processId} (${process.kind}) stands at ${String(process.seq)}; ${kind} event ${event.key} came as ${String(seq)}`;
          throw ApplicationFailure.nonRetryable(detail, 'SEQ_CONFLICT', { recorded: process.seq, sent: seq });
        }
        const decision = await processes[kind].decide({ tx, processId, seq, incoming: event }, process.state);
        await writeDecision(tx, decision, process);
        return decision.answer;
      },
      { timeout: transactionMs, maxWait: transactionMs / 2 },
    );
}
