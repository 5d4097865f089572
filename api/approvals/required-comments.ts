import { findStage, type CaseState, type TaskOperation } from '../../domain/approvals';

const decisions: readonly TaskOperation[] = ['approve', 'reject', 'abstain', 'return'];

/** Which decisions on this stage need a comment, as its definition says. */
export function requiredComments(state: CaseState, stageId: string | null): TaskOperation[] {
  const required = stageId === null ? [] : (findStage(state.definition, stageId)?.require.comment ?? []);
  return decisions.filter((decision) => required.includes(decision));
}
