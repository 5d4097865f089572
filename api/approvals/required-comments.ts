import type { CaseState, CompiledStage, TaskOperation } from '../../domain/approvals';

const decisions: readonly TaskOperation[] = ['approve', 'reject', 'return'];

/** Which decisions on this stage need a comment, as its definition says. */
export function requiredComments(state: CaseState, stageId: string | null): TaskOperation[] {
  const stages = state.definition.stages.flatMap((entry): CompiledStage[] =>
    'parallel' in entry ? entry.parallel.flat() : [entry],
  );
  const required = stages.find((stage) => stage.id === stageId)?.require.comment ?? [];
  return decisions.filter((decision) => required.includes(decision));
}
