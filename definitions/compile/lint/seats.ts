/** How many seats a stage can have, who they may fall to, and whether the way of deciding fits them. */
import type { CompileContext, StageAt } from '../context';
import { stagesAt } from '../context';
import type { ApproverSource, PersonRuleSource } from '../schema/approver-schema';

export function lintSeats(context: CompileContext): void {
  for (const at of stagesAt(context.source)) {
    lintChoice(at, context);
    lintDecide(at, context);
    lintParties(at, context);
    lintTwice(at, context);
  }
}

/** The most seats that an entry can give; Infinity where only the organisation knows. */
function seatsOf(entry: ApproverSource | PersonRuleSource, context: CompileContext): number {
  if ('user' in entry || 'relation' in entry || 'departmentHead' in entry) return 1;
  if ('superiors' in entry) return entry.superiors.levels ?? Infinity;
  if ('chosenBy' in entry) return entry.max ?? entry.min ?? 1;
  if ('fromField' in entry) return context.kind.fields[entry.fromField]?.kind === 'user' ? 1 : Infinity;
  return Infinity;
}

/** What the submitter has to choose must be there to be chosen. */
function lintChoice({ stage, path }: StageAt, context: CompileContext): void {
  stage.approvers.forEach((entry, i) => {
    if (!('chosenBy' in entry)) return;
    const at = [...path, 'approvers', i];
    const { min = 1, max } = entry;
    if (max !== undefined && max < min) context.report('BAD_VALUE', [...at, 'max'], `max ${max} lies below min ${min}`);
    const candidates = entry.from.reduce((sum, from) => sum + seatsOf(from, context), 0);
    if (min > candidates) {
      const message = `${min} are to be chosen, ${candidates} can be`;
      context.report('QUORUM_UNREACHABLE', [...at, entry.min === undefined ? 'chosenBy' : 'min'], message);
    }
  });
}

function lintDecide({ stage, path }: StageAt, context: CompileContext): void {
  const seats = stage.approvers.reduce((sum, entry) => sum + seatsOf(entry, context), 0);
  const { decide } = stage;
  if (decide === undefined) {
    if (seats > 1) {
      const message = `${stage.id} can have ${seats === Infinity ? 'several' : seats} seats: say with decide how they decide`;
      context.report('DECIDE_MISSING', [...path, 'approvers'], message, { at: 'key' });
    }
    return;
  }
  const at = [...path, 'decide'];
  if (decide === 'all' || decide === 'inOrder') {
    for (const entry of stage.approvers) {
      if (!('role' in entry)) continue;
      context.report('EVERY_HOLDER', at, `${decide} asks every holder of the role ${entry.role}`);
    }
  }
  if (typeof decide !== 'object') return;
  if ('atLeast' in decide && decide.atLeast > seats) {
    context.report('QUORUM_UNREACHABLE', at, `${decide.atLeast} approvals are asked for, ${seats} seats are possible`);
  }
  if ('perGroup' in decide) {
    stage.approvers.forEach((entry, i) => {
      const least = decide.perGroup[entry.id ?? String(i + 1)] ?? 1;
      const most = seatsOf(entry, context);
      if (least <= most) return;
      context.report(
        'QUORUM_UNREACHABLE',
        at,
        `Entry ${entry.id ?? i + 1} must give ${least} approvals and can have ${most} seats`,
      );
    });
  }
  if ('weight' in decide) {
    const sum = Object.values(decide.weight.of).reduce((total, weight) => total + weight, 0);
    const bounded = stage.approvers.every((entry) => seatsOf(entry, context) === 1);
    if ((bounded && sum < decide.weight.need) || sum === 0) {
      context.report('QUORUM_UNREACHABLE', at, `All weights together are ${sum}, needed are ${decide.weight.need}`);
    }
    const ids = stage.approvers.map((entry, i) => entry.id ?? String(i + 1));
    // A weight by user id may lie in any entry.
    if (Object.keys(decide.weight.of).every((key) => ids.includes(key))) {
      for (const id of ids.filter((one) => !decide.weight.of[one])) {
        context.report('WEIGHTLESS_ENTRY', [...at, 'weight', 'of'], `The approvals of entry ${id} weigh nothing`);
      }
    }
  }
}

/** A field of people who are parties never gives a seat of its own: the rule on parties would always move it (APR-4). */
function lintParties({ stage, path }: StageAt, { kind, report }: CompileContext): void {
  stage.approvers.forEach((entry, i) => {
    if ('fromField' in entry && kind.partyFields.includes(entry.fromField)) {
      const message = `${entry.fromField} is a party and never decides: the seat always moves to the next superior`;
      report('PARTY_SEAT', [...path, 'approvers', i, 'fromField'], message);
    }
  });
}

function lintTwice({ stage, path }: StageAt, { report }: CompileContext): void {
  const written = stage.approvers.map((entry) => JSON.stringify({ ...entry, id: undefined, empty: undefined }));
  written.forEach((entry, i) => {
    if (written.indexOf(entry) < i) {
      report(
        'SAME_PERSON_TWICE',
        [...path, 'approvers', i],
        'An entry before this one already gives the same people a seat',
      );
    }
  });
}
