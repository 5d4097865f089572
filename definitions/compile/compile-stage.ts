/** Compiles stages and blocks, pushing the definition's defaults down into each stage. */
import { assertNever } from '../../domain/shared/assert-never';
import type {
  CompiledBlock,
  CompiledStage,
  DecideRule,
  OnReject,
  RemindRule,
  Rung,
} from '../../domain/approvals/definition';
import { compileApprover, compileCc, compileEmpty, compileExpression, compilePersonRule } from './compile-approver';
import { compileDuration } from './compile-duration';
import type { CompileContext } from './context';
import type { Path } from './findings';
import type { BlockSource, DecideSource, StageSource } from './schema/stage-schema';

/** The stage with the definition's defaults for what it does not say itself; a rejection inside a block as the block says. */
export function compileStage(
  stage: StageSource,
  path: Path,
  context: CompileContext,
  onRejectOfBlock: OnReject = { do: 'end' },
): CompiledStage {
  const top = context.source;
  const empty = stage.empty ?? top.empty;
  const remind = stage.remind ?? top.remind;
  const decide = compileDecide(stage);
  // A fault in an inherited default is reported where the default is written.
  const writtenAt = (key: 'empty' | 'escalate'): Path => (stage[key] === undefined ? [key] : [...path, key]);
  return {
    id: stage.id,
    title: stage.title,
    when: stage.when === undefined ? null : compileExpression(stage.when, 'bool', [...path, 'when'], context),
    approvers: stage.approvers.map((entry, i) => compileApprover(entry, [...path, 'approvers', i], i, context)),
    exclude: (stage.exclude ?? []).map((rule, i) => compilePersonRule(rule, [...path, 'exclude', i], context)),
    decide,
    reject: stage.reject ?? defaultReject(decide),
    onReject: stage.onReject === undefined ? onRejectOfBlock : compileOnReject(stage.onReject),
    waitForAll: stage.waitForAll ?? false,
    start: stage.start ?? 'automatic',
    startedBy:
      stage.startedBy === undefined ? null : compilePersonRule(stage.startedBy, [...path, 'startedBy'], context),
    self: stage.self ?? top.self ?? 'nextSuperior',
    empty: empty === undefined ? 'incident' : compileEmpty(empty, writtenAt('empty'), context),
    duplicates: stage.duplicates ?? top.duplicates ?? 'askAgain',
    carryOver: stage.carryOver ?? top.carryOver ?? 'adjacent',
    due: stage.due === undefined ? null : compileDuration(stage.due),
    remind: remind === undefined ? null : compileRemind(remind),
    escalate: (stage.escalate ?? top.escalate ?? []).map((rung, i) =>
      compileRung(rung, [...writtenAt('escalate'), i], context),
    ),
    fields: stage.fields ?? top.fields ?? {},
    outputs: stage.outputs ?? {},
    require: { comment: (stage.require ?? top.require)?.comment ?? [] },
    pause: stage.pause ?? top.pause ?? 'none',
    urge: compileDuration(stage.urge ?? top.urge ?? '4 working hours'),
    cc: (stage.cc ?? []).map((cc, i) => compileCc(cc, [...path, 'cc', i], context)),
  };
}

/**
 * The block with its stages. Where all branches must approve, a stage that says nothing of its own rejection takes the
 * block's. `before`: the id of what stands before the block, which is its `previous` for the stages inside too.
 */
export function compileBlock(
  block: BlockSource,
  path: Path,
  context: CompileContext,
  before: string | undefined,
): CompiledBlock {
  const onReject = compileOnReject(block.onReject);
  const isPrevious = onReject.do === 'returnTo' && onReject.to === 'previous' && before !== undefined;
  const ofStages: OnReject = isPrevious ? { do: 'returnTo', to: before } : onReject;
  return {
    id: block.id,
    title: block.title,
    when: block.when === undefined ? null : compileExpression(block.when, 'bool', [...path, 'when'], context),
    parallel: block.parallel.map((branch, b) =>
      branch.map((stage, s) =>
        compileStage(stage, [...path, 'parallel', b, s], context, block.join === 'all' ? ofStages : undefined),
      ),
    ),
    join: block.join,
    onReject,
  };
}

/** Where only one seat is possible nothing needs to be said: `any`. (Lint asks for it everywhere else.) */
function compileDecide(stage: StageSource): DecideRule {
  const source: DecideSource = stage.decide ?? 'any';
  const everyEntry = Object.fromEntries(stage.approvers.map((entry, i) => [entry.id ?? String(i + 1), 1]));
  if (source === 'perGroup') return { mode: 'perGroup', of: everyEntry };
  if (typeof source === 'string') return { mode: source };
  if ('atLeast' in source) return { mode: 'atLeast', count: source.atLeast };
  if ('percent' in source) return { mode: 'percent', percent: source.percent };
  if ('weight' in source) return { mode: 'weight', of: source.weight.of, need: source.weight.need };
  return { mode: 'perGroup', of: { ...everyEntry, ...source.perGroup } };
}

function defaultReject(decide: DecideRule): 'veto' | 'vote' {
  switch (decide.mode) {
    case 'any':
    case 'all':
    case 'inOrder':
      return 'veto';
    case 'atLeast':
    case 'percent':
    case 'weight':
    case 'perGroup':
      return 'vote';
    default:
      return assertNever(decide);
  }
}

function compileOnReject(source: StageSource['onReject']): OnReject {
  return source === undefined || source === 'end' ? { do: 'end' } : { do: 'returnTo', to: source.returnTo };
}

function compileRemind(source: NonNullable<StageSource['remind']>): RemindRule {
  return {
    at: source.at.map((point) => Number(point.replace('%', ''))).sort((a, b) => a - b),
    then: source.then === undefined ? null : compileDuration(source.then),
    atMost: source.atMost ?? 5,
  };
}

function compileRung(source: NonNullable<StageSource['escalate']>[number], path: Path, context: CompileContext): Rung {
  const after = compileDuration(source.after);
  if ('to' in source) return { after, to: compilePersonRule(source.to, [...path, 'to'], context), how: source.how };
  return { after, then: source.then, ...(source.because !== undefined && { because: source.because }) };
}
