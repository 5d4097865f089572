import { describe, expect, it } from 'vitest';
import { copiesOf, type CcRule, type CompiledStage } from '../../../domain/approvals';
import { at, role, user } from './march';
import { away, condition, definition, Desk, stage, withPeople } from './office';

const moments = ['started', 'approved', 'rejected', 'returned', 'ended'];
const everyMoment = (who: CcRule['who']): CcRule[] => moments.map((on) => ({ who, on }));
const copies = (desk: Desk) =>
  desk.state.copied.map(({ userId, on, stageId = 'case' }) => `${userId} ${stageId} ${on}`);
const watched = (more: Partial<CompiledStage> = {}) =>
  definition([stage('one', { cc: everyMoment(user('fin2')), ...more })], { cc: everyMoment(user('fin1')) });

describe('抄送: who is informed', () => {
  it('approved: of the case and of the stage, each moment once', () => {
    const desk = new Desk(watched());
    expect(copies(desk)).toEqual(['fin1 case started', 'fin2 one started']);
    desk.now = at(2, '11:00');
    desk.approve('am');
    expect(copies(desk).slice(2).sort()).toEqual([
      'fin1 case approved',
      'fin1 case ended',
      'fin2 one approved',
      'fin2 one ended',
    ]);
    expect(desk.state.outstanding).toEqual([]);
    expect(desk.trail.findLast(({ operation }) => operation === 'copied')).toMatchObject({
      at: at(2, '11:00'),
      actor: { kind: 'system' },
      detail: { tell: [expect.any(String)] },
    });
    expect(copiesOf(desk.state, 'fin2').map(({ on }) => on)).toEqual(['started', 'approved', 'ended']);
    expect(copiesOf(desk.state)).toHaveLength(6);
  });

  it('rejected, returned, withdrawn', () => {
    const rejected = new Desk(watched());
    rejected.reject('am');
    expect(copies(rejected).slice(2).sort()).toEqual([
      'fin1 case ended',
      'fin1 case rejected',
      'fin2 one ended',
      'fin2 one rejected',
    ]);
    const returned = new Desk(watched());
    returned.giveBack('am');
    expect(copies(returned).slice(2).sort()).toEqual(['fin1 case returned', 'fin2 one ended', 'fin2 one returned']);
    const sentBack = new Desk(watched({ onReject: { do: 'returnTo', to: 'submitter' } }));
    sentBack.reject('am');
    expect(copies(sentBack).slice(2).sort()).toEqual(['fin1 case returned', 'fin2 one ended', 'fin2 one rejected']);
    const withdrawn = new Desk(watched());
    withdrawn.send('ae', { type: 'Withdrawn' });
    expect(copies(withdrawn).slice(2)).toEqual(['fin1 case ended']);
  });

  it('nobody twice of the same: not in a later round, not by two rules', () => {
    const desk = new Desk(
      definition([
        stage('one', {
          cc: [
            { who: user('fin1'), on: 'started' },
            { who: role('finance'), on: 'started' },
          ],
        }),
      ]),
    );
    expect(copies(desk)).toEqual(['fin1 one started', 'fin2 one started']);
    desk.giveBack('am');
    desk.send('ae', { type: 'Resubmitted' });
    expect(copies(desk)).toHaveLength(2);
    desk.organisation = withPeople({ colleague: { roles: [{ role: 'finance' }] } });
    desk.giveBack('am');
    desk.send('ae', { type: 'Resubmitted' });
    expect(copies(desk).slice(2)).toEqual(['colleague one started']);
  });

  it('the active only; somebody absent reads it when they are back', () => {
    const desk = new Desk(definition([stage('one')], { cc: [{ who: role('finance'), on: 'started' }] }), {
      organisation: { ...withPeople({ fin2: { active: false } }), substitutions: [away('fin1', 'director')] },
    });
    expect(copies(desk)).toEqual(['fin1 case started']);
    const nobody = new Desk(definition([stage('one')], { cc: [{ who: user('fin2'), on: 'started' }] }), {
      organisation: withPeople({ fin2: { active: false } }),
    });
    expect(nobody.operations()).not.toContain('copied');
  });

  it('a skipped stage informs nobody; one approved without asking anybody does, whatever follows at once', () => {
    const skipped = new Desk([
      stage('one', { when: condition('false'), cc: everyMoment(user('fin2')) }),
      stage('two', { approvers: [user('gm')] }),
    ]);
    expect(copies(skipped)).toEqual([]);
    const carried = new Desk([
      stage('one', { cc: everyMoment(user('fin1')) }),
      stage('two', { duplicates: 'carryOver', cc: everyMoment(user('fin2')) }),
    ]);
    carried.approve('am');
    expect(carried.outcome).toBe('approved');
    expect(copies(carried)).toEqual(
      expect.arrayContaining(['fin1 one approved', 'fin2 two started', 'fin2 two approved', 'fin2 two ended']),
    );
    expect(copies(carried)).toHaveLength(6);
  });

  it('a rule that fails informs nobody, visibly, and holds nothing up', () => {
    const desk = new Desk(
      definition([stage('one')], { cc: [{ who: { by: 'expression', expression: condition('fail') }, on: 'started' }] }),
    );
    expect(copies(desk)).toEqual([]);
    expect(desk.trail.at(-1)).toMatchObject({ operation: 'copied', detail: { to: [], faults: ['no such field'] } });
    expect(desk.approve('am')).toBeNull();
  });
});
