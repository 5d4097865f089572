/** Evaluates checked expressions for the interpreter. Fails closed: whatever goes wrong is an error value, never a pass. */
import type { CompiledDefinition, Expression, ExpressionScope } from '../../../domain/approvals/definition';
import type { SubjectKind } from '../../../domain/approvals/subject';
import type { Json } from '../../../domain/shared/process';
import { environmentFor } from './environment-cache';
import type { ScopeTypes } from './scope-types';
import { declaredOutputs, scopeTypes } from './scope-types';
import { celToJson, scopeToCel } from './to-cel';

export type Evaluate = (expression: Expression, scope: ExpressionScope) => { value: Json } | { error: string };

/**
 * The evaluator that a case of this definition uses (`PlanFacts.evaluate`). It never throws; a field that is missing,
 * has another type than declared, a division by zero or an overflow come back as `{ error }`.
 */
export function evaluatorFor(kind: SubjectKind, definition?: Pick<CompiledDefinition, 'stages'>): Evaluate {
  return evaluatorOf(scopeTypes(kind, definition ? declaredOutputs(definition.stages) : {}));
}

/** The same for names that are already at hand. */
export function evaluatorOf(types: ScopeTypes): Evaluate {
  return (expression, scope) => {
    try {
      const value: unknown = environmentFor(types).evaluate(expression.cel, scopeToCel(scope, types));
      return { value: celToJson(value) };
    } catch (error) {
      return { error: summaryOf(error) };
    }
  };
}

function summaryOf(error: unknown): string {
  const { summary, message } = error as { summary?: string; message?: string };
  return summary ?? message ?? 'The expression failed';
}
