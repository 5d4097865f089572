/** Where a definition's stages and blocks stand. Knows nothing of a case. */
import type { CompiledBlock, CompiledDefinition, CompiledStage } from './definition';

/** A step of the walk through a definition: a stage, or a block of parallel branches. */
export type Item = CompiledStage | CompiledBlock;

/** A place of the walk: an item counted from 0, and for a stage in a block where inside. */
export interface Place {
  item: number;
  inside?: { block: CompiledBlock; branch: number; index: number };
}

export function isBlock(item: Item): item is CompiledBlock {
  return 'parallel' in item;
}

/** Every stage in the order of the page; the branches of a block one after another. */
export function stagesOf(definition: CompiledDefinition): CompiledStage[] {
  return definition.stages.flatMap((item) => (isBlock(item) ? item.parallel.flat() : [item]));
}

/** The stage with this id, or null. */
export function findStage(definition: CompiledDefinition, stageId: string | undefined): CompiledStage | null {
  return stagesOf(definition).find((stage) => stage.id === stageId) ?? null;
}

export function blocksOf(definition: CompiledDefinition): CompiledBlock[] {
  return definition.stages.filter(isBlock);
}

/** The block with this id, or null. */
export function findBlock(definition: CompiledDefinition, blockId: string | undefined): CompiledBlock | null {
  return blocksOf(definition).find((block) => block.id === blockId) ?? null;
}

/** Where the stage or block with this id stands, or null. */
export function placeOf(definition: CompiledDefinition, id: string | undefined): Place | null {
  for (const [item, step] of definition.stages.entries()) {
    if (step.id === id) return { item };
    if (!isBlock(step)) continue;
    for (const [branch, stages] of step.parallel.entries()) {
      const index = stages.findIndex((stage) => stage.id === id);
      if (index !== -1) return { item, inside: { block: step, branch, index } };
    }
  }
  return null;
}

/** All that the walk passes before a place: items of the definition, and in a block the earlier stages of its own branch. */
export function itemsBefore(definition: CompiledDefinition, { item, inside }: Place): Item[] {
  const own = inside?.block.parallel[inside.branch] ?? [];
  return [...definition.stages.slice(0, item), ...own.slice(0, inside?.index ?? 0)];
}

/** Whether the walk passes `place` before it reaches `from`. A neighbouring branch lies neither before nor behind. */
export function liesBefore(place: Place, from: Place): boolean {
  if (place.item !== from.item) return place.item < from.item;
  if (!place.inside || !from.inside) return false;
  return place.inside.branch === from.inside.branch && place.inside.index < from.inside.index;
}
