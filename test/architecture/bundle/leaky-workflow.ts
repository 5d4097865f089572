/** What the bundle test has to catch: a workflow that brings a rule with it. */
import { refuse } from '../../../domain/shared/refusal';

export function leaky(): Promise<string> {
  return Promise.resolve(refuse('ENDED', 'decided in the workflow').refusal.code);
}
