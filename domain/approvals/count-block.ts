/** How the branches of a block are counted. Knows only how each of them stands. */
import type { BranchState } from './types';

export type BlockCount = 'open' | 'approved' | 'rejected' | 'skipped';

/**
 * `all`: approved when every branch is, rejected by the first that is. `any`: approved by the first, rejected when none can
 * be any more. A skipped branch is absent: it never satisfies `any` and never blocks `all`.
 */
export function countBlock(join: 'all' | 'any', branches: BranchState[]): BlockCount {
  const present = branches.filter((branch) => branch !== 'skipped');
  if (present.length === 0) return 'skipped';
  const [oneIsEnough, allAreNeeded] =
    join === 'all' ? (['rejected', 'approved'] as const) : (['approved', 'rejected'] as const);
  if (present.includes(oneIsEnough)) return oneIsEnough;
  return present.every((branch) => branch === allAreNeeded) ? allAreNeeded : 'open';
}
