/** Has a recheck carried out by its own workflow, which outlives whoever started it. */
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { recheck } from './recheck';

/** Once for each recheck; one that was started before is left as it is. */
export async function startRecheck(id: string): Promise<void> {
  try {
    await startChild<typeof recheck>('recheck', {
      workflowId: `recheck/${id}`,
      args: [id],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
