import { describe, expect, it } from 'vitest';
import type { CompiledStage } from '../../../domain/approvals';
import { at, days, hours, role, user } from './march';
import { away, Desk, organisation, stage } from './office';

const remind = { at: [50], then: hours(4), atMost: 5 };
const finance = (more: Partial<CompiledStage> = {}) =>
  stage('one', { approvers: [role('finance')], due: hours(8), remind, ...more });
const lines = (desk: Desk, operation: string) => desk.trail.filter((entry) => entry.operation === operation);

describe('认领: claiming a stage', () => {
  it('colleagues see it, and are refused with who and when', () => {
    const desk = new Desk([finance()]);
    expect(desk.claim('fin1')).toBeNull();
    expect(desk.inbox).toEqual({ fin1: ['one'], fin2: ['one'] });
    expect(desk.taskOf('fin2').onHold).toBe('claimed');
    const claimed = { code: 'CLAIMED', data: { by: 'fin1', at: at(2, '10:00') } };
    expect(desk.approve('fin2')).toMatchObject({ code: 'CLAIMED' });
    expect(desk.claim('fin2')).toMatchObject(claimed);
    expect(desk.claim('fin1')).toMatchObject(claimed);
    expect(desk.transfer('fin2', 'gm')?.code).toBe('CLAIMED');
    expect(desk.approve('fin1')).toBeNull();
    expect(desk.outcome).toBe('approved');
  });

  it('only a stage of one role that any of its holders may decide', () => {
    for (const more of [
      { approvers: [user('fin1')] },
      { decide: { mode: 'all' } },
      { approvers: [role('finance'), user('am')] },
    ] satisfies Partial<CompiledStage>[]) {
      expect(new Desk([finance(more)]).claim('fin1')?.code).toBe('NOT_CLAIMABLE');
    }
    const desk = new Desk([finance()]);
    expect(desk.send('fin1', { type: 'Claimed', taskId: 'none' })?.code).toBe('NOT_FOUND');
    expect(desk.send('am', { type: 'Claimed', taskId: desk.taskOf('fin1').id })?.code).toBe('NOT_YOUR_TASK');
    const { id: taskId } = desk.taskOf('fin1');
    desk.approve('fin1');
    expect(desk.send('fin1', { type: 'Claimed', taskId })?.code).toBe('ENDED');
  });

  it('nobody but the claimer is reminded', () => {
    const desk = new Desk([finance()]);
    desk.claim('fin1');
    desk.waitUntil(at(3, '09:30'));
    expect(lines(desk, 'reminded').map(({ detail }) => detail?.tell)).toEqual([['fin1']]);
  });

  it('signers whom the claimer asks are not kept from answering', () => {
    const desk = new Desk([finance()]);
    desk.claim('fin1');
    desk.addSigners('fin1', 'before', 'am');
    expect(desk.approve('fin1')?.code).toBe('WAITS_FOR_SIGNERS');
    expect(desk.approve('am')).toBeNull();
    expect(desk.taskOf('fin2').onHold).toBe('claimed');
    expect(desk.approve('fin1')).toBeNull();
    expect(desk.outcome).toBe('approved');
  });
});

describe('释放: what ends a claim', () => {
  const isFree = (desk: Desk, who = 'fin2') => {
    expect(desk.state.stages[0]?.claim).toBeUndefined();
    expect(desk.state.alarms.filter(({ kind }) => kind === 'unclaim')).toEqual([]);
    expect(desk.taskOf(who).onHold).toBeUndefined();
    return lines(desk, 'released').map(({ detail }) => detail?.why);
  };

  it('the claimer gives it up', () => {
    const desk = new Desk([finance()]);
    desk.claim('fin1');
    expect(desk.release('fin1')).toBeNull();
    expect(isFree(desk)).toEqual(['claimer']);
    expect(lines(desk, 'released')[0]?.detail).toMatchObject({ claimedBy: 'fin1', tell: ['fin1', 'fin2'] });
    expect(desk.release('fin1')?.code).toBe('INVALID');
    expect(desk.approve('fin2')).toBeNull();
  });

  it('an administrator who is no party, with a reason', () => {
    const desk = new Desk([finance()]);
    desk.claim('fin1');
    expect(desk.release('fin2', 'fin1')?.code).toBe('COMMENT_REQUIRED');
    expect(desk.release('fin2', 'fin1', '轮到我')?.code).toBe('FORBIDDEN');
    expect(desk.release('admin', 'fin1', '休假')).toBeNull();
    expect(isFree(desk)).toEqual(['override']);
    expect(lines(desk, 'released')[0]).toMatchObject({
      actor: { id: 'admin' },
      comment: '休假',
      detail: { override: true },
    });
    const party = new Desk([finance()], { parties: ['admin'] });
    party.claim('fin1');
    expect(party.release('admin', 'fin1', '休假')).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
  });

  it('one working day without a decision; a holiday entered meanwhile counts', () => {
    const desk = new Desk([finance({ due: null, remind: null })]);
    desk.claim('fin1');
    desk.waitUntil(at(3, '09:59'));
    expect(desk.approve('fin2')?.code).toBe('CLAIMED');
    desk.waitUntil(at(3, '10:00'));
    expect(isFree(desk)).toEqual(['timeout']);
    const later = new Desk([finance({ due: null, remind: null })]);
    later.claim('fin1');
    later.calendar = { ...later.calendar, exceptions: { '2026-03-03': 'holiday' } };
    later.waitUntil(at(4, '09:59'));
    expect(later.state.stages[0]?.claim).toBeDefined();
    later.waitUntil(at(4, '10:00'));
    expect(isFree(later)).toEqual(['timeout']);
  });

  it('its day stands still with the clock of the claimer', () => {
    const desk = new Desk([finance({ pause: 'question' })]);
    desk.claim('fin1');
    desk.now = at(2, '11:00');
    desk.ask('fin1', 'am');
    expect(desk.state.alarms.some(({ kind }) => kind === 'unclaim')).toBe(false);
    desk.now = at(2, '15:00');
    desk.answer('am');
    expect(desk.state.alarms.find(({ kind }) => kind === 'unclaim')?.at).toBe(at(3, '14:00'));
  });

  it('APR-5 a rung of the ladder: it looks at the stage, claimed or not', () => {
    for (const how of ['add', 'replace'] as const) {
      const desk = new Desk([finance({ escalate: [{ after: hours(1), to: user('gm'), how }], due: hours(2) })]);
      desk.claim('fin1');
      desk.waitUntil(at(2, '14:00'));
      expect(lines(desk, 'escalated')).toHaveLength(1);
      expect(isFree(desk)).toEqual(['escalation']);
      expect(Object.keys(desk.inbox)).toEqual(how === 'add' ? ['fin1', 'fin2', 'gm'] : ['gm']);
    }
  });

  it('APR-5 the claimer is substituted', () => {
    const desk = new Desk([finance()]);
    desk.claim('fin1');
    desk.organisation = organisation({ substitutions: [away('fin1', 'am')] });
    desk.recheck();
    expect(desk.inbox).toEqual({ am: ['one'], fin2: ['one'] });
    expect(isFree(desk)).toEqual(['moved']);
  });

  it('the claimer hands the seat on, or abstains', () => {
    const moved = new Desk([finance()]);
    moved.claim('fin1');
    moved.transfer('fin1', 'am');
    expect(isFree(moved)).toEqual(['moved']);
    const abstained = new Desk([finance()]);
    abstained.claim('fin1');
    abstained.abstain('fin1');
    expect(isFree(abstained)).toEqual(['moved']);
    expect(abstained.approve('fin2')).toBeNull();
    expect(abstained.outcome).toBe('approved');
  });

  it('a decided stage forgets its claim', () => {
    const desk = new Desk([finance(), stage('two', { approvers: [user('gm')] })]);
    desk.claim('fin1');
    desk.approve('fin1');
    expect(desk.state.stages[0]).not.toHaveProperty('claim');
    expect(lines(desk, 'released')).toEqual([]);
    expect(desk.state.alarms).toEqual([]);
  });

  it('a suspended claim is kept for as long as it had left', () => {
    const desk = new Desk([finance({ due: days(5), remind: null })]);
    desk.claim('fin1');
    desk.now = at(2, '15:00');
    desk.suspend();
    desk.now = at(5, '15:00');
    desk.resume();
    expect(desk.approve('fin2')?.code).toBe('CLAIMED');
    desk.waitUntil(at(6, '10:00'));
    expect(isFree(desk)).toEqual(['timeout']);
  });
});
