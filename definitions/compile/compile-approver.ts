/** Turns the forms that name people into rules. Reports expressions that do not check; names are lint's. */
import type { Approver, ApproverRule, CcRule, EmptyRule, Expression } from '../../domain/approvals/definition';
import type { CompileContext } from './context';
import { checkExpression } from './expressions/check-expression';
import type { Wanted } from './expressions/check-expression';
import type { Path } from './findings';
import type { ApproverSource, CcSource, EmptySource, PersonRuleSource } from './schema/approver-schema';

/** A rule that names people, with its expression checked. */
export function compilePersonRule(
  source: PersonRuleSource | ApproverSource | CcSource,
  path: Path,
  context: CompileContext,
): ApproverRule {
  if ('user' in source) return { by: 'user', user: source.user };
  if ('role' in source) {
    return {
      by: 'role',
      role: source.role,
      ...(source.department !== undefined && { department: source.department }),
      ...(source.region !== undefined && { region: source.region }),
    };
  }
  if ('relation' in source) {
    const [of = '', relation = ''] = source.relation.split('.');
    return { by: 'relation', of, relation };
  }
  if ('departmentHead' in source) return { by: 'departmentHead', department: source.departmentHead };
  if ('superiors' in source) {
    const { of, levels, upTo } = source.superiors;
    return { by: 'superiors', of, ...(levels !== undefined && { levels }), ...(upTo !== undefined && { upTo }) };
  }
  if ('fromField' in source) return { by: 'fromField', field: source.fromField };
  if ('chosenBy' in source) {
    const from = source.from.map((rule, i) => compilePersonRule(rule, [...path, 'from', i], context));
    return { by: 'chosenBy', who: source.chosenBy, from, min: source.min ?? 1, max: source.max ?? source.min ?? 1 };
  }
  const expression = compileExpression(source.expression, 'list<string>', [...path, 'expression'], context);
  return { by: 'expression', expression };
}

/** An entry of `approvers`; without an id of its own it is known by its number, counted from 1. */
export function compileApprover(source: ApproverSource, path: Path, index: number, context: CompileContext): Approver {
  return {
    ...compilePersonRule(source, path, context),
    id: source.id ?? String(index + 1),
    ...(source.empty !== undefined && { empty: compileEmpty(source.empty, [...path, 'empty'], context) }),
  };
}

export function compileEmpty(source: EmptySource, path: Path, context: CompileContext): EmptyRule {
  return source === 'incident' ? source : { to: compilePersonRule(source.to, [...path, 'to'], context) };
}

export function compileCc(source: CcSource, path: Path, context: CompileContext): CcRule {
  return { who: compilePersonRule(source, path, context), on: source.on ?? 'approved' };
}

/** The checked expression; one that does not check is reported and stands in with nothing read. */
export function compileExpression(cel: string, wanted: Wanted, path: Path, context: CompileContext): Expression {
  const checked = checkExpression(cel, wanted, context.types);
  if ('expression' in checked) return checked.expression;
  for (const { code, message, offset } of checked.problems) context.report(code, path, message, { offset });
  return { cel, reads: [] };
}
