import { describe, expect, it } from 'vitest';
import { at, hours, role, user } from './march';
import { block, Desk, stage, withPeople } from './office';

const urged = (desk: Desk) =>
  desk.trail.filter(({ operation }) => operation === 'urged').map(({ detail }) => detail?.tell);

describe('催办: urging', () => {
  it('whoever holds it up is told; at most once in four working hours', () => {
    const desk = new Desk([stage('one', { approvers: [role('finance')], due: hours(8) })]);
    expect(desk.urge('ae', '客户在等')).toBeNull();
    expect(desk.trail.at(-1)).toMatchObject({
      operation: 'urged',
      comment: '客户在等',
      detail: { tell: ['fin1', 'fin2'] },
    });
    desk.now = at(2, '14:59');
    expect(desk.urge()).toMatchObject({ code: 'URGED_RECENTLY', data: { nextAt: at(2, '15:00') } });
    desk.now = at(2, '15:00');
    expect(desk.urge()).toBeNull();
    desk.now = at(2, '20:00');
    // Three of the four hours are left in the working day, one is on Tuesday.
    expect(desk.urge()).toMatchObject({ data: { nextAt: at(3, '10:00') } });
    expect(desk.state.tasks.map(({ remindersSent }) => remindersSent)).toEqual([0, 0]);
  });

  it('only the submitter; not while it lies with them, is suspended or has ended', () => {
    const desk = new Desk([stage('one')]);
    expect(desk.urge('am')?.code).toBe('FORBIDDEN');
    desk.suspend();
    expect(desk.urge()?.code).toBe('CASE_SUSPENDED');
    desk.resume();
    desk.giveBack('am');
    expect(desk.urge()?.code).toBe('CASE_RETURNED');
    desk.send('ae', { type: 'Withdrawn' });
    expect(desk.urge()?.code).toBe('ENDED');
  });

  it('of several open stages the shortest interval counts', () => {
    const desk = new Desk([
      block('both', [
        [stage('slow', { urge: hours(8) })],
        [stage('quick', { approvers: [user('gm')], urge: hours(1) })],
      ]),
    ]);
    desk.urge();
    expect(desk.urge()).toMatchObject({ data: { nextAt: at(2, '11:00') } });
    desk.approve('gm');
    expect(desk.urge()).toMatchObject({ data: { nextAt: at(3, '10:00') } });
  });

  it('in an incident it goes to the administrators', () => {
    const desk = new Desk([stage('one')], { organisation: withPeople({ am: { active: false } }) });
    expect(desk.urge()).toBeNull();
    expect(urged(desk)).toEqual([['admin']]);
    expect(desk.urge()).toMatchObject({ data: { nextAt: at(2, '15:00') } });
  });

  it('it goes to whoever is asked, not to who waits for them', () => {
    const claimed = new Desk([stage('one', { approvers: [role('finance')] })]);
    claimed.claim('fin1');
    claimed.urge();
    expect(urged(claimed)).toEqual([['fin1']]);
    const asked = new Desk([stage('one', { pause: 'question' })]);
    asked.ask('am', 'fin1');
    asked.urge();
    expect(urged(asked)).toEqual([['fin1']]);
    const open = new Desk([stage('one')]);
    open.ask('am', 'fin1');
    open.urge();
    expect(urged(open)).toEqual([['am']]);
    const signed = new Desk([stage('one')]);
    signed.addSigners('am', 'before', 'director');
    signed.urge();
    expect(urged(signed)).toEqual([['director']]);
  });
});
