/** In which order a definition's stages stand. Knows nothing of a case. */
import type { CompiledDefinition, CompiledStage } from './definition';

/** Every stage in the order of the page; the branches of a block one after another. */
export function stagesOf(definition: CompiledDefinition): CompiledStage[] {
  return definition.stages.flatMap((stage) => ('parallel' in stage ? stage.parallel.flat() : [stage]));
}

/** The stage with this id, or null. */
export function findStage(definition: CompiledDefinition, stageId: string | undefined): CompiledStage | null {
  return stagesOf(definition).find((stage) => stage.id === stageId) ?? null;
}

/** The stage after `stageId` (null: the first one); null when it was the last. */
export function stageAfter(definition: CompiledDefinition, stageId: string | null): CompiledStage | null {
  const stages = stagesOf(definition);
  return stages[stages.findIndex((stage) => stage.id === stageId) + 1] ?? null;
}
