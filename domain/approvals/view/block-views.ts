/** The blocks of parallel branches as people read them. */
import type { Bilingual } from '../definition';
import { blockRunOf } from '../lookup';
import { blocksOf } from '../stage-order';
import { stillHolds } from './stage-views';
import type { BlockRun, BlockState, BranchState, CaseState } from '../types';

export interface BlockView {
  id: string;
  title: Bilingual;
  join: 'all' | 'any';
  /** `ahead`: not reached in this round. */
  state: BlockState | 'ahead';
  because?: NonNullable<BlockRun['because']>;
  round: number;
  conditional: boolean;
  branches: { state: BranchState | 'ahead'; stages: string[] }[];
}

/** Every block of the definition in order. */
export function blockViews(state: CaseState): BlockView[] {
  return blocksOf(state.definition).map(({ id, title, join, when, parallel }) => {
    const run = stillHolds(state, blockRunOf(state, id));
    return {
      ...{ id, title, join },
      state: run?.state ?? 'ahead',
      ...(run?.because !== undefined && { because: run.because }),
      round: run?.round ?? state.round,
      conditional: when !== null,
      branches: parallel.map((stages, index) => ({
        state: run?.branches[index] ?? 'ahead',
        stages: stages.map((stage) => stage.id),
      })),
    };
  });
}
