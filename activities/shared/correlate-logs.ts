/** Puts the correlation id of the request that caused it on every log line of an activity, the SDK's own included. */
import type { ActivityInterceptors } from '@temporalio/worker';

/** One per activity attempt. The id travels in the event, which is all that crosses from the API to here. */
export function correlateLogs(): ActivityInterceptors {
  let correlationId: string | undefined;
  return {
    inbound: {
      execute: (input, next) => {
        const [argument] = input.args as [{ event?: { correlationId?: string } }?];
        correlationId = argument?.event?.correlationId;
        return next(input);
      },
    },
    outbound: {
      getLogAttributes: (input, next) => next({ ...input, ...(correlationId === undefined ? {} : { correlationId }) }),
    },
  };
}
