import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribution } from '../../../domain/approvals';
import { workingMinutesBetween } from '../../../domain/shared/working-time';
import { addMs, minuteMs } from '../../../domain/shared/zoned-time';
import { at, role, user } from './march';
import { calendar, Desk, stage, withPeople } from './office';

const charged = (desk: Desk) => desk.state.charges.map(({ from, to }) => `${from} ${to}`);
const minutes = (desk: Desk) => {
  const { submitterMinutes, approverMinutes, questionMinutes, systemMinutes } = attribution(
    desk.state,
    desk.calendar,
    desk.now,
  );
  return [submitterMinutes, approverMinutes, questionMinutes, systemMinutes];
};

describe('APR-5 whose time it was', () => {
  it('approver, question, approver, submitter, system, approver: each has their working minutes', () => {
    const desk = new Desk([stage('one', { pause: 'question' })]);
    desk.now = at(2, '11:00');
    desk.ask('am', 'fin1');
    desk.now = at(2, '14:00');
    desk.answer('fin1');
    desk.now = at(2, '14:30');
    desk.giveBack('am');
    desk.now = at(3, '09:30');
    desk.send('ae', { type: 'Resubmitted' });
    desk.now = at(3, '10:00');
    desk.suspend();
    desk.now = at(3, '11:00');
    desk.resume();
    desk.now = at(3, '11:15');
    desk.approve('am');
    expect(charged(desk)).toEqual([
      `${at(2, '10:00')} approver`,
      `${at(2, '11:00')} question`,
      `${at(2, '14:00')} approver`,
      `${at(2, '14:30')} submitter`,
      `${at(3, '09:30')} approver`,
      `${at(3, '10:00')} system`,
      `${at(3, '11:00')} approver`,
    ]);
    desk.now = at(20, '10:00');
    expect(minutes(desk)).toEqual([240, 135, 120, 60]);
  });

  it('an incident is the system’s; so is a stage that waits to be started', () => {
    const desk = new Desk([stage('one')], { organisation: withPeople({ am: { active: false } }) });
    expect(charged(desk)).toEqual([`${at(2, '10:00')} system`]);
    desk.now = at(2, '12:00');
    desk.organisation = withPeople({});
    desk.recheck();
    expect(charged(desk)).toEqual([`${at(2, '10:00')} system`, `${at(2, '12:00')} approver`]);
    const manual = new Desk([stage('one', { start: 'manual', startedBy: user('gm') })]);
    expect(charged(manual)).toEqual([`${at(2, '10:00')} system`]);
  });

  it('a question is charged only while everybody who could go on waits for an answer', () => {
    const shared = new Desk([stage('one', { approvers: [role('finance')], pause: 'question' })]);
    shared.now = at(2, '11:00');
    shared.ask('fin1', 'am');
    expect(shared.state.charges.at(-1)?.to).toBe('approver');
    shared.now = at(2, '12:00');
    shared.ask('fin2', 'gm');
    expect(shared.state.charges.at(-1)).toEqual({ from: at(2, '12:00'), to: 'question' });
    const claimed = new Desk([stage('one', { approvers: [role('finance')], pause: 'question' })]);
    claimed.claim('fin1');
    claimed.now = at(2, '11:00');
    claimed.ask('fin1', 'am');
    expect(claimed.state.charges.at(-1)).toEqual({ from: at(2, '11:00'), to: 'question' });
    const signed = new Desk([stage('one', { pause: 'question' })]);
    signed.now = at(2, '11:00');
    signed.ask('am', 'fin1');
    signed.now = at(2, '12:00');
    signed.addSigners('am', 'before', 'director');
    expect(signed.state.charges.at(-1)).toEqual({ from: at(2, '12:00'), to: 'approver' });
  });

  it('what happens and is over at one instant is charged to nobody', () => {
    const desk = new Desk([stage('one')]);
    desk.giveBack('am');
    desk.send('ae', { type: 'Resubmitted' });
    expect(charged(desk)).toEqual([`${at(2, '10:00')} approver`]);
  });
});

/** What may happen next, refused or not; time passes between. */
const acts: { [name: string]: (desk: Desk) => unknown } = {
  approve: (desk) => desk.approve(desk.inbox.fin1 ? 'fin1' : 'am'),
  giveBack: (desk) => desk.giveBack('am'),
  resubmit: (desk) => desk.send('ae', { type: 'Resubmitted' }),
  ask: (desk) => desk.ask('am', 'gm'),
  answer: (desk) => (desk.inbox.gm ? desk.answer('gm') : null),
  suspend: (desk) => desk.suspend(),
  resume: (desk) => desk.resume(),
  revise: (desk) => desk.revise({ amountFen: desk.state.revisions.length }),
  leave: (desk) => {
    desk.organisation = withPeople({ am: { active: false } });
    return desk.recheck();
  },
  comeBack: (desk) => {
    desk.organisation = withPeople({});
    return desk.recheck();
  },
  withdraw: (desk) => desk.send('ae', { type: 'Withdrawn' }),
};

describe('properties of attribution', () => {
  it('every working minute of a case is charged once, whatever happens', () => {
    const event = fc.record({
      name: fc.constantFrom(...Object.keys(acts)),
      after: fc.integer({ min: 0, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const desk = new Desk([
          stage('one', { pause: 'question' }),
          stage('two', { approvers: [role('finance')], pause: 'question' }),
        ]);
        for (const { name, after } of events) {
          desk.waitUntil(addMs(desk.now, after * minuteMs));
          acts[name]?.(desk);
          const { charges, startedAt, endedAt } = desk.state;
          expect(charges[0]?.from).toBe(startedAt);
          for (const [index, charge] of charges.entries()) {
            const next = charges[index + 1];
            expect(next === undefined || (next.from > charge.from && next.to !== charge.to)).toBe(true);
          }
          const all = workingMinutesBetween(calendar, startedAt, endedAt ?? desk.now);
          expect(minutes(desk).reduce((sum, one) => sum + one, 0)).toBe(all);
        }
      }),
      { numRuns: 300 },
    );
  });
});
