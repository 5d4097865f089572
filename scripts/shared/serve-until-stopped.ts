/** A production process: runs until it is asked to stop, then drains; ends by itself when what it runs has broken. */
import type { Stops } from './stop-in-order';

/** Exit code: 0 when it was asked to stop, 1 when `broken` settled first. */
export async function serveUntilStopped(
  stops: Stops,
  broken: Promise<unknown> = new Promise(() => undefined),
): Promise<number> {
  const asked = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve(0);
      });
    }
  });
  const code = await Promise.race([asked, broken.then(() => 1)]);
  await stops.stopAll();
  return code;
}
