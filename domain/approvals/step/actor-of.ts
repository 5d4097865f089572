/** The person as the trail names them: with whom they act for. */
import type { Actor } from '../types';

export function actorOf(id: string, onBehalfOf: string | undefined): Actor {
  return onBehalfOf === undefined ? { kind: 'person', id } : { kind: 'person', id, onBehalfOf };
}
