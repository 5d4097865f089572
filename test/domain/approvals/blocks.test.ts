/** Parallel branches (approvals.md §3): how they open, join, are skipped and rejected, each with its own incidents and times. */
import { describe, expect, it } from 'vitest';
import type { BranchState, CompiledBlock, CompiledStage } from '../../../domain/approvals';
import { countBlock } from '../../../domain/approvals/count-block';
import { block, condition, definition, Desk, organisation, people, stage, withPeople } from './office';

const by = (id: string, user: string, more: Partial<CompiledStage> = {}) =>
  stage(id, { approvers: [{ id: '1', by: 'user', user }], ...more });
const skipped = { when: condition('false') };
const hours = (amount: number) => ({ amount, unit: 'hour', working: true }) as const;

const legal = by('legal', 'fin1');
const media = by('media', 'gm');
const both = (more: Partial<CompiledBlock> = {}, branches: CompiledStage[][] = [[legal], [media]]) =>
  block('both', branches, more);

describe('counting branches', () => {
  const table: ['all' | 'any', BranchState[], string][] = [
    ['all', ['open', 'open'], 'open'],
    ['all', ['approved', 'open'], 'open'],
    ['all', ['approved', 'approved'], 'approved'],
    ['all', ['approved', 'skipped'], 'approved'],
    ['all', ['open', 'skipped'], 'open'],
    ['all', ['rejected', 'open'], 'rejected'],
    ['all', ['approved', 'rejected'], 'rejected'],
    ['all', ['skipped', 'skipped'], 'skipped'],
    ['any', ['open', 'open'], 'open'],
    ['any', ['approved', 'open'], 'approved'],
    ['any', ['rejected', 'open'], 'open'],
    ['any', ['rejected', 'approved'], 'approved'],
    ['any', ['rejected', 'rejected'], 'rejected'],
    ['any', ['rejected', 'skipped'], 'rejected'],
    ['any', ['open', 'skipped'], 'open'],
    ['any', ['skipped', 'skipped'], 'skipped'],
  ];
  it.each(table)('join %s of %j is %s', (join, branches, expected) => {
    expect(countBlock(join, branches)).toBe(expected);
    expect(countBlock(join, branches.toReversed())).toBe(expected);
  });
});

describe('branches of join: all', () => {
  it('open together, and the walk goes on when the last one is through', () => {
    const desk = new Desk([by('first', 'am'), both(), by('last', 'director')]);
    desk.approve('am');
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
    desk.approve('gm');
    expect(desk.blockStates('both')).toEqual(['open', 'open', 'approved']);
    expect(desk.inbox).toEqual({ fin1: ['legal'] });
    desk.approve('fin1');
    expect(desk.blockStates('both')).toEqual(['approved', 'approved', 'approved']);
    expect(desk.inbox).toEqual({ director: ['last'] });
    desk.approve('director');
    expect(desk.outcome).toBe('approved');
    expect(desk.operations()).toEqual(
      expect.arrayContaining(['blockOpened', 'stageApproved', 'blockApproved', 'ended']) as string[],
    );
  });

  it('end the case as approved when the block stands last', () => {
    const desk = new Desk([both()]);
    desk.approve('fin1');
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });

  it('go through their own stages one after another', () => {
    const desk = new Desk([both({}, [[legal, by('contract', 'fin2')], [media]])]);
    desk.approve('fin1');
    expect(desk.inbox).toEqual({ gm: ['media'], fin2: ['contract'] });
    desk.approve('gm');
    expect(desk.blockStates('both')).toEqual(['open', 'open', 'approved']);
    desk.approve('fin2');
    expect(desk.outcome).toBe('approved');
  });

  it('are rejected by the first rejection, and the others are cancelled', () => {
    const desk = new Desk([both(), by('last', 'director')]);
    desk.reject('gm');
    expect(desk.outcome).toBe('rejected');
    expect(desk.blockStates('both')).toEqual(['rejected', 'cancelled', 'rejected']);
    expect(desk.walk).toEqual(['legal:cancelled (join)', 'media:rejected']);
    expect(desk.state.tasks.find(({ stageId }) => stageId === 'legal')).toMatchObject({
      state: 'superseded',
      closedBecause: 'joined',
    });
    const decidedBy = { person: 'gm', outcome: 'reject' };
    expect(desk.approve('fin1')).toMatchObject({ code: 'ALREADY_DECIDED', data: { decidedBy } });
  });

  it('take the onReject of the stage that was rejected', () => {
    const returns = { onReject: { do: 'returnTo', to: 'submitter' } } as const;
    const desk = new Desk([both({}, [[by('legal', 'fin1', returns)], [media]])]);
    desk.reject('fin1');
    expect(desk.outcome).toBe('returned');
    expect(desk.inbox).toEqual({ ae: ['resubmit'] });
    const other = new Desk([both({}, [[by('legal', 'fin1', returns)], [media]])]);
    other.reject('gm');
    expect(other.outcome).toBe('rejected');
  });

  it('a skipped stage is passed by, a skipped branch is absent', () => {
    const desk = new Desk([
      both({}, [[by('legal', 'fin1', skipped), by('contract', 'fin2')], [by('media', 'gm', skipped)]]),
    ]);
    expect(desk.inbox).toEqual({ fin2: ['contract'] });
    expect(desk.blockStates('both')).toEqual(['open', 'open', 'skipped']);
    desk.approve('fin2');
    expect(desk.outcome).toBe('approved');
  });
});

describe('branches of join: any', () => {
  it('the first approval is enough: the others are told that they have been joined', () => {
    const desk = new Desk([both({ join: 'any' }), by('last', 'director')]);
    desk.approve('gm');
    expect(desk.inbox).toEqual({ director: ['last'] });
    expect(desk.walk).toEqual(['legal:cancelled (join)', 'media:approved', 'last:open']);
    expect(desk.seats).toEqual(['fin1:superseded', 'gm:approved', 'director:open']);
    const decidedBy = { person: 'gm', outcome: 'approve' };
    expect(desk.approve('fin1')).toMatchObject({ code: 'ALREADY_DECIDED', data: { decidedBy } });
    expect(desk.blockStates('both')).toEqual(['approved', 'cancelled', 'approved']);
  });

  it('a branch is approved when all its stages are', () => {
    const desk = new Desk([both({ join: 'any' }, [[legal, by('contract', 'fin2')], [media]])]);
    desk.approve('fin1');
    expect(desk.outcome).toBe('running');
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
    expect(desk.walk).toEqual(['legal:approved', 'media:approved', 'contract:cancelled (join)']);
  });

  it('one rejection leaves the others, the last one rejects; then the onReject of the block holds', () => {
    const desk = new Desk([by('first', 'am'), both({ join: 'any', onReject: { do: 'returnTo', to: 'first' } })]);
    desk.approve('am');
    desk.reject('gm');
    expect(desk.inbox).toEqual({ fin1: ['legal'] });
    expect(desk.blockStates('both')).toEqual(['open', 'open', 'rejected']);
    desk.reject('fin1');
    expect(desk.state.round).toBe(2);
    expect(desk.inbox).toEqual({ am: ['first'] });
    expect(desk.operations()).toContain('blockRejected');
  });

  it('a rejected branch does not go on, and a later stage of it is never asked', () => {
    const desk = new Desk([both({ join: 'any' }, [[legal, by('contract', 'fin2')], [media]])]);
    desk.reject('fin1');
    expect(desk.inbox).toEqual({ gm: ['media'] });
    desk.reject('gm');
    expect(desk.outcome).toBe('rejected');
  });

  it('a skipped branch never satisfies it, nor keeps it from being rejected', () => {
    const desk = new Desk([both({ join: 'any' }, [[by('legal', 'fin1', skipped)], [media]])]);
    expect(desk.inbox).toEqual({ gm: ['media'] });
    desk.reject('gm');
    expect(desk.outcome).toBe('rejected');
  });
});

describe('a block that falls away', () => {
  it('by its own condition: nothing in it is reached', () => {
    const desk = new Desk([both(skipped), by('last', 'director')]);
    expect(desk.inbox).toEqual({ director: ['last'] });
    expect(desk.blockStates('both')).toEqual(['skipped', 'skipped', 'skipped']);
    expect(desk.walk).toEqual(['last:open']);
  });

  it('because all stages of all its branches are skipped', () => {
    const desk = new Desk([
      both({}, [[by('legal', 'fin1', skipped)], [by('media', 'gm', skipped)]]),
      by('last', 'director'),
    ]);
    expect(desk.blockStates('both')).toEqual(['skipped', 'skipped', 'skipped']);
    expect(desk.inbox).toEqual({ director: ['last'] });
    expect(desk.operations().filter((one) => one === 'branchSkipped')).toHaveLength(2);
  });

  it('leaves nobody who decides when it is all there is: somebody named decides in place of it', () => {
    const desk = new Desk([both({}, [[by('legal', 'fin1', skipped)], [by('media', 'gm', skipped)]])]);
    expect(desk.state.incidents).toMatchObject([{ why: 'everyStageSkipped' }]);
    const taskId = desk.state.incidents[0]?.taskIds[0] ?? '';
    desk.send('admin', { type: 'Reassigned', taskId, toUserId: 'gm', reason: 'somebody has to' });
    expect(desk.inbox).toEqual({ gm: ['media'] });
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });
});

describe('incidents of a block', () => {
  it('a condition that fails is one of the block; whoever is named decides in place of it', () => {
    const desk = new Desk([
      both({ when: condition('fail') }, [[legal, by('contract', 'fin2')], [media]]),
      by('last', 'am'),
    ]);
    expect(desk.state.incidents).toMatchObject([{ why: 'expression', blockId: 'both' }]);
    expect(desk.inbox).toEqual({ admin: ['incident'] });
    const taskId = desk.state.incidents[0]?.taskIds[0] ?? '';
    desk.send('admin', { type: 'Reassigned', taskId, toUserId: 'director', reason: 'the rule is wrong' });
    expect(desk.inbox).toEqual({ director: ['contract'] });
    desk.approve('director');
    expect(desk.inbox).toEqual({ am: ['last'] });
  });

  it('is planned again when something outside changes, once for all', () => {
    const desk = new Desk([both({ when: condition('fail') })]);
    desk.recheck();
    expect(desk.state.incidents).toHaveLength(1);
    expect(desk.inbox).toEqual({ admin: ['incident'] });
  });

  it('several branches may each have one; the case goes on when the last is solved', () => {
    const nobody = { approvers: [{ id: '1', by: 'role', role: 'nobody' } as const] };
    const desk = new Desk([both({}, [[stage('legal', nobody)], [stage('media', nobody)], [by('third', 'am')]])]);
    expect(desk.state.incidents.map(({ stageId }) => stageId)).toEqual(['legal', 'media']);
    expect(desk.inbox).toEqual({ admin: ['incident', 'incident'], am: ['third'] });
    expect(desk.approve('am')).toBeNull();
    const name = (stageId: string, toUserId: string) => {
      const taskId = desk.state.incidents.find((one) => one.stageId === stageId)?.taskIds[0] ?? '';
      return desk.send('admin', { type: 'Reassigned', taskId, toUserId, reason: 'left' });
    };
    name('media', 'gm');
    expect(desk.outcome).toBe('incident');
    expect(desk.inbox).toEqual({ admin: ['incident'], gm: ['media'] });
    name('legal', 'fin1');
    expect(desk.outcome).toBe('running');
    desk.approve('gm');
    desk.approve('fin1');
    expect(desk.outcome).toBe('approved');
  });

  it('the join takes the incident of another branch away with it', () => {
    const nobody = { approvers: [{ id: '1', by: 'role', role: 'nobody' } as const] };
    const desk = new Desk([both({ join: 'any' }, [[stage('legal', nobody)], [media]]), by('last', 'am')]);
    expect(desk.outcome).toBe('incident');
    desk.approve('gm');
    expect(desk.outcome).toBe('running');
    expect(desk.inbox).toEqual({ am: ['last'] });
    expect(desk.state.incidents).toEqual([]);
  });

  it('APR-7 content that changed while a branch waits for a name takes effect when the last incident is solved', () => {
    const desk = new Desk(
      [both({}, [[stage('legal', { approvers: [{ id: '1', by: 'user', user: 'fin2' }] })], [media]])],
      {
        organisation: withPeople({ fin2: { active: false } }),
      },
    );
    desk.revise({ amountFen: 5 });
    expect(desk.state.round).toBe(1);
    expect(desk.approve('gm', { seen: 2 })).toMatchObject({ code: 'CASE_IN_INCIDENT' });
    desk.organisation = organisation({ people });
    desk.recheck();
    expect(desk.state.round).toBe(2);
    expect(desk.inbox).toEqual({ fin2: ['legal'], gm: ['media'] });
  });
});

describe('a block and everything else', () => {
  it('reminders, due times and ladders run in each branch', () => {
    const timed = { due: hours(4), remind: { at: [50], then: null, atMost: 5 } };
    const ladder = {
      ...timed,
      escalate: [{ after: hours(2), to: { by: 'user', user: 'director' }, how: 'add' }],
    } as const;
    const desk = new Desk([
      both({}, [[by('legal', 'fin1', { ...ladder, escalate: [...ladder.escalate] })], [by('media', 'gm', timed)]]),
    ]);
    desk.waitUntil('2026-03-02T08:00:00.000Z');
    const told = desk.trail.filter(({ operation }) => operation === 'reminded' || operation === 'overdue');
    expect(told.map(({ operation, stage: of }) => `${of ?? ''} ${operation}`)).toEqual([
      'legal reminded',
      'media reminded',
      'legal overdue',
      'media overdue',
    ]);
    desk.waitUntil('2026-03-02T10:00:00.000Z');
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'], director: ['legal'] });
    desk.approve('director', { stage: 'legal' });
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });

  it('the same person may sit in two branches, with a task in each', () => {
    const desk = new Desk([both({}, [[by('legal', 'gm')], [media]])]);
    expect(desk.inbox).toEqual({ gm: ['legal', 'media'] });
    desk.approve('gm', { stage: 'legal' });
    expect(desk.inbox).toEqual({ gm: ['media'] });
  });

  it('APR-7 fromCurrent asks the open stages of the block again, and the finished ones', () => {
    const desk = new Desk([
      by('first', 'am'),
      both({}, [[legal, by('contract', 'fin2')], [media]]),
      by('last', 'director'),
    ]);
    desk.approve('am');
    desk.approve('fin1');
    desk.approve('gm');
    const contract = desk.state.tasks.find(({ stageId }) => stageId === 'contract');
    desk.revise({ deliveryDate: '2026-06-01' });
    expect(desk.state.round).toBe(1);
    expect(desk.inbox).toEqual({ fin2: ['contract'], fin1: ['legal'], gm: ['media'] });
    expect(desk.state.tasks.find(({ id }) => id === contract?.id)).toMatchObject({ state: 'open', version: 2 });
    expect(desk.blockStates('both')).toEqual(['open', 'open', 'open']);
    desk.approve('fin2');
    desk.approve('gm');
    expect(desk.outcome).toBe('running');
    desk.approve('fin1');
    expect(desk.inbox).toEqual({ director: ['last'] });
  });

  it('APR-7 of join: any, a branch that was rejected is asked again too', () => {
    const desk = new Desk([both({ join: 'any' })]);
    desk.reject('fin1');
    desk.revise({ deliveryDate: '2026-06-01' });
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
    desk.reject('gm');
    expect(desk.outcome).toBe('running');
    desk.approve('fin1');
    expect(desk.outcome).toBe('approved');
  });

  it('APR-7 a field that the condition of the block has read starts all over again', () => {
    const conditional = both({ when: condition('amount>=1') });
    const rules = { reapprove: { fromCurrent: ['amountFen'], none: [] }, routing: { amountFen: ['both.when'] } };
    const desk = new Desk(definition([by('first', 'am'), conditional], rules));
    desk.revise({ amountFen: 5_00 });
    expect(desk.state.round).toBe(1);
    desk.approve('am', { seen: 2 });
    desk.revise({ amountFen: 6_00 });
    expect(desk.state.round).toBe(2);
  });

  it('is withdrawn and ended with all its branches', () => {
    const desk = new Desk([both()]);
    desk.send('ae', { type: 'Withdrawn' });
    expect(desk.outcome).toBe('withdrawn');
    expect(desk.blockStates('both')).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(desk.walk).toEqual(['legal:cancelled', 'media:cancelled']);
    expect(desk.inbox).toEqual({});
    expect(desk.state.alarms).toEqual([]);
  });
});

describe('carry-over around a block', () => {
  const carried = { duplicates: 'carryOver' } as const;

  it('adjacent: an approval in any branch counts directly behind the block', () => {
    const desk = new Desk([both(), by('last', 'fin1', carried)]);
    desk.approve('fin1');
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });

  it('adjacent: what stands before the block counts in the first stage of each branch', () => {
    const desk = new Desk([by('first', 'gm'), both({}, [[by('legal', 'gm', carried)], [by('media', 'gm', carried)]])]);
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });

  it('adjacent: in a branch, the stage before counts, not the one before the block nor a neighbour', () => {
    const desk = new Desk([
      by('first', 'gm'),
      both({}, [[by('legal', 'fin1'), by('contract', 'gm', carried)], [by('media', 'fin2')]]),
    ]);
    desk.approve('gm');
    desk.approve('fin2');
    desk.approve('fin1');
    expect(desk.inbox).toEqual({ gm: ['contract'] });
  });

  it('adjacent: an earlier stage of a branch does not count behind the block, nor a branch that did not approve', () => {
    const desk = new Desk([both({}, [[legal, by('contract', 'fin2')], [media]]), by('last', 'fin1', carried)]);
    desk.approve('fin1');
    desk.approve('gm');
    desk.approve('fin2');
    expect(desk.inbox).toEqual({ fin1: ['last'] });
    const any = new Desk([
      both({ join: 'any' }, [[legal, by('contract', 'fin2')], [media]]),
      by('last', 'fin1', carried),
    ]);
    any.approve('fin1');
    any.approve('gm');
    expect(any.inbox).toEqual({ fin1: ['last'] });
  });

  it('a wholly carried branch is through as soon as it is planned, and may decide join: any at once', () => {
    const desk = new Desk([by('first', 'gm'), both({ join: 'any' }, [[by('media', 'gm', carried)], [legal]])]);
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });
});
