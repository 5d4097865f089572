import { describe, expect, it } from 'vitest';
import { away, condition, definition, Desk, organisation, people, stage, withPeople } from './office';

const entry = (id: string) => ({ id, by: 'user', user: id }) as const;
const all = (...ids: string[]) => stage('one', { approvers: ids.map(entry), decide: { mode: 'all' } });
const name = (desk: Desk, toUserId: string, by = 'admin') => {
  const task = desk.state.tasks.find((one) => one.kind === 'incident' && one.state === 'open');
  return desk.send(by, { type: 'Reassigned', taskId: task?.id ?? '', toUserId, reason: '无人可审' });
};

describe('an incident', () => {
  it('goes to every administrator who is no party; if there is none, to the fall-back of the settings', () => {
    const admins = (active: boolean) =>
      organisation({
        people: people.map((one) => {
          if (one.id === 'fin2') return { ...one, roles: [{ role: 'admin' }] };
          return one.id === 'admin' ? { ...one, active } : one;
        }),
      });
    const stages = [all('gone')];
    expect(new Desk(stages, { organisation: admins(true) }).inbox).toEqual({ fin2: ['incident'], admin: ['incident'] });
    expect(new Desk(stages, { organisation: admins(true), parties: ['fin2'] }).inbox).toEqual({ admin: ['incident'] });
    const fallback = new Desk(stages, { organisation: admins(false), parties: ['fin2'], topFallback: 'gm' });
    expect(fallback.inbox).toEqual({ gm: ['incident'] });
    expect(name(fallback, 'colleague', 'gm')).toBeNull();
    expect(fallback.inbox).toEqual({ colleague: ['one'] });
  });

  it('goes on with whoever an administrator names, flagged and with the reason', () => {
    const desk = new Desk([all('gone', 'fin1')]);
    expect(desk.outcome).toBe('incident');
    expect(name(desk, 'ae')).toMatchObject({ code: 'MAY_NOT_SIT', rule: 'APR-4' });
    expect(name(desk, 'nobody')).toMatchObject({ code: 'NOT_FOUND' });
    expect(name(desk, 'colleague', 'colleague')).toMatchObject({ code: 'FORBIDDEN' });
    expect(name(desk, 'colleague')).toBeNull();
    expect(desk.outcome).toBe('running');
    expect(desk.inbox).toEqual({ fin1: ['one'], colleague: ['one'] });
    expect(desk.trail.find(({ operation }) => operation === 'named')).toMatchObject({
      actor: { kind: 'person', id: 'admin' },
      comment: '无人可审',
      detail: { to: 'colleague', override: true },
    });
    desk.approve('colleague');
    desk.approve('fin1');
    expect(desk.outcome).toBe('approved');
  });

  it('asks once more for each entry that has nobody', () => {
    const desk = new Desk([all('gone', 'also-gone')]);
    name(desk, 'colleague');
    expect(desk.outcome).toBe('incident');
    name(desk, 'fin1');
    expect(desk.inbox).toEqual({ colleague: ['one'], fin1: ['one'] });
  });

  it('nobody is named who sits there already, by a rule or by name', () => {
    const desk = new Desk([all('gone', 'also-gone', 'fin1')]);
    expect(name(desk, 'fin1')).toMatchObject({ code: 'MAY_NOT_SIT', data: { because: 'sameStage' } });
    expect(name(desk, 'colleague')).toBeNull();
    expect(name(desk, 'colleague')).toMatchObject({ code: 'MAY_NOT_SIT', data: { because: 'sameStage' } });
  });

  it('moves on when the administrator who has it becomes a party', () => {
    const desk = new Desk([all('gone')], { topFallback: 'gm' });
    expect(desk.inbox).toEqual({ admin: ['incident'] });
    desk.revise({ note: 'x' }, ['ae', 'admin']);
    expect(desk.inbox).toEqual({ gm: ['incident'] });
  });

  it('in order: a change meanwhile asks again, and whoever is named waits for the turn only once', () => {
    const desk = new Desk([{ ...all('am', 'gm'), decide: { mode: 'inOrder' } }]);
    desk.approve('am');
    desk.organisation = withPeople({ gm: { active: false } });
    desk.recheck();
    desk.revise({ deliveryDate: '2026-07-01' });
    expect(desk.outcome).toBe('incident');
    expect(name(desk, 'fin1')).toBeNull();
    expect(desk.inbox).toEqual({ am: ['one'] });
    desk.approve('am');
    expect(desk.inbox).toEqual({ fin1: ['one'] });
    desk.approve('fin1');
    expect(desk.outcome).toBe('approved');
  });

  it('an administrator who is a party names nobody (APR-4) but may end the case', () => {
    const desk = new Desk([all('gone')], { parties: ['admin'], topFallback: 'gm' });
    expect(name(desk, 'colleague')).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
    expect(desk.send('admin', { type: 'Terminated', reason: '作废' })).toBeNull();
    expect(desk.outcome).toBe('terminated');
  });

  it.each([
    ['a condition that fails', [stage('one', { when: condition('fail') })], 'expression'],
    ['a condition that is no boolean', [stage('one', { when: condition('am') })], 'expression'],
    [
      'approvers that fail',
      [stage('one', { approvers: [{ id: '1', by: 'expression', expression: condition('fail') }] })],
      'expression',
    ],
    ['no stage that applies', [stage('one', { when: condition('false') })], 'everyStageSkipped'],
    ['a quorum above the seats', [stage('one', { decide: { mode: 'weight', of: { am: 1 }, need: 2 } })], 'unreachable'],
  ])('%s is one, never a pass; the administrator names who decides in place of the stage', (_, stages, why) => {
    const desk = new Desk(stages);
    expect(desk.state.incidents[0]?.why).toBe(why);
    expect(desk.outcome).toBe('incident');
    expect(name(desk, 'colleague')).toBeNull();
    expect(desk.inbox).toEqual({ colleague: ['one'] });
    desk.approve('colleague');
    expect(desk.outcome).toBe('approved');
  });

  it('a revision meanwhile is recorded and takes effect when the case goes on', () => {
    const desk = new Desk([stage('first'), stage('second', { approvers: [entry('gone')] })]);
    desk.approve('am');
    desk.revise({ amountFen: 77 });
    expect(desk.state).toMatchObject({ round: 1, status: 'incident', revisionInForce: 1 });
    name(desk, 'colleague');
    expect(desk.state).toMatchObject({ round: 2, status: 'running', revisionInForce: 2 });
    expect(desk.inbox).toEqual({ am: ['first'] });
  });

  it('solves itself when the organisation is put right', () => {
    const desk = new Desk([stage('one')], { organisation: withPeople({ am: { active: false } }) });
    expect(desk.outcome).toBe('incident');
    desk.recheck();
    expect(desk.inbox).toEqual({ admin: ['incident'] });
    desk.organisation = organisation();
    desk.recheck();
    expect(desk.inbox).toEqual({ am: ['one'] });
    expect(desk.outcome).toBe('running');
  });

  it('APR-7 a revision meanwhile takes effect also when it solves itself: nobody is held to what they did not see', () => {
    const desk = new Desk([stage('one'), stage('two', { approvers: [entry('fin1')] })], {
      organisation: withPeople({ fin1: { active: false } }),
    });
    desk.approve('am');
    desk.revise({ amountFen: 9_000_00 });
    desk.organisation = organisation();
    desk.recheck();
    expect(desk.state).toMatchObject({ status: 'running', round: 2, revisionInForce: 2 });
    expect(desk.inbox).toEqual({ am: ['one'] });
    expect(desk.state.stages.filter(({ id }) => id === 'two')).toMatchObject([{ round: 1, state: 'cancelled' }]);
  });

  it('APR-7 the same when somebody who had left comes back to their seat', () => {
    const desk = new Desk([all('am', 'fin1')]);
    desk.organisation = withPeople({ fin1: { active: false } });
    desk.recheck();
    desk.approve('am');
    desk.revise({ amountFen: 9_000_00 });
    expect(desk.outcome).toBe('incident');
    desk.organisation = organisation();
    desk.recheck();
    expect(desk.state).toMatchObject({ status: 'running', round: 2, revisionInForce: 2 });
    expect(desk.inbox).toEqual({ am: ['one'], fin1: ['one'] });
  });

  it('APR-7 a change of `fromCurrent` meanwhile asks again once the seat is taken', () => {
    const desk = new Desk([all('am', 'fin1')]);
    desk.organisation = withPeople({ fin1: { active: false } });
    desk.recheck();
    desk.approve('am');
    desk.revise({ deliveryDate: '2026-06-01' });
    desk.organisation = organisation();
    desk.recheck();
    expect(desk.state).toMatchObject({ status: 'running', round: 1, revisionInForce: 2 });
    expect(desk.inbox).toEqual({ am: ['one'], fin1: ['one'] });
  });

  it('whoever is named in place of the stage is not stood in for by somebody excluded', () => {
    const desk = new Desk(
      [stage('one', { approvers: [entry('gone')], exclude: [{ by: 'user', user: 'colleague' }] })],
      {
        organisation: organisation({ substitutions: [away('gm', 'colleague')] }),
      },
    );
    expect(name(desk, 'colleague')).toMatchObject({ code: 'MAY_NOT_SIT', data: { because: 'excluded' } });
    expect(name(desk, 'gm')).toBeNull();
    expect(desk.inbox).toEqual({ gm: ['one'] });
  });

  it('can be withdrawn from and ended', () => {
    const withdrawn = new Desk([all('gone')]);
    expect(withdrawn.send('ae', { type: 'Withdrawn' })).toBeNull();
    expect(withdrawn.inbox).toEqual({});
  });
});

describe('a holder who loses the right to sit', () => {
  it('the seat is resolved again by its rule', () => {
    const desk = new Desk(
      [stage('one', { approvers: [{ id: '1', by: 'relation', of: 'ae', relation: 'director' }] })],
      {
        organisation: withPeople({ gm: { roles: [{ role: 'account-director' }] } }),
      },
    );
    const task = desk.state.tasks[0];
    desk.organisation = withPeople({ director: { active: false }, gm: { roles: [{ role: 'account-director' }] } });
    desk.recheck();
    expect(desk.inbox).toEqual({ gm: ['one'] });
    expect(desk.state.tasks[0]).toMatchObject({ id: task?.id, version: 2 });
  });

  it('falls away while the role still has others, and may thereby decide the stage', () => {
    const stages = [
      stage('one', { approvers: [{ id: 'finance', by: 'role', role: 'finance' }], decide: { mode: 'all' } }),
    ];
    const desk = new Desk(stages);
    desk.approve('fin1');
    desk.organisation = withPeople({ fin2: { active: false } });
    desk.recheck();
    expect(desk.outcome).toBe('approved');
  });

  it('does not fall away where fewer would be left than have to approve', () => {
    const three = all('am', 'gm', 'director');
    const desk = new Desk([{ ...three, decide: { mode: 'atLeast', count: 2 } }]);
    desk.organisation = withPeople({ director: { active: false } });
    desk.recheck();
    expect(desk.inbox).toEqual({ am: ['one'], gm: ['one'] });
    desk.organisation = withPeople({ director: { active: false }, gm: { active: false } });
    desk.recheck();
    expect(desk.outcome).toBe('incident');
    desk.approve('am');
    expect(desk.outcome).toBe('incident');
    expect(name(desk, 'fin1')).toBeNull();
    desk.approve('fin1');
    expect(desk.outcome).toBe('approved');
  });

  it('is an incident when nobody follows; the others may decide meanwhile', () => {
    const desk = new Desk([all('am', 'gm')]);
    desk.organisation = withPeople({ am: { active: false } });
    desk.recheck();
    expect(desk.outcome).toBe('incident');
    expect(desk.inbox).toEqual({ gm: ['one'], admin: ['incident'] });
    expect(desk.approve('gm')).toBeNull();
    expect(desk.outcome).toBe('incident');
    expect(name(desk, 'gm')).toMatchObject({ code: 'MAY_NOT_SIT', data: { because: 'sameStage' } });
    expect(name(desk, 'fin1')).toBeNull();
    expect(desk.inbox).toEqual({ fin1: ['one'] });
    desk.approve('fin1');
    expect(desk.outcome).toBe('approved');
  });

  it('a rejection meanwhile decides the stage, and with it the incident', () => {
    const desk = new Desk([all('am', 'gm')]);
    desk.organisation = withPeople({ am: { active: false } });
    desk.recheck();
    desk.reject('gm');
    expect(desk.outcome).toBe('rejected');
    expect(desk.inbox).toEqual({});
  });

  it('two at once are asked about one after the other; one who comes back takes the seat again', () => {
    const desk = new Desk([all('am', 'fin1', 'gm')]);
    desk.organisation = withPeople({ am: { active: false }, fin1: { active: false } });
    desk.recheck();
    name(desk, 'colleague');
    expect(desk.outcome).toBe('incident');
    expect(desk.inbox).toEqual({ gm: ['one'], colleague: ['one'], admin: ['incident'] });
    desk.organisation = organisation();
    desk.recheck();
    expect(desk.inbox).toEqual({ gm: ['one'], colleague: ['one'], fin1: ['one'] });
    expect(desk.outcome).toBe('running');
  });
});

describe('overrides', () => {
  it('reassign keeps the due time, asks for a reason and an administrator, and passes the filter of the stage', () => {
    const due = { amount: 8, unit: 'hour', working: true } as const;
    const desk = new Desk([{ ...all('am', 'gm'), due }]);
    const task = desk.state.tasks[0];
    const give = (as: string, toUserId: string, reason = '出差') =>
      desk.send(as, { type: 'Reassigned', taskId: task?.id ?? '', toUserId, reason });
    expect(give('am', 'colleague')).toMatchObject({ code: 'FORBIDDEN' });
    expect(give('admin', 'colleague', ' ')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(give('admin', 'am')).toMatchObject({ code: 'INVALID' });
    expect(give('admin', 'gm')).toMatchObject({ code: 'MAY_NOT_SIT', data: { because: 'sameStage' } });
    expect(give('admin', 'ae')).toMatchObject({ code: 'MAY_NOT_SIT', rule: 'APR-4' });
    desk.now = '2026-03-03T02:00:00.000Z';
    expect(give('admin', 'colleague')).toBeNull();
    expect(desk.state.tasks[0]).toMatchObject({ holderId: 'colleague', dueAt: task?.dueAt, version: 2 });
    expect(desk.state.seats[0]?.why.map(({ by }) => by)).toEqual(['user', 'reassigned']);
    desk.approve('colleague');
    expect(give('admin', 'fin1')).toMatchObject({
      code: 'ALREADY_DECIDED',
      data: { decidedBy: { person: 'colleague' } },
    });
  });

  it('termination is an outcome of its own; the owning process needs no administrator', () => {
    const desk = new Desk(definition([stage('one')]));
    expect(desk.send('am', { type: 'Terminated', reason: 'x' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(desk.send('admin', { type: 'Terminated', reason: '' })).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(desk.send('gm', { type: 'Terminated', reason: '项目取消', fromOwner: true })).toBeNull();
    expect(desk.outcome).toBe('terminated');
  });
});
