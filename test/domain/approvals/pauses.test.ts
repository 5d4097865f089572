import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledStage, Duration, RemindRule, Task } from '../../../domain/approvals';
import { planTimes } from '../../../domain/approvals/plan/plan-times';
import { shiftByPauses, standstills } from '../../../domain/approvals/plan/shift-by-pauses';
import type { Pause } from '../../../domain/approvals/types';
import type { WorkingCalendar } from '../../../domain/shared/calendar';
import { addWorking, workingMinutesBetween } from '../../../domain/shared/working-time';
import { addMs, minuteMs } from '../../../domain/shared/zoned-time';
import { at, days, hours, user } from './march';
import { calendar, Desk, monday, stage } from './office';

const remind: RemindRule = { at: [50, 90], then: days(1), atMost: 5 };
const asking = (more: Partial<CompiledStage> = {}) =>
  stage('one', { due: hours(8), remind, pause: 'question', ...more });
const times = (desk: Desk, operation: string) =>
  desk.trail.filter((entry) => entry.operation === operation).map((entry) => entry.at);

describe('APR-5 a clock that stands still', () => {
  it('due, reminders and ladder come later by the working time of the pause', () => {
    const desk = new Desk([
      asking({ escalate: [{ after: days(1), to: { by: 'user', user: 'director' }, how: 'add' }] }),
    ]);
    desk.now = at(2, '11:00');
    desk.ask('am', 'fin1');
    expect(desk.state.tasks[0]).toMatchObject({ dueAt: null, pauses: [{ from: at(2, '11:00'), why: 'question' }] });
    expect(desk.state.alarms).toEqual([]);
    desk.waitUntil(at(2, '15:00'));
    desk.answer('fin1');
    // Three working hours lost (lunch is none): due would have been Tuesday 10:00.
    expect(desk.state.tasks[0]?.dueAt).toBe(at(3, '14:00'));
    desk.waitUntil(at(6, '18:00'));
    // Half of the time would have been at 15:00, nine tenths at 9:12 on Tuesday; then a day after due.
    expect(times(desk, 'reminded').slice(0, 3)).toEqual([at(2, '18:00'), at(3, '13:12'), at(4, '14:00')]);
    expect(times(desk, 'overdue')).toEqual([at(3, '14:00')]);
    expect(times(desk, 'escalated')).toEqual([at(4, '14:00')]);
  });

  it('an overdue task stays overdue; while it waits nobody is reminded and no rung takes it', () => {
    const desk = new Desk([
      asking({ escalate: [{ after: hours(4), to: { by: 'user', user: 'director' }, how: 'replace' }] }),
    ]);
    desk.waitUntil(at(3, '11:00'));
    expect(desk.state.tasks[0]).toMatchObject({ overdueSince: at(3, '10:00') });
    desk.ask('am', 'fin1');
    expect(desk.state.tasks[0]).toMatchObject({ overdueSince: at(3, '10:00'), dueAt: at(3, '10:00') });
    expect(desk.state.alarms).toEqual([]);
    desk.waitUntil(at(9, '11:00'));
    desk.answer('fin1');
    // One of four hours had passed; the rest is counted from the answer on.
    desk.waitUntil(at(9, '14:59'));
    expect(times(desk, 'escalated')).toEqual([]);
    desk.waitUntil(at(9, '15:00'));
    expect(times(desk, 'escalated')).toEqual([at(9, '15:00')]);
    expect(times(desk, 'overdue')).toHaveLength(1);
  });

  it('the ladder goes on for those whose clock runs; who waits for an answer is not late', () => {
    const desk = new Desk([
      asking({
        approvers: [user('am'), user('gm')],
        decide: { mode: 'all' },
        escalate: [{ after: hours(1), to: { by: 'user', user: 'director' }, how: 'replace' }],
      }),
    ]);
    desk.waitUntil(at(3, '10:30'));
    desk.ask('am', 'fin1');
    desk.waitUntil(at(3, '11:00'));
    expect(desk.inbox).toEqual({ am: ['one'], fin1: ['answer'], director: ['one'] });
    expect(desk.state.seats.find(({ holderId }) => holderId === 'director')?.standsInFor).toEqual([
      desk.state.seats.find(({ holderId }) => holderId === 'gm')?.id,
    ]);
  });

  it('recomputed is as computed: a holiday entered later moves a task that has been paused', () => {
    const desk = new Desk([asking()]);
    desk.now = at(2, '11:00');
    desk.ask('am', 'fin1');
    desk.now = at(2, '15:00');
    desk.answer('fin1');
    desk.recheck();
    expect(desk.state.tasks[0]?.dueAt).toBe(at(3, '14:00'));
    desk.calendar = { ...calendar, exceptions: { '2026-03-03': 'holiday' } };
    desk.recheck();
    expect(desk.state.tasks[0]?.dueAt).toBe(at(4, '14:00'));
  });

  it('plain durations are moved by plain time', () => {
    const desk = new Desk([asking({ due: { amount: 20, unit: 'hour', working: false } })]);
    desk.now = at(2, '18:00');
    desk.ask('am', 'fin1');
    desk.now = at(2, '23:00');
    desk.answer('fin1');
    expect(desk.state.tasks[0]?.dueAt).toBe(at(3, '11:00'));
  });

  it('a task that takes the place of another keeps the time that was lost', () => {
    const desk = new Desk([
      asking({ escalate: [{ after: hours(1), to: { by: 'user', user: 'director' }, how: 'replace' }] }),
    ]);
    desk.ask('am', 'fin1');
    desk.now = at(2, '12:00');
    desk.answer('fin1');
    desk.waitUntil(at(3, '15:00'));
    const replaced = desk.state.tasks.find(({ holderId }) => holderId === 'director');
    expect(replaced).toMatchObject({ dueAt: at(3, '12:00'), overdueSince: at(3, '12:00') });
    desk.recheck();
    expect(desk.taskOf('director').dueAt).toBe(at(3, '12:00'));
  });

  it('pauses that overlap count once', () => {
    const pauses: Pause[] = [
      { from: at(2, '13:00'), to: at(2, '16:00'), why: 'suspended' },
      { from: at(2, '10:00'), to: at(2, '14:00'), why: 'question' },
    ];
    expect(standstills(pauses, monday)).toEqual([{ from: at(2, '10:00'), to: at(2, '16:00') }]);
    expect(shiftByPauses(at(3, '10:00'), true, standstills(pauses, monday), calendar).at).toBe(at(3, '16:00'));
  });
});

/** Whole minutes of three weeks from Monday, 10:00. */
const minute = fc.integer({ min: 0, max: 21 * 24 * 60 });
const instant = (minutes: number) => addMs(monday, minutes * minuteMs);
const pausesOf = (points: number[]): Pause[] => {
  const sorted = [...points].sort((a, b) => a - b);
  return sorted.flatMap((from, index) =>
    index % 2 === 0 ? [{ from: instant(from), to: instant(sorted[index + 1] ?? from), why: 'question' as const }] : [],
  );
};
const aDuration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constant('hour' as const), working: fc.boolean() }),
  fc.record({ amount: fc.integer({ min: 1, max: 10 }), unit: fc.constant('day' as const), working: fc.boolean() }),
);
const aroundTheClock: WorkingCalendar = { ...calendar, hours: [{ fromMinute: 0, toMinute: 1440 }] };

describe('properties of pauses', () => {
  it('a pause of x working minutes moves a due time by exactly x working minutes; a plain one by plain minutes', () => {
    fc.assert(
      fc.property(
        aDuration,
        fc.array(minute, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(calendar, aroundTheClock),
        (duration, points, days) => {
          const due = addWorking(days, monday, duration).at;
          const merged = standstills(pausesOf(points), monday);
          const moved = shiftByPauses(due, duration.working, merged, days);
          const counted = merged.slice(0, merged.length - moved.later.length);
          const lost = counted.map(({ from, to }) =>
            duration.working
              ? workingMinutesBetween(days, from, to ?? from)
              : (Date.parse(to ?? from) - Date.parse(from)) / minuteMs,
          );
          const x = lost.reduce((sum, one) => sum + one, 0);
          const gained = duration.working
            ? workingMinutesBetween(days, due, moved.at ?? due)
            : (Date.parse(moved.at ?? due) - Date.parse(due)) / minuteMs;
          expect(gained).toBe(x);
          // Nothing is ever due while its clock stands still, and a pause never brings anything forward.
          expect(Date.parse(moved.at ?? '')).toBeGreaterThanOrEqual(Date.parse(due));
          for (const { to } of counted) expect(Date.parse(moved.at ?? '')).toBeGreaterThanOrEqual(Date.parse(to ?? ''));
        },
      ),
    );
  });

  it('times of a task depend on its rule and pauses alone: computed step by step or at once they are the same', () => {
    fc.assert(
      fc.property(fc.array(minute, { minLength: 2, maxLength: 6 }), (points) => {
        const desk = new Desk([asking({ due: days(3) })]);
        for (const pause of pausesOf(points)) {
          desk.now = pause.from;
          desk.ask('am', 'fin1');
          desk.now = pause.to ?? pause.from;
          desk.answer('fin1');
        }
        const task = desk.state.tasks[0] as Task;
        expect(planTimes(desk.state, [task.id], desk.facts).tasks[0]?.dueAt).toBe(task.dueAt);
        desk.recheck();
        expect(desk.state.tasks[0]?.dueAt).toBe(task.dueAt);
      }),
    );
  });
});
