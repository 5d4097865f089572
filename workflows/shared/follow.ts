/** What has to follow from a recorded event outside its own process: other processes begin, or hear of it. */
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild, WorkflowIdReusePolicy } from '@temporalio/workflow';
import type { RecordAnswer, StartRequest } from '../../domain/shared/process';
import { signal } from './activities';
import type { LoopInput } from './messages';

/** Starts first, then signals, in their order. Doing it twice does no harm. */
export async function follow({ start, signals }: RecordAnswer): Promise<void> {
  for (const request of start) await startProcess(request);
  for (const request of signals) await signal(request);
}

/**
 * Starts the workflow of a process whose first event is recorded already. Its own life from here on: it outlives the run
 * that started it. One that was started before (by an attempt that was lost, or by `reconcile`) is left as it is.
 */
async function startProcess({ kind, id, answer }: StartRequest): Promise<void> {
  const input: LoopInput = { processId: id, kind, answer };
  try {
    await startChild(kind, {
      workflowId: id,
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
