/** Checks one expression against the names of its definition before it may be published: never a null at run time. */
import { ParseError } from '@marcbachmann/cel-js';
import type { Expression } from '../../../domain/approvals/definition';
import { environmentFor } from './environment-cache';
import type { ExpressionProblem } from './read-names';
import { readNames } from './read-names';
import type { ScopeTypes } from './scope-types';

/** What an expression has to give: a condition, or ids of people. */
export type Wanted = 'bool' | 'list<string>';

/** The compiled expression, or every problem found in it. Never throws. */
export function checkExpression(
  cel: string,
  wanted: Wanted,
  types: ScopeTypes,
): { expression: Expression } | { problems: ExpressionProblem[] } {
  const environment = environmentFor(types);
  let parsed;
  try {
    parsed = environment.parse(cel);
  } catch (error) {
    return { problems: [problemOf('EXPRESSION_SYNTAX', error)] };
  }
  const { reads, problems } = readNames(parsed.ast, types);
  if (problems.length > 0) return { problems };
  const checked = parsed.check();
  if (!checked.valid) {
    const code = checked.error instanceof ParseError ? 'EXPRESSION_SYNTAX' : 'EXPRESSION_TYPE';
    return { problems: [problemOf(code, checked.error)] };
  }
  if (checked.type !== wanted) {
    const message = `The expression gives ${checked.type ?? 'nothing'}, needed is ${wanted === 'bool' ? 'true or false' : 'a list of user ids'}`;
    return { problems: [{ code: 'EXPRESSION_RESULT', message, offset: 0 }] };
  }
  return { expression: { cel, reads } };
}

function problemOf(code: ExpressionProblem['code'], error: unknown): ExpressionProblem {
  const { summary, range } = error as { summary?: string; range?: { start: number } };
  return { code, message: summary ?? String(error), offset: range?.start ?? 0 };
}
