/** The record proves itself: the same pure steps over the stored events give the stored state. */
import type { Incoming, Json } from '../../domain/shared/process';
import type { Adapter } from './adapter';

/** The state after `events`, which hold the facts and plans they were decided on; null before the first. Throws when one is refused. */
export function fold<State, Event, Command>(adapter: Adapter<State, Event, Command>, events: Incoming[]): Json {
  let state: State | null = null;
  for (const event of events) {
    const result = adapter.step(state, event as Incoming<Event>);
    if ('refusal' in result) throw new Error(`${event.key} was accepted and is refused now: ${result.refusal.detail}`);
    state = result.state;
  }
  return state as Json;
}
