import { describe, expect, it } from 'vitest';
import { visibleFields, whyOfTask } from '../../../domain/approvals';
import { condition, definition, Desk, fields, stage } from './office';

const two = () => [
  stage('manager', { approvers: [{ id: '1', by: 'relation', of: 'ae', relation: 'manager' }] }),
  stage('money', { approvers: [{ id: '1', by: 'role', role: 'finance' }] }),
];

describe('a case runs from stage to stage', () => {
  it("APR-3 seats the AE's manager, then everybody of a role, and ends approved", () => {
    const desk = new Desk(two());
    expect(desk.inbox).toEqual({ am: ['manager'] });
    expect(desk.approve('am')).toBeNull();
    expect(desk.inbox).toEqual({ fin1: ['money'], fin2: ['money'] });
    expect(desk.approve('fin2')).toBeNull();
    expect(desk.outcome).toBe('approved');
    expect(desk.seats).toEqual(['am:approved', 'fin1:superseded', 'fin2:approved']);
    expect(desk.inbox).toEqual({});
  });

  it('APR-2 keeps the version that it started with', () => {
    const desk = new Desk(definition(two(), { version: 7, sha256: 'seven' }));
    expect(desk.trail[0]).toMatchObject({ operation: 'opened', detail: { version: 7, sha256: 'seven' } });
    desk.approve('am');
    expect(desk.state.definition.version).toBe(7);
  });

  it('skips a stage whose condition is false, and evaluates it on the content of that moment', () => {
    const stages = [
      stage('first'),
      stage('large', { when: condition('amount>=5000000'), approvers: [{ id: '1', by: 'role', role: 'gm' }] }),
    ];
    const small = new Desk(stages);
    small.approve('am');
    expect(small.outcome).toBe('approved');
    expect(small.operations()).toContain('stageSkipped');
    const large = new Desk(stages, { fields: { ...fields, amountFen: 5_000_000 } });
    large.approve('am');
    expect(large.inbox).toEqual({ gm: ['large'] });
  });

  it('ends rejected at the first rejection, or goes back to the submitter where `onReject` says so', () => {
    const ending = new Desk(two());
    expect(ending.reject('am')).toBeNull();
    expect(ending.outcome).toBe('rejected');
    const returning = new Desk(definition([stage('manager', { onReject: { do: 'returnTo', to: 'submitter' } })]));
    returning.reject('am');
    expect(returning.outcome).toBe('returned');
    expect(returning.inbox).toEqual({ ae: ['resubmit'] });
  });

  it('asks one after another in order, and tells the next whose turn it is', () => {
    const approvers = ['am', 'gm'].map((who, index) => ({ id: `${index}`, by: 'user' as const, user: who }));
    const desk = new Desk([stage('line', { approvers, decide: { mode: 'inOrder' } })]);
    expect(desk.approve('gm')).toMatchObject({ code: 'NOT_YOUR_TURN', data: { holder: 'am' } });
    desk.approve('am');
    expect(desk.inbox).toEqual({ gm: ['line'] });
    expect(desk.approve('gm')).toBeNull();
    expect(desk.outcome).toBe('approved');
  });

  it('says why somebody has a task', () => {
    const desk = new Desk(two());
    const task = desk.state.tasks.find(({ holderId }) => holderId === 'am');
    expect(whyOfTask(desk.state, task?.id ?? '')).toEqual([
      { by: 'relation', detail: { of: 'ae', relation: 'manager' } },
    ]);
  });
});

describe('refusals', () => {
  it('APR-4 nobody decides their own request, not even with a task that was theirs before they became a party', () => {
    const desk = new Desk(two());
    expect(desk.approve('ae')).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
    const holding = structuredClone(desk.state);
    desk.state = { ...holding, partyIds: [...holding.partyIds, 'am'] };
    expect(desk.approve('am')).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
  });

  it("refuses what is somebody else's, unknown or already over", () => {
    const desk = new Desk(two());
    expect(desk.approve('colleague')).toMatchObject({ code: 'NOT_YOUR_TASK', data: { holder: 'am' } });
    expect(desk.approve('am')).toBeNull();
    expect(desk.approve('am')).toMatchObject({
      code: 'ALREADY_DECIDED',
      data: { decidedBy: { person: 'am', outcome: 'approve' } },
    });
    desk.approve('fin1');
    expect(desk.approve('fin2')).toMatchObject({
      code: 'ALREADY_DECIDED',
      data: { decidedBy: { person: 'fin1', at: desk.now, outcome: 'approve' } },
    });
    expect(desk.send('ae', { type: 'Withdrawn' })).toMatchObject({ code: 'ENDED', data: { outcome: 'approved' } });
    expect(
      desk.send('ae', { type: 'Decided', taskId: 'x', outcome: 'approve', version: 1, subjectRevision: 1 }),
    ).not.toBeNull();
  });

  it('refuses a stale version and says what it is now', () => {
    const desk = new Desk(two());
    const task = desk.state.tasks.find(({ holderId }) => holderId === 'am');
    desk.send('admin', { type: 'Reassigned', taskId: task?.id ?? '', toUserId: 'director', reason: 'on leave' });
    expect(desk.approve('director', { version: 1 })).toMatchObject({ code: 'STALE_TASK', data: { version: 2 } });
    expect(desk.approve('am')).toMatchObject({ code: 'NOT_YOUR_TASK', data: { holder: 'director' } });
    expect(desk.approve('director')).toBeNull();
  });

  it('asks for a comment where the stage does', () => {
    const desk = new Desk([stage('one', { require: { comment: ['reject', 'return'] } })]);
    expect(desk.reject('am')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(desk.giveBack('am', { comment: '  ' })).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(desk.approve('am')).toBeNull();
  });

  it('leaves the state as it was', () => {
    const desk = new Desk(two());
    const before = JSON.stringify(desk.state);
    desk.approve('ae');
    desk.approve('am', { version: 9 });
    desk.send('colleague', { type: 'Terminated', reason: 'because' });
    desk.send('admin', {
      type: 'Reassigned',
      taskId: desk.state.tasks[0]?.id ?? '',
      toUserId: 'ae',
      reason: 'because',
    });
    expect(JSON.stringify(desk.state)).toBe(before);
  });
});

describe('APR-6 the trail', () => {
  it('keeps who, when, why, which revision and which fields they saw; hidden ones are not in it', () => {
    const desk = new Desk([stage('one', { fields: { costFen: 'hidden' } })]);
    desk.approve('am', { comment: '同意' });
    const entry = desk.trail.find(({ operation }) => operation === 'approved');
    expect(entry).toMatchObject({
      actor: { kind: 'person', id: 'am' },
      at: desk.now,
      stage: 'one',
      round: 1,
      comment: '同意',
      subjectRevision: 1,
      detail: { saw: ['ae', 'clientId', 'amountFen', 'deliveryDate', 'note'] },
    });
  });
});

describe('fields', () => {
  it('hides a field from the people of a stage and from onlookers, not from the submitter', () => {
    const desk = new Desk([
      stage('one', { fields: { costFen: 'hidden' } }),
      stage('two', { approvers: [{ id: '1', by: 'user', user: 'gm' }] }),
    ]);
    const names = (id: string) => visibleFields(desk.state, id).map(({ name }) => name);
    expect(names('am')).not.toContain('costFen');
    expect(names('colleague')).not.toContain('costFen');
    expect(names('ae')).toContain('costFen');
    desk.approve('am');
    expect(names('gm')).toContain('costFen');
  });

  it('shows what the newest revision changed', () => {
    const desk = new Desk(two());
    desk.revise({ note: 'soon' });
    const shown = visibleFields(desk.state, 'am').find(({ name }) => name === 'note');
    expect(shown).toEqual({ name: 'note', value: 'soon', before: '' });
  });
});
