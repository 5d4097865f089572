/** The activities as the loops call them. */
import { proxyActivities } from '@temporalio/workflow';
import type { Incoming, ProcessKind, RecordAnswer, SignalRequest } from '../../domain/shared/process';

interface LoopActivities {
  record(input: { processId: string; kind: ProcessKind; seq: number; event: Incoming }): Promise<RecordAnswer>;
  signal(request: SignalRequest): Promise<void>;
}

/**
 * Retried without end: a database or server that is away only delays. Ten seconds an attempt, so that a worker that was
 * killed in the middle holds a person up no longer than that.
 */
export const { record, signal } = proxyActivities<LoopActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '5 seconds' },
});
