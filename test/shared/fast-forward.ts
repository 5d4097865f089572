/** Lets time pass for one workflow on the real server, which jumps from timer to timer while nothing is under way. */
import type { Client } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time';
import { until } from './drive';

let count = 0;

/**
 * Passes `days` for workflow `workflowId` and returns when its clock has got there. A workflow with a child that runs does
 * not skip: the case first, then the job.
 */
export async function fastForward(client: Client, workflowId: string, days: number): Promise<Date> {
  const { workflowService } = client;
  const { namespace } = client.options;
  const execution = { workflowId };
  const clock = async (): Promise<number> => {
    const { workflowExtendedInfo } = await workflowService.describeWorkflowExecution({ namespace, execution });
    const { currentTime } = workflowExtendedInfo?.timeSkippingInfo ?? {};
    return currentTime ? tsToMs(currentTime) : Date.now();
  };
  const target = (await clock()) + days * 86_400_000;
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution: execution,
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        maxSessionSkipCount: 5_000,
        fastForwardConfig: { id: `forward-${String((count += 1))}`, duration: msToTs(days * 86_400_000) },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  return until(async () => {
    const now = await clock();
    return now >= target && new Date(now);
  }, 60_000);
}
