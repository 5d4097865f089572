/** A loop that is out of step with PostgreSQL, or has a fact that cannot be recorded, waits here for an operator. */
import { condition, log, setHandler } from '@temporalio/workflow';
import type { RecordAnswer } from '../../domain/shared/process';
import { resume } from './messages';

export interface Parking {
  /** Why the loop waits; null = it does not. */
  readonly reason: string | null;
  /** Whether `reconcile` has said where the record stands, also to a loop that had not noticed. */
  readonly resumed: boolean;
  /** What it said, once. */
  takeResumed(): RecordAnswer | null;
  /** Waits until it has been said. */
  park(error: unknown): Promise<void>;
}

export function openParking(): Parking {
  let reason: string | null = null;
  let resumed: RecordAnswer | null = null;
  setHandler(resume, (answer) => void (resumed = answer));
  return {
    get reason() {
      return reason;
    },
    get resumed() {
      return resumed !== null;
    },
    takeResumed: () => {
      const taken = resumed;
      [resumed, reason] = [null, null];
      return taken;
    },
    park: async (error) => {
      reason = reasonOf(error);
      log.error('Parked: it goes on when the reason is mended and reconcile has been run', { reason });
      await condition(() => resumed !== null);
    },
  };
}

/** An activity's failure wraps the one that tells. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
