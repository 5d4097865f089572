/**
 * Which fields of the subject decide who is asked, and where: what a revision may not silently change. (A ladder is not
 * among them: whom a rung reaches is found out anew when its time comes.)
 */
import type {
  ApproverRule,
  CompiledBlock,
  CompiledDefinition,
  CompiledStage,
  Expression,
} from '../../domain/approvals/definition';

/** Field → places that read it, as `director.when`, in the order of the stages. */
export function routingOf(stages: readonly (CompiledStage | CompiledBlock)[]): CompiledDefinition['routing'] {
  const routing: { [field: string]: string[] } = {};
  const add = (where: string, fields: string[]): void => {
    for (const field of fields) {
      const places = (routing[field] ??= []);
      if (!places.includes(where)) places.push(where);
    }
  };
  const addStage = (stage: CompiledStage): void => {
    add(`${stage.id}.when`, expressionFields(stage.when));
    add(`${stage.id}.approvers`, stage.approvers.flatMap(ruleFields));
    add(`${stage.id}.exclude`, stage.exclude.flatMap(ruleFields));
    const fallBacks = [stage.empty, ...stage.approvers.map((entry) => entry.empty ?? 'incident')];
    add(
      `${stage.id}.empty`,
      fallBacks.flatMap((empty) => (empty === 'incident' ? [] : ruleFields(empty.to))),
    );
  };
  for (const stage of stages) {
    if (!('parallel' in stage)) addStage(stage);
    else {
      add(`${stage.id}.when`, expressionFields(stage.when));
      stage.parallel.flat().forEach(addStage);
    }
  }
  return routing;
}

function ruleFields(rule: ApproverRule): string[] {
  switch (rule.by) {
    case 'relation':
    case 'superiors':
      return rule.of === 'submitter' ? [] : [rule.of];
    case 'fromField':
      return [rule.field];
    case 'expression':
      return expressionFields(rule.expression);
    case 'chosenBy':
      return rule.from.flatMap(ruleFields);
    case 'user':
    case 'role':
    case 'departmentHead':
      return [];
  }
}

function expressionFields(expression: Expression | null): string[] {
  return (expression?.reads ?? []).filter((name) => name.startsWith('subject.')).map((name) => name.slice(8));
}
