/** Lets time pass for one workflow on the real server, which jumps from timer to timer while nothing is under way. */
import type { Client } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time';
import { until } from './drive';

let count = 0;

/** Lets `days` pass for a workflow that may be over before: does not wait for them. Returns the instant in which they have passed. */
export async function beginFastForward(client: Client, workflowId: string, days: number): Promise<number> {
  const { workflowService } = client;
  const { namespace } = client.options;
  const target = (await clockOf(client, workflowId)) + days * 86_400_000;
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        maxSessionSkipCount: 5_000,
        fastForwardConfig: { id: `forward-${String((count += 1))}`, duration: msToTs(days * 86_400_000) },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  return target;
}

/**
 * Passes `days` for workflow `workflowId` and returns when its clock has got there. A workflow with a child that runs does
 * not skip: the case first, then the job.
 */
export async function fastForward(client: Client, workflowId: string, days: number): Promise<Date> {
  const target = await beginFastForward(client, workflowId, days);
  return until(async () => {
    const now = await clockOf(client, workflowId);
    return now >= target && new Date(now);
  }, 60_000);
}

async function clockOf({ workflowService, options: { namespace } }: Client, workflowId: string): Promise<number> {
  const execution = { workflowId };
  const { workflowExtendedInfo } = await workflowService.describeWorkflowExecution({ namespace, execution });
  const { currentTime } = workflowExtendedInfo?.timeSkippingInfo ?? {};
  return currentTime ? tsToMs(currentTime) : Date.now();
}
