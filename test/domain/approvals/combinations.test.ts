/** What one operation means for another: places where two rules of approvals.md meet in the same case. */
import { describe, expect, it } from 'vitest';
import { operationsOf, type CompiledStage } from '../../../domain/approvals';
import { at, hours } from './march';
import { away, block, condition, definition, Desk, organisation, stage, withPeople } from './office';

const by = (id: string, user: string, more: Partial<CompiledStage> = {}) =>
  stage(id, { approvers: [{ id: '1', by: 'user', user }], ...more });
const several = (id: string, users: string[], decide: CompiledStage['decide'], more: Partial<CompiledStage> = {}) =>
  stage(id, { approvers: users.map((user) => ({ id: user, by: 'user', user })), decide, ...more });
const jump = (desk: Desk, to: string) => desk.send('admin', { type: 'Jumped', to, reason: '紧急' });
const takeBack = (desk: Desk, as: string) => desk.send(as, { type: 'TakenBack', taskId: desk.taskOf(as).id });

describe('a jump', () => {
  it.each(['adjacent', 'round'] as const)(
    'out of a block: what was approved inside gives no credit (%s)',
    (carryOver) => {
      const both = block('both', [[by('legal', 'am')], [by('media', 'director')]]);
      const last = several('last', ['am', 'gm'], { mode: 'all' }, { duplicates: 'carryOver', carryOver });
      const desk = new Desk([both, last]);
      desk.approve('am');
      expect(jump(desk, 'last')).toBeNull();
      expect(desk.inbox).toEqual({ am: ['last'], gm: ['last'] });
    },
  );
});

describe('an incident of a seat', () => {
  const lost = (users: string[], mode: 'all' | 'inOrder', gone: string) => {
    const desk = new Desk([several('one', users, { mode })]);
    desk.organisation = withPeople({ [gone]: { active: false } });
    desk.recheck();
    expect(desk.outcome).toBe('incident');
    return desk;
  };

  it('keeps nobody waiting when only fields have changed that nobody has to be asked about', () => {
    const desk = lost(['am', 'director'], 'all', 'director');
    desk.revise({ note: '加急' });
    expect(operationsOf(desk.state, 'am', { isAdmin: false, taskId: desk.taskOf('am').id })).toContain('approve');
    expect(desk.approve('am')).toBeNull();
    const waits = lost(['am', 'director'], 'all', 'director');
    waits.revise({ amountFen: 1 });
    expect(operationsOf(waits.state, 'am', { isAdmin: false, taskId: waits.taskOf('am').id })).not.toContain('approve');
    expect(waits.approve('am')).toMatchObject({ code: 'CASE_IN_INCIDENT' });
  });

  it('in order: those before the seat that nobody has get their turns', () => {
    const desk = lost(['am', 'director', 'gm'], 'inOrder', 'gm');
    desk.approve('am');
    expect(desk.inbox).toEqual({ director: ['one'], admin: ['incident'] });
    desk.approve('director');
    expect(desk.inbox).toEqual({ admin: ['incident'] });
    const task = desk.taskOf('admin', 'incident').id;
    desk.send('admin', { type: 'Reassigned', taskId: task, toUserId: 'colleague', reason: '无人' });
    expect(desk.inbox).toEqual({ colleague: ['one'] });
  });

  it('in order: of two seats without a holder the first one named has the turn', () => {
    const desk = lost(['am', 'director', 'gm'], 'inOrder', 'gm');
    desk.organisation = withPeople({ gm: { active: false }, am: { active: false } });
    desk.recheck();
    const named = (toUserId: string) => {
      const taskId = desk.taskOf('admin', 'incident').id;
      return desk.send('admin', { type: 'Reassigned', taskId, toUserId, reason: '无人' });
    };
    expect(named('colleague')).toBeNull();
    expect(desk.inbox).toEqual({ colleague: ['one'], admin: ['incident'] });
    expect(named('fin1')).toBeNull();
    expect(desk.inbox).toEqual({ colleague: ['one'] });
  });
});

describe('nobody left who could vote', () => {
  const name = (desk: Desk, toUserId: string) => {
    const taskId = desk.taskOf('admin', 'incident').id;
    return desk.send('admin', { type: 'Reassigned', taskId, toUserId, reason: '无人' });
  };

  it.each([
    ['perGroup', { mode: 'perGroup', of: { am: 1, director: 1 } }, ['director']],
    ['weights of users', { mode: 'weight', of: { am: 1, director: 2 }, need: 3 }, ['*']],
    ['all', { mode: 'all' }, ['am']],
  ] as const)('whoever is named sits where their approval decides: %s', (_, decide, entries) => {
    const desk = new Desk([several('one', ['am', 'director'], decide, { reject: 'vote' })]);
    if (decide.mode === 'all') desk.abstain('am');
    else desk.approve('am');
    desk.abstain('director');
    expect(desk.state.incidents).toMatchObject([{ why: 'undecided', entries }]);
    expect(name(desk, 'gm')).toBeNull();
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });
});

describe('in order, signers before a seat', () => {
  const order = () => new Desk([several('one', ['am', 'director'], { mode: 'inOrder' })]);

  it('wait with it when a decision before theirs is taken back', () => {
    const desk = order();
    desk.approve('am');
    desk.addSigners('director', 'before', 'colleague');
    expect(takeBack(desk, 'am')).toBeNull();
    expect(desk.inbox).toEqual({ am: ['one'] });
    desk.approve('am');
    expect(desk.inbox).toEqual({ director: ['one'], colleague: ['one'] });
    expect(desk.approve('director')).toMatchObject({ code: 'WAITS_FOR_SIGNERS' });
    desk.approve('colleague');
    desk.approve('director');
    expect(desk.outcome).toBe('approved');
  });

  it('are asked again with it, when its turn has come', () => {
    const desk = order();
    desk.addSigners('am', 'before', 'colleague');
    desk.approve('colleague');
    desk.approve('am');
    desk.revise({ deliveryDate: '2026-06-01' });
    expect(desk.inbox).toEqual({ director: ['one'] });
    desk.approve('director');
    expect(desk.inbox).toEqual({ am: ['one'], colleague: ['one'] });
  });
});

describe('a migration', () => {
  const to = (...stages: CompiledStage[]) => definition(stages, { version: 2, sha256: 'def', ...atReturner });
  const atReturner = { resubmit: { resume: 'atReturner', maxRounds: 5 } } as const;
  const migrate = (desk: Desk, ...stages: CompiledStage[]) =>
    desk.send('admin', { type: 'Migrated', version: 2, reason: '改版', definition: to(...stages) });

  it('while it lies with the submitter: new stages before the returner are asked, not passed by', () => {
    const desk = new Desk(definition([by('first', 'am'), by('last', 'director')], atReturner));
    desk.approve('am');
    desk.giveBack('director');
    expect(migrate(desk, by('first', 'am'), by('new', 'gm'), by('last', 'director'))).toBeNull();
    desk.send('ae', { type: 'Resubmitted' });
    expect(desk.inbox).toEqual({ am: ['first'] });
    expect(desk.trail.find(({ operation }) => operation === 'rerunInstead')).toMatchObject({
      detail: { changed: ['new'] },
    });
  });

  it('names what was taken away with a decision taken back as not asked, when it stands before now', () => {
    const desk = new Desk(definition([by('first', 'am'), by('last', 'director')], atReturner));
    desk.approve('am');
    takeBack(desk, 'am');
    expect(migrate(desk, by('last', 'director'), by('first', 'am'))).toBeNull();
    expect(desk.trail.find(({ operation }) => operation === 'migrated')).toMatchObject({
      detail: { keeps: ['first'], notAsked: ['last'], askedAgain: [] },
    });
    expect(desk.walk).toEqual(['first:open', 'last:skipped (override)']);
  });
});

describe('when it lies with the submitter', () => {
  it.each([
    ['transfer', (desk: Desk) => desk.transfer('fin2', 'gm')],
    ['addSigners', (desk: Desk) => desk.addSigners('fin2', 'before', 'gm')],
    ['claim', (desk: Desk) => desk.claim('fin2')],
    ['approve', (desk: Desk) => desk.approve('fin2')],
    [
      'reassign',
      (desk: Desk) =>
        desk.send('admin', { type: 'Reassigned', taskId: desk.taskOf('fin2').id, toUserId: 'gm', reason: '急' }),
    ],
  ])('%s says so, and who returned it', (_, act) => {
    const desk = new Desk([stage('one', { approvers: [{ id: '1', by: 'role', role: 'finance' }] })]);
    desk.giveBack('fin1');
    expect(act(desk)).toMatchObject({
      code: 'CASE_RETURNED',
      data: { because: 'returned', decidedBy: { person: 'fin1', outcome: 'return' } },
    });
  });
});

describe('a decision taken back', () => {
  it('takes the incident of the block with it that was reached since', () => {
    const both = block('both', [[by('legal', 'fin1')], [by('media', 'fin2')]], { when: condition('fail') });
    const desk = new Desk([by('first', 'am'), both]);
    desk.approve('am');
    expect(desk.inbox).toEqual({ admin: ['incident'] });
    expect(takeBack(desk, 'am')).toBeNull();
    expect(desk.outcome).toBe('running');
    expect(desk.inbox).toEqual({ am: ['first'] });
    desk.approve('am');
    expect(desk.inbox).toEqual({ admin: ['incident'] });
  });

  it('is too late when a migration has left its stage out', () => {
    const desk = new Desk([by('first', 'am'), by('last', 'director')]);
    desk.approve('am');
    const next = definition([by('last', 'director')], { version: 2, sha256: 'def' });
    desk.send('admin', { type: 'Migrated', version: 2, reason: '改版', definition: next });
    const { id: taskId } = desk.taskOf('am');
    expect(operationsOf(desk.state, 'am', { isAdmin: false, taskId })).not.toContain('takeBack');
    expect(takeBack(desk, 'am')).toMatchObject({ code: 'TAKE_BACK_TOO_LATE' });
  });
});

describe('APR-4 somebody who becomes a party', () => {
  it('an approval that waits for signers stands, visibly, as one that counts already', () => {
    const desk = new Desk([by('one', 'am')]);
    desk.addSigners('am', 'after', 'colleague');
    desk.approve('am');
    desk.revise({ note: '加急' }, ['ae', 'am']);
    expect(desk.trail.findLast(({ operation }) => operation === 'voteStands')).toMatchObject({
      stage: 'one',
      detail: { person: 'am', rule: 'APR-4' },
    });
    desk.approve('colleague');
    expect(desk.outcome).toBe('approved');
  });
});

describe('APR-5 a substitute', () => {
  const substituted = () =>
    new Desk([by('one', 'am'), by('two', 'gm')], {
      organisation: organisation({ substitutions: [away('am', 'fin1')] }),
    });

  it('cannot pass the seat to the absent person whom they act for', () => {
    const desk = substituted();
    expect(desk.transfer('fin1', 'am')).toMatchObject({ code: 'INVALID' });
    expect(desk.transfer('fin1', 'colleague')).toBeNull();
    expect(desk.transfer('colleague', 'am')).toBeNull();
    expect(desk.inbox).toEqual({ fin1: ['one'] });
  });

  it('APR-4 the vote given for somebody who becomes a party stands, visibly', () => {
    const desk = substituted();
    desk.approve('fin1');
    desk.revise({ note: '加急' }, ['ae', 'am']);
    expect(desk.trail.findLast(({ operation }) => operation === 'voteStands')).toMatchObject({
      stage: 'one',
      detail: { person: 'fin1', rule: 'APR-4' },
    });
  });
});

describe('an escalation', () => {
  it('what it took stays with whoever has it when their decision is taken back', () => {
    const escalate = ['director', 'gm'].map(
      (user, i) => ({ after: hours(i + 1), to: { by: 'user', user }, how: 'replace' }) as const,
    );
    const desk = new Desk([by('one', 'am', { due: hours(1), escalate }), by('two', 'fin2')]);
    desk.addSigners('am', 'before', 'colleague');
    desk.waitUntil(at(2, '15:00'));
    desk.approve('gm');
    expect(takeBack(desk, 'gm')).toBeNull();
    expect(desk.inbox).toEqual({ gm: ['one'] });
  });

  it('whoever waits to confirm what a stand-in approved is asked no more once the late have decided themselves', () => {
    const escalate = [{ after: hours(1), to: { by: 'user', user: 'director' }, how: 'add' } as const];
    const desk = new Desk([several('one', ['am', 'gm'], { mode: 'all' }, { due: hours(1), escalate })]);
    desk.waitUntil(at(2, '12:00'));
    desk.addSigners('director', 'after', 'colleague');
    desk.approve('director');
    expect(desk.inbox).toEqual({ am: ['one'], gm: ['one'], colleague: ['one'] });
    desk.approve('am');
    expect(desk.inbox).toEqual({ gm: ['one'], colleague: ['one'] });
    desk.addSigners('gm', 'parallel', 'fin1');
    desk.approve('gm');
    expect(desk.inbox).toEqual({ fin1: ['one'] });
  });
});
