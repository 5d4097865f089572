/** Times, alarms, pauses and charges (approvals.md §5): consistent with each other, never for what is closed. */
import assert from 'node:assert/strict';
import { caseNextDue, findStage, type CaseState, type Charge, type Task } from '../../../../domain/approvals';
import { workingMinutesBetween } from '../../../../domain/shared/working-time';
import type { Check } from './run-case';
import { calendarOf, type World } from './world';

export const timesHold: { [what: string]: Check } = {
  'APR-5 alarms only for what is open and runs': ({ after }) => {
    if (after.suspension || after.status === 'returned') assert.deepEqual(after.alarms, []);
    for (const alarm of after.alarms) {
      if (alarm.taskId !== undefined) {
        const task = after.tasks.find(({ id }) => id === alarm.taskId);
        assert.equal(task?.state, 'open', `an alarm (${alarm.kind}) for a task that is closed`);
        assert.ok(!isStill(task), 'an alarm for a clock that stands still');
      }
      if (alarm.stageId !== undefined) {
        const run = after.stages.find(
          ({ id, state, round }) => id === alarm.stageId && state === 'open' && round === after.round,
        );
        assert.ok(run, `an alarm (${alarm.kind}) for ${alarm.stageId}, which is not open`);
        if (alarm.kind === 'unclaim') assert.ok(run.claim);
      }
    }
  },

  'APR-5 nobody is reminded of what they can do nothing about': ({ after, lines }) => {
    for (const { operation, detail } of lines) {
      if (operation !== 'reminded') continue;
      assert.equal(after.tasks.find(({ id }) => id === detail?.taskId)?.onHold, undefined);
    }
  },

  'APR-5 after waking up nothing planned lies in the past': ({ incoming, after, refusal }) => {
    const due = caseNextDue(after);
    if (refusal || incoming.body.type !== 'DeadlineReached' || due === null) return;
    assert.ok(due > incoming.at, `it wakes itself in circles: ${due}`);
  },

  'tasks, stages and pauses end after they begin': ({ after }) => {
    for (const task of after.tasks) {
      assert.equal(task.state === 'open', task.closedAt === undefined);
      if (task.closedAt !== undefined) assert.ok(task.closedAt >= task.openedAt);
      assert.ok(task.countsFrom <= (task.closedAt ?? task.countsFrom) || task.state !== 'open');
      for (const why of ['question', 'suspended'] as const) {
        const pauses = task.pauses.filter((pause) => pause.why === why);
        for (const [index, { from, to }] of pauses.entries()) {
          assert.ok(from >= (pauses[index - 1]?.to ?? ''), `two pauses at once for ${why}`);
          assert.ok(to === undefined ? index === pauses.length - 1 : to >= from);
        }
      }
      if (task.state !== 'open') assert.ok(!isStill(task), 'a closed task whose clock stands still');
      // What was due when the clock stopped stays so.
      else if (isStill(task))
        assert.ok(task.dueAt === null || task.dueAt <= stoppedAt(task), `${task.id} is due ${String(task.dueAt)}`);
    }
    for (const run of after.stages) {
      if (run.closedAt !== undefined) assert.ok(run.closedAt >= (run.openedAt ?? run.closedAt));
    }
  },

  'APR-5 a task is due after as much working time as its stage gives, pauses not counted': ({ after, world }) => {
    if (after.suspension) return;
    for (const task of after.tasks.filter(({ state, kind }) => state === 'open' && kind === 'decide')) {
      const seat = after.seats.find(({ id }) => id === task.seatId);
      const due = task.dueRule ?? findStage(after.definition, task.stageId)?.due;
      // Who stands in, or was added, has the due time of the seat in question.
      if (!seat || seat.standsInFor || seat.addedBy || !due?.working || due.unit !== 'hour') continue;
      if (task.dueAt === null || task.overdueSince !== undefined) continue;
      assert.equal(workedMinutes(world, task), due.amount * 60, `${task.id} is due ${task.dueAt}`);
    }
  },

  'while suspended every clock of a decision stands still': ({ after }) => {
    for (const task of after.tasks.filter(({ state, kind }) => state === 'open' && kind === 'decide')) {
      if (after.suspension) assert.ok(isStill(task));
      else if (isStill(task)) {
        const asked = after.questions.some(
          (one) => one.taskId === task.id && one.answeredAt === undefined && one.closedAt === undefined,
        );
        assert.ok(asked, 'a clock stands still for no reason');
      }
    }
  },

  'every minute is charged to somebody, once': ({ after, incoming }) => {
    const { charges } = after;
    assert.equal(charges[0]?.from, after.startedAt);
    for (const [index, charge] of charges.entries()) {
      const next = charges[index + 1];
      if (!next) continue;
      assert.ok(next.from >= charge.from);
      assert.notEqual(next.to, charge.to);
    }
    assert.ok((charges.at(-1)?.from ?? '') <= (after.endedAt ?? incoming.at));
    if (after.status !== 'ended') assert.equal(charges.at(-1)?.to, chargedNow(after));
  },
};

/** Whom the clock charges, read off the case. */
function chargedNow(state: CaseState): Charge['to'] {
  if (state.suspension) return 'system';
  if (state.status === 'returned') return 'submitter';
  if (state.status === 'incident') return 'system';
  const open = state.tasks.filter((task) => task.state === 'open');
  const decisions = open.filter(({ kind }) => kind === 'decide');
  if (decisions.length === 0) return 'system';
  // Who waits for a signer, or for a colleague who claimed it, holds nothing up.
  const acting = decisions.filter(({ onHold }) => onHold !== 'signers' && onHold !== 'claimed');
  return acting.length > 0 && acting.every(isStill) ? 'question' : 'approver';
}

/** Working minutes from the beginning to the due time in which the clock ran. */
function workedMinutes(world: World, { countsFrom, dueAt, pauses }: Task): number {
  const calendar = calendarOf(world);
  const end = dueAt ?? countsFrom;
  let minutes = 0;
  let from = countsFrom;
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (pause.from > from) minutes += workingMinutesBetween(calendar, from, pause.from < end ? pause.from : end);
    const goesOn = pause.to ?? end;
    if (goesOn > from) from = goesOn;
  }
  return minutes + workingMinutesBetween(calendar, from, end);
}

const stoppedAt = ({ pauses }: Task): string => pauses.find(({ to }) => to === undefined)?.from ?? '';

const isStill = ({ pauses }: Task): boolean => pauses.some(({ to }) => to === undefined);
