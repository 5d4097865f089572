import { describe, expect, it } from 'vitest';
import { questionsOf, type CompiledStage } from '../../../domain/approvals';
import { at, days, hours, role, user } from './march';
import { away, Desk, organisation, stage, withPeople } from './office';

const asking = (more: Partial<CompiledStage> = {}) => stage('one', { due: hours(8), pause: 'question', ...more });
const told = (desk: Desk, operation: string) =>
  desk.trail.filter((entry) => entry.operation === operation).map((entry) => entry.detail?.tell);

describe('询问: who asks whom', () => {
  it('the question lies in the inbox of whoever is asked; the answer goes to the asker and into the trail', () => {
    const desk = new Desk([asking()]);
    expect(desk.ask('am', 'fin1', '成本对吗?')).toBeNull();
    expect(desk.inbox).toEqual({ am: ['one'], fin1: ['answer'] });
    expect(desk.trail.at(-1)).toMatchObject({
      operation: 'asked',
      comment: '成本对吗?',
      stage: 'one',
      detail: { to: 'fin1', tell: ['fin1'] },
    });
    expect(questionsOf(desk.state, 'fin1')).toMatchObject([
      { askedBy: 'am', state: 'open', answerTaskId: desk.taskOf('fin1', 'answer').id, stage: 'one' },
    ]);
    expect(questionsOf(desk.state, 'am')[0]).not.toHaveProperty('answerTaskId');
    expect(desk.answer('fin1', '对')).toBeNull();
    expect(desk.inbox).toEqual({ am: ['one'] });
    expect(desk.trail.at(-1)).toMatchObject({ operation: 'answered', comment: '对', detail: { tell: ['am'] } });
    expect(questionsOf(desk.state, 'am')).toMatchObject([{ state: 'answered', answer: '对', answeredBy: 'fin1' }]);
  });

  it('holders past and present, the submitter and whoever was informed ask; others and other parties do not', () => {
    const stages = [
      asking({
        cc: [{ who: user('fin2'), on: 'started' }],
        approvers: [user('am'), user('gm')],
        decide: { mode: 'all' },
      }),
    ];
    const desk = new Desk(stages, { parties: ['colleague'] });
    desk.approve('am');
    for (const [who, code] of [
      ['am', undefined],
      ['gm', undefined],
      ['ae', undefined],
      ['fin2', undefined],
      ['colleague', 'FORBIDDEN'],
      ['director', 'FORBIDDEN'],
    ] as const) {
      expect([who, desk.ask(who, 'fin1', '?', 'noTask')?.code]).toEqual([who, code]);
    }
    expect(desk.inbox.fin1).toHaveLength(4);
    // Who was asked is in the matter now: they may ask back.
    expect(desk.ask('fin1', 'am', '哪一项?', 'noTask')).toBeNull();
    expect(desk.comment('fin2')).toBeNull();
  });

  it('refuses an empty question, oneself, somebody unknown or gone, and a task that is not the asker’s', () => {
    const desk = new Desk([asking()], { organisation: withPeople({ fin2: { active: false } }) });
    expect(desk.ask('am', 'fin1', ' ')?.code).toBe('COMMENT_REQUIRED');
    expect(desk.ask('am', 'am')?.code).toBe('INVALID');
    expect(desk.ask('am', 'nobody')?.code).toBe('NOT_FOUND');
    expect(desk.ask('am', 'fin2')).toMatchObject({ code: 'MAY_NOT_SIT', data: { because: 'inactive' } });
    const { id: taskId } = desk.taskOf('am');
    const sent = (as: string, id: string) =>
      desk.send(as, { type: 'Asked', taskId: id, toUserId: 'fin1', question: '?' })?.code;
    expect(sent('ae', taskId)).toBe('NOT_YOUR_TASK');
    expect(sent('am', 'none')).toBe('NOT_FOUND');
    expect(desk.state.questions).toEqual([]);
  });

  it('refuses an answer that is empty, twice, not asked for, or somebody else’s', () => {
    const desk = new Desk([asking()]);
    desk.ask('am', 'fin1');
    const { id: taskId } = desk.taskOf('fin1', 'answer');
    const sent = (as: string, id: string, answer = '因为') =>
      desk.send(as, { type: 'Answered', taskId: id, answer })?.code;
    expect(sent('fin1', taskId, '')).toBe('COMMENT_REQUIRED');
    expect(sent('fin2', taskId)).toBe('NOT_YOUR_TASK');
    expect(sent('am', desk.taskOf('am').id)).toBe('NOT_YOUR_TURN');
    expect(sent('fin1', 'none')).toBe('NOT_FOUND');
    expect(sent('fin1', taskId)).toBeUndefined();
    expect(sent('fin1', taskId)).toBe('ALREADY_DECIDED');
    desk.ask('am', 'fin1');
    desk.approve('am');
    expect(desk.outcome).toBe('approved');
  });

  it('APR-5 a substitute answers for somebody absent, but never whoever asks', () => {
    const desk = new Desk([asking()], { organisation: organisation({ substitutions: [away('fin1', 'fin2')] }) });
    desk.ask('am', 'fin1');
    expect(desk.taskOf('fin2', 'answer')).toMatchObject({ onBehalfOf: 'fin1' });
    desk.answer('fin2');
    expect(desk.trail.at(-1)?.actor).toEqual({ kind: 'person', id: 'fin2', onBehalfOf: 'fin1' });
    expect(questionsOf(desk.state, 'am')[0]).toMatchObject({ toUserId: 'fin1', answeredBy: 'fin2' });
    desk.organisation = organisation({ substitutions: [away('fin1', 'am')] });
    desk.ask('am', 'fin1');
    expect(desk.inbox.fin1).toEqual(['answer']);
  });
});

describe('APR-5 pause: question', () => {
  it('the clock stands still until all questions of the task are answered', () => {
    const desk = new Desk([asking()]);
    desk.ask('am', 'fin1');
    desk.now = at(2, '11:00');
    desk.ask('am', 'fin2');
    desk.now = at(2, '12:00');
    desk.answer('fin1');
    expect(desk.state.tasks[0]?.dueAt).toBeNull();
    desk.now = at(2, '15:00');
    desk.answer('fin2');
    expect(desk.state.tasks[0]).toMatchObject({
      dueAt: at(3, '15:00'),
      pauses: [{ from: at(2, '10:00'), to: at(2, '15:00'), why: 'question' }],
    });
  });

  it('without it, for a comment, or from somebody without a task the clock goes on', () => {
    const plain = new Desk([asking({ pause: 'none' })]);
    plain.ask('am', 'fin1');
    expect(plain.state.tasks[0]?.dueAt).toBe(at(3, '10:00'));
    const desk = new Desk([asking()]);
    desk.ask('ae', 'fin1', '?', 'noTask');
    desk.ask('am', 'fin1', '?', 'noTask');
    desk.comment('am');
    expect(desk.state.tasks[0]?.dueAt).toBe(at(3, '10:00'));
  });

  it('only the asker’s task waits; a colleague decides meanwhile', () => {
    const desk = new Desk([asking({ approvers: [role('finance')] })]);
    desk.ask('fin1', 'am');
    expect(desk.taskOf('fin1').dueAt).toBeNull();
    expect(desk.taskOf('fin2').dueAt).toBe(at(3, '10:00'));
    desk.approve('fin2');
    expect(desk.state.questions[0]).toMatchObject({ closedAt: at(2, '10:00') });
    expect(desk.taskOf('am', 'answer')).toMatchObject({ state: 'cancelled', closedBecause: 'questionClosed' });
    expect(desk.outcome).toBe('approved');
  });
});

describe('when a question ends without an answer', () => {
  const answerTask = { state: 'cancelled', closedBecause: 'questionClosed' };

  it('whoever asked decides', () => {
    const desk = new Desk([asking(), stage('two', { approvers: [user('gm')] })]);
    desk.ask('am', 'fin1');
    desk.approve('am');
    expect(desk.taskOf('fin1', 'answer')).toMatchObject(answerTask);
    expect(desk.inbox).toEqual({ gm: ['two'] });
    expect(
      desk.send('fin1', { type: 'Answered', taskId: desk.taskOf('fin1', 'answer').id, answer: '因为' })?.code,
    ).toBe('STALE_TASK');
    expect(questionsOf(desk.state, 'am')).toMatchObject([{ state: 'closed' }]);
  });

  it('a question of the submitter outlives the stage, not the round', () => {
    const desk = new Desk([asking(), stage('two', { approvers: [user('gm')] })]);
    desk.ask('ae', 'fin1', '?', 'noTask');
    desk.approve('am');
    expect(desk.inbox).toEqual({ gm: ['two'], fin1: ['answer'] });
    desk.giveBack('gm');
    expect(desk.taskOf('fin1', 'answer')).toMatchObject(answerTask);
    expect(desk.inbox).toEqual({ ae: ['resubmit'] });
  });

  it('the case ends', () => {
    const desk = new Desk([asking()]);
    desk.ask('ae', 'fin1', '?', 'noTask');
    desk.send('ae', { type: 'Withdrawn' });
    expect(desk.taskOf('fin1', 'answer')).toMatchObject(answerTask);
    expect(desk.outcome).toBe('withdrawn');
    expect(desk.ask('am', 'fin1')?.code).toBe('ENDED');
  });

  it('whoever was asked has left: the asker is told, and their clock goes on', () => {
    const desk = new Desk([asking()]);
    desk.ask('am', 'fin1');
    desk.now = at(2, '12:00');
    desk.organisation = withPeople({ fin1: { active: false } });
    desk.recheck();
    expect(desk.taskOf('fin1', 'answer')).toMatchObject(answerTask);
    expect(told(desk, 'questionClosed')).toEqual([['am']]);
    expect(desk.taskOf('am').dueAt).toBe(at(3, '12:00'));
  });

  it('whoever was asked goes away and comes back: the question goes with them', () => {
    const desk = new Desk([asking()]);
    desk.ask('am', 'fin1');
    desk.organisation = organisation({ substitutions: [away('fin1', 'fin2')] });
    desk.recheck();
    expect(desk.inbox).toEqual({ am: ['one'], fin2: ['answer'] });
    desk.organisation = organisation();
    desk.recheck();
    expect(desk.inbox).toEqual({ am: ['one'], fin1: ['answer'] });
    expect(desk.taskOf('am').dueAt).toBeNull();
  });

  it('an administrator may give the question to somebody else, who keeps it', () => {
    const desk = new Desk([asking()]);
    desk.ask('am', 'fin1');
    const { id: taskId } = desk.taskOf('fin1', 'answer');
    expect(desk.send('admin', { type: 'Reassigned', taskId, toUserId: 'fin2', reason: '出差' })).toBeNull();
    desk.recheck();
    expect(desk.inbox).toEqual({ am: ['one'], fin2: ['answer'] });
    expect(desk.answer('fin2')).toBeNull();
    expect(desk.taskOf('am').dueAt).toBe(at(3, '10:00'));
  });

  it('a question asked back about a question closes with it, once', () => {
    const desk = new Desk([asking()]);
    desk.ask('am', 'fin1');
    const back = { type: 'Asked', taskId: desk.taskOf('fin1', 'answer').id, toUserId: 'fin2', question: '?' } as const;
    expect(desk.send('fin1', back)).toBeNull();
    desk.approve('am');
    expect(desk.taskOf('fin2', 'answer')).toMatchObject(answerTask);
    expect(desk.operations().filter((operation) => operation === 'questionClosed')).toHaveLength(2);
    expect(desk.outcome).toBe('approved');
  });

  it('a transferred task waits for its questions in other hands', () => {
    const desk = new Desk([asking({ due: days(1) })]);
    desk.ask('am', 'fin1');
    expect(desk.transfer('am', 'gm')).toBeNull();
    expect(desk.taskOf('gm').dueAt).toBeNull();
    desk.now = at(2, '12:00');
    desk.answer('fin1');
    expect(desk.taskOf('gm').dueAt).toBe(at(3, '12:00'));
  });
});
