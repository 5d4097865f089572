/** The way that a case has taken in this round: for people, with the branches of blocks side by side. */
import type { CaseState } from '../../domain/approvals';
import type { PathPart } from './expectation-schema';

/** The stages that this round has reached and in which somebody had a seat, in order; a block with its branches. */
export function pathOf(state: CaseState): PathPart[] {
  const seated = new Set(
    state.stages
      .filter((run) => run.round === state.round && run.state !== 'skipped' && run.seatIds.length > 0)
      .map((run) => run.id),
  );
  return state.definition.stages.flatMap((stage): PathPart[] => {
    if (!('parallel' in stage)) return seated.has(stage.id) ? [stage.id] : [];
    const branches = stage.parallel.map((branch) => branch.map(({ id }) => id).filter((id) => seated.has(id)));
    return branches.every((branch) => branch.length === 0) ? [] : [{ [stage.id]: branches }];
  });
}

/** The same without branches: every stage by name, those of a block in the order of the definition. */
export function flatPath(path: readonly PathPart[]): string[] {
  return path.flatMap((part) => (typeof part === 'string' ? [part] : Object.values(part).flat(2)));
}

/** The same with blocks by their names alone. */
export function outerPath(path: readonly PathPart[]): string[] {
  return path.flatMap((part) => (typeof part === 'string' ? [part] : Object.keys(part)));
}
