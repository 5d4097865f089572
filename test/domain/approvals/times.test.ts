import { describe, expect, it } from 'vitest';
import { caseNextDue, operationsOf, type CompiledStage, type Duration, type Rung } from '../../../domain/approvals';
import { away, calendar, definition, Desk, organisation, stage, withPeople } from './office';

const hours = (amount: number): Duration => ({ amount, unit: 'hour', working: true });
const days = (amount: number): Duration => ({ amount, unit: 'day', working: true });
const user = (id: string) => ({ id, by: 'user', user: id }) as const;
/** A clock in Shanghai in March 2026: `at(3, '10:00')` = Tuesday the 3rd. */
const at = (day: number, clock: string) =>
  new Date(`2026-03-${String(day).padStart(2, '0')}T${clock}:00+08:00`).toISOString();

const timed = (more: Partial<CompiledStage> = {}) =>
  stage('one', {
    due: hours(8),
    remind: { at: [50, 90], then: days(1), atMost: 5 },
    ...more,
  });
const addDirector: Rung = { after: days(1), to: user('director'), how: 'add' };
const replaceByGm: Rung = { after: days(3), to: { by: 'role', role: 'gm' }, how: 'replace' };

const facts = (desk: Desk, operation: string) =>
  desk.trail.filter((entry) => entry.operation === operation).map((entry) => entry.at);

describe('APR-5 due times and reminders', () => {
  it('the due time runs from the appearance of the task, in working time', () => {
    const desk = new Desk([timed()], { now: at(6, '20:00') });
    expect(desk.state.tasks[0]).toMatchObject({ dueAt: at(9, '18:00'), provisional: false });
    expect(caseNextDue(desk.state)).toBe(at(9, '14:00'));
  });

  it('reminds at percent points of the time to due, then once an interval, at most so often; overdue is a fact', () => {
    const desk = new Desk([timed()]);
    desk.waitUntil(at(31, '18:00'));
    expect(facts(desk, 'reminded')).toEqual([
      at(2, '15:00'),
      at(3, '09:12'),
      at(4, '10:00'),
      at(5, '10:00'),
      at(6, '10:00'),
    ]);
    expect(facts(desk, 'overdue')).toEqual([at(3, '10:00')]);
    expect(desk.state.tasks[0]).toMatchObject({ remindersSent: 5, overdueSince: at(3, '10:00'), state: 'open' });
    expect(desk.trail.find(({ operation }) => operation === 'reminded')?.detail).toMatchObject({ tell: ['am'] });
    expect(caseNextDue(desk.state)).toBeNull();
    expect(desk.approve('am')).toBeNull();
    expect(desk.outcome).toBe('approved');
  });

  it('reminders that come together after a standstill are one', () => {
    const desk = new Desk([timed()]);
    desk.now = at(4, '12:00');
    desk.send('system', { type: 'DeadlineReached' });
    expect(facts(desk, 'reminded')).toEqual([at(4, '12:00')]);
    expect(desk.state.tasks[0]?.remindersSent).toBe(3);
    expect(caseNextDue(desk.state)).toBe(at(5, '10:00'));
  });

  it('a plain due time runs through the night', () => {
    const desk = new Desk([timed({ due: { amount: 10, unit: 'hour', working: false } })]);
    expect(desk.state.tasks[0]?.dueAt).toBe(at(2, '20:00'));
    expect(caseNextDue(desk.state)).toBe(at(2, '15:00'));
  });

  it('deciding disarms everything; a new round arms anew', () => {
    const desk = new Desk([timed()]);
    desk.waitUntil(at(3, '12:00'));
    desk.giveBack('am');
    expect(caseNextDue(desk.state)).toBeNull();
    desk.send('ae', { type: 'Resubmitted' });
    expect(desk.state.tasks.at(-1)).toMatchObject({ dueAt: at(4, '12:00'), remindersSent: 0 });
  });

  it('inOrder starts the time when the turn comes', () => {
    const desk = new Desk([timed({ approvers: [user('am'), user('gm')], decide: { mode: 'inOrder' } })]);
    expect(desk.inbox).toEqual({ am: ['one'] });
    desk.waitUntil(at(3, '09:30'));
    desk.approve('am');
    expect(desk.state.tasks.at(-1)).toMatchObject({ holderId: 'gm', dueAt: at(4, '09:30') });
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });

  it('timers hold the rule: a holiday entered meanwhile moves what has not come, on waking up or when rechecked', () => {
    const holiday = { ...calendar, exceptions: { '2026-03-03': 'holiday' as const } };
    const woken = new Desk([timed()]);
    woken.calendar = holiday;
    woken.waitUntil(at(3, '12:00'));
    expect(facts(woken, 'overdue')).toEqual([]);
    expect(woken.state.tasks[0]?.dueAt).toBe(at(4, '10:00'));
    const rechecked = new Desk([timed()]);
    rechecked.calendar = holiday;
    rechecked.recheck();
    expect(rechecked.state.tasks[0]?.dueAt).toBe(at(4, '10:00'));
  });

  it('a day that is declared a holiday after it has passed leaves time again', () => {
    const desk = new Desk([timed({ remind: null })]);
    desk.waitUntil(at(4, '10:00'));
    const task = desk.taskOf('am');
    const missed = task.dueAt ?? '';
    expect(task.overdueSince).toBe(missed);
    const day = missed.slice(0, 10);
    desk.calendar = { ...calendar, exceptions: { [day]: 'holiday', '2026-03-04': 'holiday' } };
    desk.send('system', { type: 'Rechecked', why: 'calendar' });
    expect(desk.taskOf('am').overdueSince).toBeUndefined();
    const due = desk.taskOf('am').dueAt ?? '';
    expect(due > desk.now).toBe(true);
    desk.waitUntil(due);
    expect(desk.operations().filter((operation) => operation === 'overdue')).toHaveLength(2);
  });

  it('a due time in a year without published holidays says so, until the year is imported', () => {
    const desk = new Desk([timed({ due: days(300) })]);
    expect(desk.state.tasks[0]?.provisional).toBe(true);
    desk.calendar = { ...calendar, publishedYears: [2026, 2027] };
    desk.recheck();
    expect(desk.state.tasks[0]?.provisional).toBe(false);
  });

  it('what waits for all counts once it is due', () => {
    const stages = [
      timed({
        approvers: [user('am'), user('gm'), user('fin1')],
        decide: { mode: 'atLeast', count: 1 },
        reject: 'vote',
        waitForAll: true,
      }),
    ];
    const desk = new Desk(stages);
    desk.approve('gm');
    expect(desk.outcome).toBe('running');
    desk.waitUntil(at(3, '10:00'));
    expect(desk.outcome).toBe('approved');
  });

  it('it is due as well when the only one whose time was not over decides', () => {
    const stages = [
      timed({
        approvers: [user('am'), user('gm')],
        decide: { mode: 'atLeast', count: 1 },
        reject: 'vote',
        waitForAll: true,
      }),
    ];
    const desk = new Desk(stages);
    desk.approve('gm');
    desk.now = at(3, '09:30');
    desk.revise({ deliveryDate: '2026-06-01' });
    desk.waitUntil(at(3, '11:00'));
    expect(desk.inbox).toEqual({ am: ['one'], gm: ['one'] });
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });

  it('what is asked again waits for all again', () => {
    const stages = [
      timed({
        approvers: [user('am'), user('gm'), user('fin1')],
        decide: { mode: 'atLeast', count: 2 },
        reject: 'vote',
        waitForAll: true,
      }),
    ];
    const desk = new Desk(stages);
    desk.approve('gm');
    desk.waitUntil(at(3, '11:00'));
    expect(desk.outcome).toBe('running');
    desk.revise({ deliveryDate: '2026-06-01' });
    desk.approve('am');
    desk.approve('fin1');
    expect(desk.inbox).toEqual({ gm: ['one'] });
    desk.waitUntil(at(4, '12:00'));
    expect(desk.outcome).toBe('approved');
  });
});

describe('APR-5 the escalation ladder', () => {
  it('`add`: one more person may decide in place of those who are late', () => {
    const desk = new Desk([timed({ escalate: [addDirector, replaceByGm] })]);
    desk.waitUntil(at(4, '10:00'));
    expect(desk.inbox).toEqual({ am: ['one'], director: ['one'] });
    expect(desk.state.tasks.at(-1)).toMatchObject({ dueAt: at(3, '10:00'), overdueSince: at(3, '10:00') });
    expect(desk.approve('director')).toBeNull();
    expect(desk.outcome).toBe('approved');
    expect(desk.seats).toEqual(['am:superseded', 'director:approved']);
    expect(desk.state.seats[0]?.vote).toMatchObject({ by: { id: 'director' }, outcome: 'approve' });
    expect(desk.approve('am')).toMatchObject({ code: 'ALREADY_DECIDED', data: { decidedBy: { person: 'director' } } });
  });

  it('who was late may still decide; the one who was added is superseded', () => {
    const desk = new Desk([timed({ escalate: [addDirector] }), stage('two', { approvers: [user('gm')] })]);
    desk.waitUntil(at(4, '10:00'));
    desk.approve('am');
    expect(desk.inbox).toEqual({ gm: ['two'] });
    expect(desk.approve('director')).toMatchObject({ code: 'ALREADY_DECIDED', data: { decidedBy: { person: 'am' } } });
  });

  it('`replace` takes the seats with all who may decide them; the new holder sees the old due time', () => {
    const desk = new Desk([timed({ escalate: [addDirector, replaceByGm] })]);
    desk.waitUntil(at(6, '10:00'));
    expect(desk.inbox).toEqual({ gm: ['one'] });
    expect(desk.seats).toEqual(['am:replaced', 'director:superseded', 'gm:open']);
    expect(desk.state.tasks.at(-1)?.dueAt).toBe(at(3, '10:00'));
    expect(desk.approve('am')).toMatchObject({ code: 'NOT_YOUR_TASK', data: { holder: 'gm' } });
    desk.reject('gm');
    expect(desk.outcome).toBe('rejected');
  });

  it('whose seat was taken is told by whom while it is undecided, and then who decided', () => {
    const add: Rung = { after: hours(1), to: user('director'), how: 'add' };
    const replace: Rung = { after: hours(2), to: user('gm'), how: 'replace' };
    const stages = [
      timed({ approvers: [user('am'), user('fin1')], decide: { mode: 'all' }, escalate: [add, replace] }),
    ];
    const desk = new Desk(stages);
    desk.approve('fin1');
    desk.waitUntil(at(3, '14:00'));
    expect(desk.inbox).toEqual({ gm: ['one'] });
    for (const late of ['am', 'director']) {
      expect(desk.approve(late)).toMatchObject({ code: 'NOT_YOUR_TASK', data: { holder: 'gm' } });
    }
    desk.approve('gm');
    for (const late of ['am', 'director']) {
      const decidedBy = { person: 'gm', at: at(3, '14:00') };
      expect(desk.approve(late)).toMatchObject({ code: 'ALREADY_DECIDED', data: { decidedBy } });
    }
  });

  it('a seat that was taken and decided stays so, whatever comes of the case', () => {
    const replace: Rung = { after: hours(2), to: user('gm'), how: 'replace' };
    const stages = [timed({ approvers: [user('am'), user('fin1')], decide: { mode: 'inOrder' }, escalate: [replace] })];
    const desk = new Desk(stages);
    desk.waitUntil(at(3, '14:00'));
    desk.approve('gm');
    desk.reject('fin1');
    expect(desk.outcome).toBe('rejected');
    expect(desk.seats).toEqual(['am:replaced', 'fin1:rejected', 'gm:approved']);
  });

  it('the one task decides for all seats late by then, and counts for each', () => {
    const stages = [
      timed({ approvers: [user('am'), user('fin1'), user('fin2')], decide: { mode: 'all' }, escalate: [addDirector] }),
    ];
    const desk = new Desk(stages);
    desk.approve('fin1');
    desk.waitUntil(at(4, '10:00'));
    expect(desk.state.seats.at(-1)?.standsInFor).toHaveLength(2);
    desk.approve('fin2');
    expect(desk.outcome).toBe('running');
    desk.approve('director');
    expect(desk.outcome).toBe('approved');
  });

  it('somebody who already sits or does not exist: the rung falls away and the administrators are told', () => {
    const seated = new Desk([
      timed({ approvers: [user('am'), user('director')], decide: { mode: 'all' }, escalate: [addDirector] }),
    ]);
    seated.waitUntil(at(4, '10:00'));
    const skipped = seated.trail.find(({ operation }) => operation === 'escalationSkipped');
    expect(skipped?.detail).toMatchObject({ rung: 1, tell: ['admin'] });
    const nobody = new Desk([
      timed({ escalate: [{ after: days(1), to: { by: 'user', user: 'gone' }, how: 'replace' }] }),
    ]);
    nobody.waitUntil(at(4, '10:00'));
    expect(nobody.operations()).toContain('escalationSkipped');
    expect(nobody.inbox).toEqual({ am: ['one'] });
  });

  it('APR-4 a party as the target: the next superior; an absent one is substituted', () => {
    const party = new Desk([timed({ escalate: [addDirector] })], { parties: ['ae', 'director'] });
    party.waitUntil(at(4, '10:00'));
    expect(party.inbox).toEqual({ am: ['one'], gm: ['one'] });
    const absent = new Desk([timed({ escalate: [addDirector] })], {
      organisation: organisation({ substitutions: [away('director', 'colleague')] }),
    });
    absent.waitUntil(at(4, '10:00'));
    expect(absent.state.seats.at(-1)).toMatchObject({ holderId: 'colleague', onBehalfOf: 'director' });
  });

  it("a last rung may be the system's own vote, as the system", () => {
    const desk = new Desk([timed({ escalate: [{ after: days(2), then: 'reject' }] })]);
    desk.waitUntil(at(5, '10:00'));
    expect(desk.outcome).toBe('rejected');
    expect(desk.trail.find(({ operation }) => operation === 'rejected')?.actor).toEqual({
      kind: 'system',
      what: 'approvals',
    });
    expect(desk.state.seats[0]?.vote?.by).toEqual({ kind: 'system', what: 'approvals' });
  });

  it('an escalated holder who loses the right to sit is resolved again by the rung', () => {
    const desk = new Desk([
      timed({ escalate: [{ after: days(1), to: { by: 'role', role: 'finance' }, how: 'replace' }] }),
    ]);
    desk.waitUntil(at(4, '10:00'));
    expect(desk.inbox).toEqual({ fin1: ['one'] });
    desk.organisation = withPeople({ fin1: { active: false } });
    desk.recheck();
    expect(desk.inbox).toEqual({ fin2: ['one'] });
    desk.organisation = withPeople({ fin1: { active: false }, fin2: { active: false } });
    desk.recheck();
    expect(desk.inbox).toEqual({ admin: ['incident'] });
    const incidentTask = desk.state.incidents[0]?.taskIds[0] ?? '';
    expect(operationsOf(desk.state, 'admin', { isAdmin: true, taskId: incidentTask })).toEqual(
      expect.arrayContaining(['reassign', 'terminate']),
    );
    desk.send('admin', { type: 'Reassigned', taskId: incidentTask, toUserId: 'gm', reason: '全部离职' });
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });

  it('rests while nobody holds the seat, and begins anew with whoever is named', () => {
    const desk = new Desk([timed({ escalate: [addDirector] })]);
    desk.organisation = withPeople({ am: { active: false } });
    desk.recheck();
    expect(caseNextDue(desk.state)).toBeNull();
    desk.waitUntil(at(9, '10:00'));
    const taskId = desk.state.incidents[0]?.taskIds[0] ?? '';
    desk.send('admin', { type: 'Reassigned', taskId, toUserId: 'fin1', reason: '离职' });
    desk.waitUntil(at(11, '10:00'));
    expect(desk.inbox).toEqual({ fin1: ['one'], director: ['one'] });
  });

  it('in order, the ladder looks at the seat whose turn it is', () => {
    const desk = new Desk([
      timed({ approvers: [user('am'), user('fin1')], decide: { mode: 'inOrder' }, escalate: [addDirector] }),
    ]);
    desk.waitUntil(at(3, '17:00'));
    desk.approve('am');
    desk.waitUntil(at(5, '16:59'));
    expect(desk.inbox).toEqual({ fin1: ['one'] });
    desk.waitUntil(at(5, '17:00'));
    expect(desk.inbox).toEqual({ fin1: ['one'], director: ['one'] });
  });

  it('a year of silence: reminders, rungs and overdue each once, the case open and visibly late', () => {
    const desk = new Desk(definition([timed({ escalate: [addDirector, replaceByGm] })]));
    desk.waitUntil('2027-03-02T02:00:00.000Z');
    expect(desk.outcome).toBe('running');
    expect(desk.inbox).toEqual({ gm: ['one'] });
    expect(facts(desk, 'overdue')).toHaveLength(1);
    expect(facts(desk, 'escalated')).toEqual([at(4, '10:00'), at(6, '10:00')]);
    const told = desk.trail
      .filter(({ operation }) => operation === 'reminded')
      .map(({ detail }) => `${JSON.stringify(detail?.tell)} ${JSON.stringify(detail?.number)}`);
    expect(told.filter((line) => line.startsWith('["gm"]'))).toHaveLength(5);
    expect(desk.state.alarms).toEqual([]);
    expect(desk.approve('gm')).toBeNull();
    expect(desk.outcome).toBe('approved');
  });
});
