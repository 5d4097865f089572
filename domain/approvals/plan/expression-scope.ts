/** What an expression of a definition sees: the subject as it is now, who submitted it, and the case. */
import { findPerson } from '../../people';
import type { ExpressionScope } from '../definition';
import type { PlanFacts } from '../facts';
import { newestRevision } from '../lookup';
import { outputsOf } from '../outputs';
import type { CaseState } from '../types';

export function expressionScope(state: CaseState, facts: PlanFacts): ExpressionScope {
  const submitter = findPerson(facts.organisation, state.submitterId);
  return {
    subject: newestRevision(state).fields,
    submitter: {
      id: state.submitterId,
      name: submitter?.name ?? '',
      departmentId: submitter?.departmentId ?? '',
      roles: submitter?.roles.map((held) => held.role) ?? [],
    },
    case: { id: state.id, round: state.round, definition: state.definition.key },
    outputs: outputsOf(state),
  };
}
