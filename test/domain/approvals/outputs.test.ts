import { describe, expect, it } from 'vitest';
import { outputDifferences, outputsOf, type CompiledStage, type SubjectFields } from '../../../domain/approvals';
import { at, hours, user } from './march';
import { condition, definition, Desk, stage } from './office';

const asking = (id: string, outputs: { [name: string]: string }, more: Partial<CompiledStage> = {}) =>
  stage(id, { outputs, ...more });
const discount = { percent: 'percent' };

describe('outputs of a stage', () => {
  it('an approval carries exactly what the stage asks for; each fault is named', () => {
    const desk = new Desk([asking('one', { percent: 'percent', reason: 'text' })]);
    const refusal = (outputs?: SubjectFields) => desk.approve('am', outputs ? { outputs } : {});
    expect(refusal()).toMatchObject({
      code: 'OUTPUTS_INVALID',
      data: { missing: ['percent', 'reason'], unknown: [], wrongType: [] },
    });
    expect(refusal({ percent: '5', other: 1 })).toMatchObject({
      data: { missing: ['reason'], unknown: ['other'], wrongType: ['percent'] },
    });
    expect(refusal({ percent: 5, reason: '老客户' })).toBeNull();
    expect(desk.trail.find(({ operation }) => operation === 'approved')?.detail).toMatchObject({
      outputs: { percent: 5, reason: '老客户' },
    });
    expect(outputsOf(desk.state)).toEqual({ one: { percent: 5, reason: '老客户' } });
  });

  it('each type takes its own values and no others', () => {
    const values: [string, SubjectFields[string][], SubjectFields[string][]][] = [
      ['text', ['好'], ['', ' ', 1, null]],
      ['fen', [0, 100, -5], [0.5, '1', true]],
      ['percent', [0, 12.5], ['1%', null]],
      ['number', [1, 0.1], ['1', []]],
      ['boolean', [true, false], ['true', 0]],
      ['date', ['2026-02-28'], ['2026-02-30', '28.2.2026', 20260228]],
      ['user', ['am'], ['', {}]],
    ];
    for (const [type, good, bad] of values) {
      for (const value of good) {
        expect([
          type,
          value,
          new Desk([asking('one', { it: type })]).approve('am', { outputs: { it: value } }),
        ]).toEqual([type, value, null]);
      }
      for (const value of bad) {
        const desk = new Desk([asking('one', { it: type })]);
        expect([type, value, desk.approve('am', { outputs: { it: value } })?.code]).toEqual([
          type,
          value,
          'OUTPUTS_INVALID',
        ]);
      }
    }
  });

  it('whoever rejects, returns or abstains gives none, nor does a stage that asks for none', () => {
    const desk = new Desk([asking('one', discount), stage('two', { approvers: [user('gm')] })]);
    for (const outcome of ['reject', 'return', 'abstain'] as const) {
      expect(desk.decide('am', outcome, { outputs: { percent: 5 } })).toMatchObject({
        code: 'OUTPUTS_INVALID',
        data: { unknown: ['percent'] },
      });
    }
    desk.approve('am', { outputs: { percent: 5 } });
    expect(desk.approve('gm', { outputs: { percent: 5 } })?.code).toBe('OUTPUTS_INVALID');
    expect(desk.approve('gm', { outputs: {} })).toBeNull();
    const rejecting = new Desk([asking('one', discount)]);
    expect(rejecting.reject('am')).toBeNull();
    expect(outputsOf(rejecting.state)).toEqual({});
  });

  it('a signer beside a seat gives none; one who votes in the stage does', () => {
    const before = new Desk([asking('one', discount)]);
    before.addSigners('am', 'before', 'fin1');
    expect(before.approve('fin1', { outputs: { percent: 5 } })?.code).toBe('OUTPUTS_INVALID');
    expect(before.approve('fin1')).toBeNull();
    expect(before.approve('am', { outputs: { percent: 5 } })).toBeNull();
    const after = new Desk([asking('one', discount)]);
    after.addSigners('am', 'after', 'fin1');
    after.approve('am', { outputs: { percent: 7 } });
    expect(outputsOf(after.state)).toEqual({});
    after.approve('fin1');
    expect(outputsOf(after.state)).toEqual({ one: { percent: 7 } });
    const parallel = new Desk([asking('one', discount, { decide: { mode: 'all' } })]);
    parallel.addSigners('am', 'parallel', 'fin1');
    expect(parallel.approve('fin1')?.code).toBe('OUTPUTS_INVALID');
    expect(parallel.approve('fin1', { outputs: { percent: 5 } })).toBeNull();
  });

  it('the last approval in trail order wins, at one instant too; differences are shown', () => {
    const stages = [
      asking('one', discount, { approvers: [user('gm'), user('am'), user('fin1')], decide: { mode: 'all' } }),
    ];
    const desk = new Desk(stages);
    desk.approve('fin1', { outputs: { percent: 3 } });
    desk.approve('gm', { outputs: { percent: 5 } });
    expect(outputsOf(desk.state)).toEqual({});
    desk.approve('am', { outputs: { percent: 3 } });
    expect(outputsOf(desk.state)).toEqual({ one: { percent: 3 } });
    expect(outputDifferences(desk.state)).toEqual([
      {
        stage: 'one',
        name: 'percent',
        given: [
          { person: 'fin1', value: 3, at: at(2, '10:00') },
          { person: 'gm', value: 5, at: at(2, '10:00') },
          { person: 'am', value: 3, at: at(2, '10:00') },
        ],
      },
    ]);
    const agreed = new Desk(stages);
    for (const who of ['gm', 'am', 'fin1']) agreed.approve(who, { outputs: { percent: 3 } });
    expect(outputDifferences(agreed.state)).toEqual([]);
  });

  it('one approval that counts for several late seats is one', () => {
    const desk = new Desk([
      asking('one', discount, {
        approvers: [user('am'), user('fin1')],
        decide: { mode: 'all' },
        due: hours(1),
        escalate: [{ after: hours(1), to: user('gm'), how: 'replace' }],
      }),
    ]);
    desk.waitUntil(at(2, '13:00'));
    expect(desk.approve('gm')?.code).toBe('OUTPUTS_INVALID');
    expect(desk.approve('gm', { outputs: { percent: 4 } })).toBeNull();
    expect(outputsOf(desk.state)).toEqual({ one: { percent: 4 } });
    expect(outputDifferences(desk.state)).toEqual([]);
  });

  it('conditions of later stages read them', () => {
    const path = (percent: number) => {
      const desk = new Desk([
        asking('one', discount),
        stage('two', { when: condition('one.percent>=10'), approvers: [user('gm')] }),
      ]);
      desk.approve('am', { outputs: { percent } });
      return desk.outcome;
    };
    expect([path(5), path(10)]).toEqual(['approved', 'running']);
  });

  it('a return clears those of the stages to be run again, and keeps those of stages that are kept', () => {
    const stages = [
      asking('one', discount),
      asking('two', { amount: 'fen' }, { approvers: [user('gm')] }),
      stage('three', { approvers: [user('fin1')] }),
    ];
    const given = () => {
      const desk = new Desk(stages);
      desk.approve('am', { outputs: { percent: 5 } });
      desk.approve('gm', { outputs: { amount: 100 } });
      return desk;
    };
    const all = given();
    expect(outputsOf(all.state)).toEqual({ one: { percent: 5 }, two: { amount: 100 } });
    all.giveBack('fin1');
    all.send('ae', { type: 'Resubmitted' });
    expect(outputsOf(all.state)).toEqual({});
    const some = given();
    some.giveBack('fin1', { returnTo: 'previous' });
    expect(outputsOf(some.state)).toEqual({ one: { percent: 5 } });
    some.approve('gm', { outputs: { amount: 200 } });
    some.giveBack('fin1', { returnTo: 'two' });
    expect(outputsOf(some.state)).toEqual({ one: { percent: 5 } });
    some.approve('gm', { outputs: { amount: 300 } });
    expect(outputsOf(some.state)).toEqual({ one: { percent: 5 }, two: { amount: 300 } });
    const back = new Desk(definition(stages, { resubmit: { resume: 'atReturner', maxRounds: 5 } }));
    back.approve('am', { outputs: { percent: 5 } });
    back.approve('gm', { outputs: { amount: 100 } });
    back.giveBack('fin1');
    back.send('ae', { type: 'Resubmitted' });
    expect(back.inbox).toEqual({ fin1: ['three'] });
    expect(outputsOf(back.state)).toEqual({ one: { percent: 5 }, two: { amount: 100 } });
  });

  it('never carried into a stage that asks for them', () => {
    const desk = new Desk([stage('one'), asking('two', discount, { duplicates: 'carryOver' })]);
    desk.approve('am');
    expect(desk.inbox).toEqual({ am: ['two'] });
  });
});
