/**
 * Conditions under which nobody would decide, or a stage never runs, or the evaluation fails. Tried out: every field that
 * a condition reads takes the values at and beside each constant of the definition's conditions, in all combinations.
 */
import type {
  CompiledDefinition,
  CompiledStage,
  Expression,
  ExpressionScope,
} from '../../../domain/approvals/definition';
import type { Json } from '../../../domain/shared/process';
import type { CompileContext } from '../context';
import type { Path } from '../findings';
import { evaluatorOf } from '../expressions/evaluate-expression';
import type { ScopeField } from '../expressions/scope-types';

const atMostCombinations = 20_000;

interface Condition {
  id: string;
  path: Path;
  when: Expression;
}

export function lintConditions(context: CompileContext, compiled: CompiledDefinition): void {
  const conditions = conditionsOf(compiled);
  if (context.expressionsFailed()) return;
  const evaluate = evaluatorOf(context.types);
  const names = [...new Set(conditions.flatMap(({ when }) => when.reads))].filter(
    (name) => !name.startsWith('outputs.'),
  );
  const values = new Map(names.map((name) => [name, candidates(fieldOf(name, context), conditions)]));
  const everTrue = new Set<string>();
  const failed = new Map<string, { sample: Sample; error: string }>();
  const nobody: { [by in Skipping]: Sample | null } = { conditions: null, hand: null };
  for (const sample of combinations(values)) {
    const isFalse = new Set<string>();
    for (const { id, when } of conditions) {
      const answer = evaluate(when, scopeOf(sample));
      if ('error' in answer) {
        if (!failed.has(id)) failed.set(id, { sample, error: answer.error });
      } else if (answer.value === true) everTrue.add(id);
      else isFalse.add(id);
    }
    for (const by of ['conditions', 'hand'] as const) {
      if (!someStageRuns(compiled, isFalse, by)) nobody[by] ??= sample;
    }
  }
  for (const { id, path, when } of conditions) {
    const failure = failed.get(id);
    if (failure) {
      const message = `${when.cel} fails: ${failure.error}`;
      context.report('EXPRESSION_CAN_FAIL', path, message, { counterExample: failure.sample });
    } else if (!everTrue.has(id) && !when.reads.some((name) => name.startsWith('outputs.'))) {
      context.report('STAGE_NEVER_RUNS', path, `No value that was tried makes ${when.cel} true`);
    }
  }
  if (nobody.conditions) {
    const message = `Nobody would decide: every stage is skipped when ${sampleText(nobody.conditions)}`;
    context.report('EVERY_STAGE_SKIPPED', ['stages'], message, { at: 'key', counterExample: nobody.conditions });
  } else if (nobody.hand) {
    const when = names.length === 0 ? '' : ` when ${sampleText(nobody.hand)}`;
    const message = `Only stages that are started by hand decide${when}: if they are skipped, nobody does`;
    context.report('ONLY_MANUAL_STAGES', ['stages'], message, { at: 'key', counterExample: nobody.hand });
  }
}

/** What may leave a stage out: its condition alone, or somebody's hand as well. */
type Skipping = 'conditions' | 'hand';

/** Whether somebody decides although these conditions are false. A block runs when one of its branches does. */
function someStageRuns(compiled: CompiledDefinition, isFalse: ReadonlySet<string>, by: Skipping): boolean {
  const runs = (stage: CompiledStage): boolean =>
    !isFalse.has(stage.id) && (by === 'conditions' || stage.start === 'automatic');
  return compiled.stages.some((item) =>
    'parallel' in item ? !isFalse.has(item.id) && item.parallel.flat().some(runs) : runs(item),
  );
}

type Sample = { [name: string]: Json };

function conditionsOf(compiled: CompiledDefinition): Condition[] {
  return compiled.stages.flatMap((stage, i): Condition[] => {
    const path = ['stages', i];
    const own = stage.when ? [{ id: stage.id, path: [...path, 'when'], when: stage.when }] : [];
    if (!('parallel' in stage)) return own;
    const inner = stage.parallel.flatMap((branch, b) =>
      branch.flatMap(({ id, when }, s) => (when ? [{ id, path: [...path, 'parallel', b, s, 'when'], when }] : [])),
    );
    return [...own, ...inner];
  });
}

function fieldOf(name: string, { types }: CompileContext): ScopeField {
  const [root, field = ''] = name.split('.');
  const record = types[root as 'subject' | 'submitter' | 'case'];
  return record[field] ?? { type: 'string', optional: true };
}

/** Values worth trying for a field: at and beside every constant of its type in any condition. */
function candidates({ type, optional }: ScopeField, conditions: Condition[]): (Json | undefined)[] {
  const text = conditions.map(({ when }) => when.cel).join('\n');
  const missing = optional ? [undefined] : [];
  const numbers = (text.replace(/(["']).*?\1/g, '').match(/(?<![A-Za-z_.\d])\d+(\.\d+)?/g) ?? []).map(Number);
  const texts = [...text.matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '');
  if (type === 'bool') return [...missing, false, true];
  if (type === 'int') {
    const whole = numbers.flatMap((n) => [Math.floor(n) - 1, Math.floor(n), Math.floor(n) + 1]);
    return [...missing, ...unique([0, ...whole].filter((n) => n >= 0))];
  }
  if (type === 'double') {
    const around = numbers.filter((n) => n <= 100).flatMap((n) => [n - 0.5, n, n + 0.5]);
    return [...missing, ...unique([0, ...around].filter((n) => n >= 0))];
  }
  if (type === 'string') return [...missing, ...unique(['', 'something else', ...texts])];
  if (type === 'users') return [...missing, [], ...unique(texts).map((one) => [one])];
  const item = (n: number): Json =>
    Object.fromEntries(
      Object.entries(type.items).map(([field, itemType]) => [
        field,
        itemType === 'string' ? (texts[0] ?? '') : itemType === 'bool' ? true : n,
      ]),
    );
  return [
    ...missing,
    [],
    ...unique([1, ...numbers.flatMap((n) => [n, n + 1])])
      .slice(0, 8)
      .map((n) => [item(n)]),
  ];
}

function unique<Value>(values: Value[]): Value[] {
  return [...new Set(values)];
}

/** All combinations, thinned evenly once there are too many. */
function* combinations(values: Map<string, (Json | undefined)[]>): Generator<Sample> {
  const entries = [...values.entries()];
  const total = entries.reduce((product, [, list]) => product * list.length, 1);
  const step = total > atMostCombinations ? Math.ceil(total / atMostCombinations) | 1 : 1;
  for (let n = 0; n < total; n += step) {
    const sample: Sample = {};
    let rest = n;
    for (const [name, list] of entries) {
      const value = list[rest % list.length];
      rest = Math.floor(rest / list.length);
      if (value !== undefined) sample[name] = value;
    }
    yield sample;
  }
}

function scopeOf(sample: Sample): ExpressionScope {
  const scope: ExpressionScope = { subject: {}, submitter: {}, case: {}, outputs: {} };
  for (const [name, value] of Object.entries(sample)) {
    const [root, field = ''] = name.split('.');
    scope[root as 'subject' | 'submitter' | 'case'][field] = value;
  }
  return scope;
}

function sampleText(sample: Sample): string {
  const parts = Object.entries(sample).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return parts.length === 0 ? 'nothing is true' : parts.join(', ');
}
