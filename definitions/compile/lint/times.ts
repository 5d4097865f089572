/** Due times, reminders and ladders that fit together; and what silence may do. */
import type { Duration } from '../../../domain/approvals/definition';
import { compileDuration } from '../compile-duration';
import type { CompileContext } from '../context';
import { stagesAt } from '../context';
import type { Path } from '../findings';
import type { StageSource } from '../schema/stage-schema';

export function lintTimes(context: CompileContext): void {
  const { source, report } = context;
  if (source.escalate) lintLadder(source.escalate, ['escalate'], context);
  for (const { stage, path } of stagesAt(source)) {
    if (stage.escalate) lintLadder(stage.escalate, [...path, 'escalate'], context);
    if (stage.due !== undefined) {
      if (approves(stage.escalate ?? source.escalate) && Object.keys(stage.outputs ?? {}).length > 0) {
        report(
          'SYSTEM_APPROVAL_REFUSED',
          [...path, 'outputs'],
          'Silence cannot approve a stage whose approval has to fill in values',
        );
      }
      continue;
    }
    for (const key of ['escalate', 'remind'] as const) {
      if (stage[key] !== undefined) {
        report(
          'LADDER_WITHOUT_DUE',
          [...path, key],
          `${key} of ${stage.id} counts from its due time, and it has none`,
          { at: 'key' },
        );
      }
    }
    report('NO_DUE', path, `${stage.id} has no due time: it can stay open for ever and is never overdue`);
  }
}

function approves(ladder: StageSource['escalate']): boolean {
  return (ladder ?? []).some((rung) => 'then' in rung && rung.then === 'approve');
}

function lintLadder(ladder: NonNullable<StageSource['escalate']>, path: Path, { kind, report }: CompileContext): void {
  ladder.forEach((rung, i) => {
    const before = ladder[i - 1];
    if (before && !later(compileDuration(rung.after), compileDuration(before.after))) {
      report('LADDER_ORDER', [...path, i, 'after'], `${rung.after} does not come after ${before.after}`);
    }
    if (!('then' in rung)) return;
    if (i < ladder.length - 1) {
      report('LADDER_ORDER', [...path, i, 'then'], "The system's own vote can only be the last rung");
    }
    if (rung.then !== 'approve') return;
    if (rung.because === undefined)
      report('BECAUSE_MISSING', [...path, i], 'A system approval needs because: its reason');
    if (kind.systemMayApprove) {
      report('SYSTEM_APPROVAL', [...path, i, 'then'], 'Silence approves here; the trail will say so');
    } else {
      report('SYSTEM_APPROVAL_REFUSED', [...path, i, 'then'], `Silence may never approve a ${kind.kind}`);
    }
  });
}

/** Whether `a` is certainly longer than `b`; durations of different kinds are compared by their usual length. */
function later(a: Duration, b: Duration): boolean {
  return hours(a) > hours(b);
}

/** A working day stands for 24 hours of the clock and a working hour for 3: good enough to order a ladder. */
function hours({ amount, unit, working }: Duration): number {
  return amount * (unit === 'day' ? 24 : working ? 3 : 1);
}
