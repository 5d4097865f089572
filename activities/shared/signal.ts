/** Delivers machine facts from one process to another. The only activity that talks to Temporal. */
import { log } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { SignalRequest } from '../../domain/shared/process';

/**
 * Makes `signal`. Twice is as good as once: the event carries its key. A process that has ended (or was never started)
 * no longer needs to hear it; that is logged, not retried. Anything else is retried.
 */
export function makeSignal(client: Client): (request: SignalRequest) => Promise<void> {
  return async ({ toProcessId, event: { at: _sentAt, ...message } }) => {
    try {
      await client.workflow.getHandle(toProcessId).signal('tell', message);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      log.warn('Nobody there to be told', { toProcessId, key: message.key });
    }
  };
}
