/** A namespace of the Temporal server, registered once; waits until the whole server knows it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isGrpcServiceError, type Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';

const [notFound, alreadyExists] = [5, 6];
const retention = '30 days';
const knownWithinMs = 30_000;

/** Registers the namespace unless it exists and returns when workflows can be started in it. */
export async function registerNamespace(connection: Connection, namespace: string): Promise<void> {
  const { workflowService } = connection;
  try {
    await workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(retention),
    });
  } catch (error) {
    if (codeOf(error) !== alreadyExists) throw error;
  }
  // Other parts of the server learn of it with their next refresh: until then a start is refused.
  const patience = Date.now() + knownWithinMs;
  for (;;) {
    try {
      await workflowService.countWorkflowExecutions({ namespace, query: '' });
      return;
    } catch (error) {
      if (codeOf(error) !== notFound || Date.now() > patience) throw error;
      await sleep(100);
    }
  }
}

const codeOf = (error: unknown): number | null => (isGrpcServiceError(error) ? error.code : null);
