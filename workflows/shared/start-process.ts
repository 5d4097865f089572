/** Starts the workflow of a process whose first event is recorded already. */
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild, WorkflowIdReusePolicy } from '@temporalio/workflow';
import type { StartRequest } from '../../domain/shared/process';
import type { LoopInput } from './messages';

/**
 * Its own life from here on: it outlives the run that started it. One that was started before (by an attempt that was
 * lost, or by `reconcile`) is left as it is.
 */
export async function startProcess({ kind, id, answer }: StartRequest): Promise<void> {
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
