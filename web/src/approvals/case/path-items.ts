/** The stages of a case in the order in which they are drawn: those of a block stand together, by branch. Pure. */
import type { BlockView, StageView } from '../../shared/types';

export type PathItem =
  { kind: 'stage'; stage: StageView } | { kind: 'block'; block: BlockView; branches: StageView[][] };

/** A stage of a block that is not told of stands by itself: nothing is left out. */
export function pathItems(stages: readonly StageView[], blocks: readonly BlockView[]): PathItem[] {
  const items: PathItem[] = [];
  const drawn = new Set<string>();
  for (const stage of stages) {
    const block = blocks.find((one) => one.id === stage.block?.id);
    if (!block) {
      items.push({ kind: 'stage', stage });
    } else if (!drawn.has(block.id)) {
      drawn.add(block.id);
      const inside = stages.filter((one) => one.block?.id === block.id);
      items.push({
        kind: 'block',
        block,
        branches: block.branches.map((_, branch) => inside.filter((one) => one.block?.branch === branch)),
      });
    }
  }
  return items;
}
