/** Rejections that lead back: where they can go round without anybody changing anything, or never lead back at all. */
import type { CompileContext } from '../context';
import type { Path } from '../findings';
import type { BlockSource, StageSource } from '../schema/stage-schema';

export function lintReturns(context: CompileContext): void {
  const { source, report } = context;
  const maxRounds = source.resubmit?.maxRounds ?? 5;
  for (const { from, before, path, silenceRejects } of rejectionsIn(context)) {
    const { onReject } = from;
    if (typeof onReject !== 'object') continue;
    const { returnTo } = onReject;
    const at = [...path, 'onReject', 'returnTo'];
    if (maxRounds === 1) {
      report('RETURN_IN_VAIN', at, 'maxRounds: 1 leaves no round to return to: the rejection ends the case');
      continue;
    }
    if (returnTo === 'submitter') continue;
    const target = returnTo === 'previous' ? before.at(-1) : before.find((one) => holds(one, returnTo));
    if (!target) continue;
    const between = before.slice(before.indexOf(target));
    const words = `${from.id} sends back to ${returnTo === 'previous' ? target.id : returnTo}`;
    if (silenceRejects) {
      report('RETURN_CAN_LOOP', at, `${words} when nobody answers: it can go round ${maxRounds - 1} times by silence`);
    } else if (!between.some(fillsIn)) {
      report(
        'RETURN_CAN_LOOP',
        at,
        `${words}, where the content cannot change: the same question can come back ${maxRounds - 1} times`,
      );
    }
  }
}

interface Rejection {
  from: StageSource | BlockSource;
  /** What the walk passes before it, the own branch last. */
  before: (StageSource | BlockSource)[];
  path: Path;
  silenceRejects: boolean;
}

function rejectionsIn({ source }: CompileContext): Rejection[] {
  const byItself = (stage: StageSource): boolean =>
    (stage.escalate ?? source.escalate ?? []).some((rung) => 'then' in rung && rung.then === 'reject');
  return source.stages.flatMap((item, i): Rejection[] => {
    const before = source.stages.slice(0, i);
    const path = ['stages', i];
    if (!('parallel' in item)) return [{ from: item, before, path, silenceRejects: byItself(item) }];
    const inside = item.parallel.flatMap((branch, b) =>
      branch.map((stage, s): Rejection => {
        const passed = [...before, ...branch.slice(0, s)];
        return { from: stage, before: passed, path: [...path, 'parallel', b, s], silenceRejects: byItself(stage) };
      }),
    );
    const takesTheBlocks = item.parallel.flat().some((stage) => stage.onReject === undefined && byItself(stage));
    return [{ from: item, before, path, silenceRejects: takesTheBlocks }, ...inside];
  });
}

function holds(item: StageSource | BlockSource, id: string): boolean {
  return item.id === id || ('parallel' in item && item.parallel.flat().some((stage) => stage.id === id));
}

/** Whoever fills in a value can fill in another one: then the same question is not the same. */
function fillsIn(item: StageSource | BlockSource): boolean {
  if ('parallel' in item) return item.parallel.flat().some(fillsIn);
  return Object.keys(item.outputs ?? {}).length > 0;
}
