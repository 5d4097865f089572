/**
 * Puts one event before a process and says how far it got. Knows Temporal and nothing of HTTP: accepted means that
 * the workflow's history has it, answered that the record is written.
 */
import {
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  isGrpcServiceError,
  type WorkflowUpdateHandle,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import type { Json, ProcessKind } from '../../domain/shared/process';
import { refusalCodes, type Refusal, type RefusalCode } from '../../domain/shared/refusal';
import { act, type ActAnswer, type LoopInput, type Message } from '../../workflows/shared/messages';
import type { ApiDeps } from './deps';

export type Asking =
  | { state: 'answered'; answer: ActAnswer }
  | { state: 'refused'; refusal: Refusal }
  /** It breaks the program: nothing was recorded, and asking for the same again will not help. */
  | { state: 'defect' }
  /** In the history, its outcome not known yet. */
  | { state: 'accepted' }
  /** Nobody took it: nothing happened and nothing will unless it is asked again. */
  | { state: 'notAccepted'; why: string }
  /** The process is not running (any more). */
  | { state: 'gone' };

type Link = Pick<ApiDeps, 'temporal' | 'taskQueue' | 'waitMs'>;

/**
 * Statuses of gRPC that say "not now": cancelled, deadline, exhausted, precondition (the workflow's last task was lost with
 * its worker or timed out, and the next one has not been done yet), aborted, unavailable.
 */
const notNow = new Set([1, 4, 8, 9, 10, 14]);

/**
 * Sends the event as the update `incoming.key` and waits up to `waitMs`. `start` names the workflow that begins with
 * this event; without it the process has to be running. Asking again with the same key asks for the same answer.
 */
export async function askProcess(
  link: Link,
  processId: string,
  incoming: Message,
  start?: ProcessKind,
): Promise<Asking> {
  const until = Date.now() + link.waitMs;
  const options = { args: [incoming] as [Message], updateId: incoming.key, waitForStage: 'ACCEPTED' as const };
  return follow(link, until, () => {
    if (!start) return link.temporal.workflow.getHandle(processId).startUpdate(act, options);
    const input: LoopInput = { processId, kind: start, answer: null };
    const startWorkflowOperation = new WithStartWorkflowOperation(start, {
      workflowId: processId,
      taskQueue: link.taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
    // Its handle is not needed; its failure is the update's failure.
    startWorkflowOperation.workflowHandle().catch(() => undefined);
    return link.temporal.workflow.startUpdateWithStart(act, { ...options, startWorkflowOperation });
  });
}

/** Asks what became of an update that was sent before; never sends it. `waitMs` bounds the wait. */
export async function askAgain(link: Link, processId: string, updateId: string): Promise<Asking> {
  const handle = link.temporal.workflow.getHandle(processId).getUpdateHandle<ActAnswer>(updateId);
  return follow(link, Date.now() + link.waitMs, () => Promise.resolve(handle));
}

async function follow(
  link: Link,
  until: number,
  send: () => Promise<WorkflowUpdateHandle<ActAnswer>>,
): Promise<Asking> {
  let accepted = false;
  try {
    const handle = await link.temporal.withDeadline(until, send);
    accepted = true;
    return { state: 'answered', answer: await link.temporal.withDeadline(until, () => handle.result()) };
  } catch (error) {
    return judge(error, accepted);
  }
}

function judge(error: unknown, accepted: boolean): Asking {
  if (error instanceof WorkflowNotFoundError) return { state: 'gone' };
  if (error instanceof WorkflowUpdateFailedError) {
    const refusal = refusalIn(error.cause);
    if (refusal) return { state: 'refused', refusal };
    if (hasType(error.cause, 'DEFECT')) return { state: 'defect' };
    // The loop takes nothing while an operator is needed; `reconcile` sets it going again.
    if (hasType(error.cause, 'OUT_OF_STEP')) return { state: 'notAccepted', why: 'the process waits for an operator' };
    throw error;
  }
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) {
    return accepted ? { state: 'accepted' } : { state: 'notAccepted', why: 'no worker took it in time' };
  }
  const status = grpcStatus(error);
  if (status === 5) return { state: 'gone' };
  if (status !== null && notNow.has(status))
    return accepted ? { state: 'accepted' } : { state: 'notAccepted', why: `the server answered ${status}` };
  throw error;
}

function grpcStatus(error: unknown): number | null {
  if (isGrpcServiceError(error)) return error.code;
  const cause = error instanceof Error ? error.cause : undefined;
  return isGrpcServiceError(cause) ? cause.code : null;
}

function hasType(cause: unknown, type: string): boolean {
  return cause instanceof ApplicationFailure && cause.type === type;
}

/** A validator and a failing handler say no with the refusal's code as the failure's type. */
function refusalIn(cause: unknown): Refusal | null {
  if (!(cause instanceof ApplicationFailure) || !refusalCodes.includes(cause.type as RefusalCode)) return null;
  const [details] = (cause.details ?? []) as [{ rule?: string | null; data?: { [key: string]: Json } | null }?];
  return {
    code: cause.type as RefusalCode,
    detail: cause.message,
    ...(details?.rule ? { rule: details.rule } : {}),
    ...(details?.data ? { data: details.data } : {}),
  };
}
