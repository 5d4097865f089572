/** Stored states of every age, as the newest shape. */
import type { Json } from '../../domain/shared/process';

/** Brings a state of version `n` to version `n + 1`; pure, and kept for as long as such states are stored. */
export type Upcaster = (older: { [field: string]: Json }) => { [field: string]: Json };

/**
 * Reads states whose newest version is `1 + upcasters.length`: `upcasters[0]` takes version 1 to 2, and so on. Throws for a
 * version that this release does not know, so that an older release never writes over what a newer one has written.
 */
export function upcastThrough(upcasters: readonly Upcaster[]): (stored: Json) => Json {
  return (stored) => {
    if (stored === null) return null;
    let state = stored as { [field: string]: Json };
    const version = state['v'];
    const newest = 1 + upcasters.length;
    if (typeof version !== 'number' || version < 1 || version > newest) {
      throw new Error(
        `A state of version ${JSON.stringify(version)} was stored; this release reads up to ${String(newest)}`,
      );
    }
    for (const upcaster of upcasters.slice(version - 1)) state = upcaster(state);
    return state;
  };
}
