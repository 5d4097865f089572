/** Environments by the names they offer: building one takes longer than a thousand evaluations. */
import type { Environment } from '@marcbachmann/cel-js';
import { buildEnvironment } from './environment';
import type { ScopeTypes } from './scope-types';

const environments = new Map<string, Environment>();
const atMost = 100;

/** The environment for these names and types. */
export function environmentFor(types: ScopeTypes): Environment {
  const key = JSON.stringify(types);
  const known = environments.get(key);
  if (known) return known;
  if (environments.size >= atMost) environments.clear();
  const built = buildEnvironment(types);
  environments.set(key, built);
  return built;
}
