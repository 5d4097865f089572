/** A counter-example as text for `kept-failures.jsonl`: only what differs from a plain stage, definition and world. */
import { isDeepStrictEqual } from 'node:util';
import type { CompiledBlock, CompiledStage } from '../../../../domain/approvals';
import { definition, stage } from '../office';
import { choiceFor } from './definitions';
import type { Scripted } from './run-case';
import type { Scenario } from './scenarios';

/** The literal of a `KeptFailure`. */
export function tellCase({ definition: of, choice, world }: Scenario, script: Scripted[]): string {
  const { stages, ...rest } = of;
  const { stages: _, ...usual } = definition([]);
  const chosen = choiceFor(of, world, choice);
  const kept = {
    name: '',
    stages: stages.map(tellStage),
    definition: differing(rest, usual),
    world,
    ...(Object.keys(chosen).length > 0 && { chosen }),
    script,
  };
  return JSON.stringify(kept);
}

function tellStage(one: CompiledStage | CompiledBlock): object {
  if ('parallel' in one) {
    const { title: _, parallel, ...rest } = one;
    return { ...rest, parallel: parallel.map((branch) => branch.map(tellStage)) };
  }
  return { id: one.id, ...differing(one, stage(one.id)) };
}

function differing<Of extends object>(one: Of, usual: object): Partial<Of> {
  const known: { [name: string]: unknown } = { ...usual };
  return Object.fromEntries(
    Object.entries(one).filter(([name, value]) => !isDeepStrictEqual(value, known[name])),
  ) as Partial<Of>;
}
