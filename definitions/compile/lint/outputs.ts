/** Outputs exist once their stage has been approved: whoever reads them earlier, or in a neighbouring branch, never finds them. */
import type { ApproverRule, CompiledDefinition, CompiledStage, Expression } from '../../../domain/approvals/definition';
import type { CompileContext } from '../context';
import { outputsName } from '../expressions/scope-types';
import type { Path } from '../findings';
import type { StageSource } from '../schema/stage-schema';

interface ReadAt {
  expression: Expression;
  path: Path;
}

export function lintOutputs(context: CompileContext, compiled: CompiledDefinition): void {
  const { source } = context;
  const before: CompiledStage[] = [];
  compiled.stages.forEach((item, i) => {
    const written = source.stages[i];
    const path = ['stages', i];
    if (!('parallel' in item)) {
      if (written && !('parallel' in written)) checkStage(item, written, path, before, context);
      before.push(item);
      return;
    }
    if (item.when) check({ expression: item.when, path: [...path, 'when'] }, before, context);
    item.parallel.forEach((branch, b) =>
      branch.forEach((stage, s) => {
        const inside = written && 'parallel' in written ? written.parallel[b]?.[s] : undefined;
        const passed = [...before, ...branch.slice(0, s)];
        if (inside) checkStage(stage, inside, [...path, 'parallel', b, s], passed, context);
      }),
    );
    before.push(...item.parallel.flat());
  });
  compiled.cc.forEach(({ who, on }, i) => {
    for (const read of expressionsOf(who, ['cc', i])) check(read, on === 'started' ? [] : before, context);
  });
}

function checkStage(
  stage: CompiledStage,
  written: StageSource,
  path: Path,
  before: readonly CompiledStage[],
  context: CompileContext,
): void {
  const inherited = (key: 'empty' | 'escalate'): Path => (written[key] === undefined ? [key] : [...path, key]);
  const reads: ReadAt[] = [
    ...(stage.when ? [{ expression: stage.when, path: [...path, 'when'] }] : []),
    ...stage.approvers.flatMap((entry, i) => [
      ...expressionsOf(entry, [...path, 'approvers', i]),
      ...(typeof entry.empty === 'object'
        ? expressionsOf(entry.empty.to, [...path, 'approvers', i, 'empty', 'to'])
        : []),
    ]),
    ...stage.exclude.flatMap((rule, i) => expressionsOf(rule, [...path, 'exclude', i])),
    ...(stage.startedBy ? expressionsOf(stage.startedBy, [...path, 'startedBy']) : []),
    ...(typeof stage.empty === 'object' ? expressionsOf(stage.empty.to, [...inherited('empty'), 'to']) : []),
    ...stage.escalate.flatMap(({ to }, i) => (to ? expressionsOf(to, [...inherited('escalate'), i, 'to']) : [])),
  ];
  for (const read of reads) check(read, before, context);
  stage.cc.forEach(({ who }, i) => {
    for (const read of expressionsOf(who, [...path, 'cc', i])) check(read, [...before, stage], context);
  });
}

function check({ expression, path }: ReadAt, before: readonly CompiledStage[], { report }: CompileContext): void {
  const filled = new Set(before.map((stage) => outputsName(stage.id)));
  for (const name of expression.reads) {
    const [root, stage = ''] = name.split('.');
    if (root !== 'outputs' || filled.has(stage)) continue;
    const offset = Math.max(0, expression.cel.indexOf(name));
    report('OUTPUT_NOT_YET', path, `${name} is never filled in before this is asked`, { offset });
  }
}

function expressionsOf(rule: ApproverRule, path: Path): ReadAt[] {
  if (rule.by === 'expression') return [{ expression: rule.expression, path: [...path, 'expression'] }];
  if (rule.by === 'chosenBy') return rule.from.flatMap((one, i) => expressionsOf(one, [...path, 'from', i]));
  return [];
}
