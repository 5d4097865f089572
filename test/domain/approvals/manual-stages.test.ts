/** `start: manual` (approvals.md §4): a stage that somebody starts, or skips with a reason. */
import { describe, expect, it } from 'vitest';
import { stageViews, type CompiledStage } from '../../../domain/approvals';
import { away, block, condition, Desk, organisation, people, stage, withPeople } from './office';

const by = (id: string, user: string, more: Partial<CompiledStage> = {}) =>
  stage(id, { approvers: [{ id: '1', by: 'user', user }], ...more });
const manual = (id: string, user: string, more: Partial<CompiledStage> = {}) =>
  by(id, user, { start: 'manual', ...more });
const startedBy = { startedBy: { by: 'role', role: 'finance' } } as const;

const startTask = (desk: Desk, as: string) =>
  desk.state.tasks.findLast(({ kind, holderId }) => kind === 'start' && holderId === as)?.id ?? '';
const start = (desk: Desk, as: string) => desk.send(as, { type: 'StageStarted', taskId: startTask(desk, as) });
const skip = (desk: Desk, as: string, reason = 'not needed') =>
  desk.send(as, { type: 'StageSkipped', taskId: startTask(desk, as), reason });

describe('who starts a manual stage', () => {
  it("is the submitter's superior unless the definition names somebody", () => {
    const desk = new Desk([by('first', 'gm'), manual('extra', 'director')]);
    desk.approve('gm');
    expect(desk.inbox).toEqual({ am: ['start'] });
    expect(desk.walk).toEqual(['first:approved', 'extra:toStart']);
    expect(start(desk, 'am')).toBeNull();
    expect(desk.inbox).toEqual({ director: ['extra'] });
    expect(desk.state.stages.at(-1)).toMatchObject({ startedBy: 'am' });
    desk.approve('director');
    expect(desk.outcome).toBe('approved');
    expect(desk.operations()).toEqual(
      expect.arrayContaining(['stageToStart', 'stageStarted', 'stageOpened']) as string[],
    );
  });

  it('is everyone whom startedBy gives: the first wins, the others are told who it was', () => {
    const desk = new Desk([manual('extra', 'director', startedBy)]);
    expect(desk.inbox).toEqual({ fin1: ['start'], fin2: ['start'] });
    start(desk, 'fin2');
    expect(desk.inbox).toEqual({ director: ['extra'] });
    expect(start(desk, 'fin1')).toMatchObject({
      code: 'ALREADY_DECIDED',
      data: { decidedBy: { person: 'fin2', outcome: 'started' } },
    });
    expect(skip(desk, 'fin2')).toMatchObject({ code: 'ALREADY_DECIDED', data: { decidedBy: { person: 'fin2' } } });
  });

  it.each([
    ['a party gives way to the next superior (APR-4)', { parties: ['ae', 'am'] }, { director: ['start'] }],
    ['so does somebody who has left', { organisation: withPeople({ am: { active: false } }) }, { director: ['start'] }],
    [
      'somebody absent is substituted',
      { organisation: organisation({ substitutions: [away('am', 'colleague')] }) },
      { colleague: ['start'] },
    ],
  ])('%s', (_, options, inbox) => {
    expect(new Desk([manual('extra', 'gm')], options).inbox).toEqual(inbox);
  });

  it('nobody is an incident: whoever is named decides in place of the stage', () => {
    const desk = new Desk([manual('extra', 'director')], { submitter: 'colleague' });
    expect(desk.state.incidents).toMatchObject([{ why: 'nobody', stageId: 'extra' }]);
    const taskId = desk.state.incidents[0]?.taskIds[0] ?? '';
    desk.send('admin', { type: 'Reassigned', taskId, toUserId: 'gm', reason: 'nobody above' });
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });

  it('moves with absences, and is found anew when the last one has left', () => {
    const desk = new Desk([manual('extra', 'gm')]);
    desk.organisation = organisation({ substitutions: [away('am', 'colleague')] });
    desk.recheck();
    expect(desk.inbox).toEqual({ colleague: ['start'] });
    desk.organisation = organisation({
      people: people.map((one) => (one.id === 'am' ? { ...one, active: false } : one)),
    });
    desk.recheck();
    expect(desk.inbox).toEqual({ director: ['start'] });
    desk.revise({ note: 'x' }, ['ae', 'director']);
    expect(desk.inbox).toEqual({ gm: ['start'] });
  });
});

describe('starting and skipping', () => {
  it('a skip needs its reason and is no approval', () => {
    const desk = new Desk([by('first', 'gm'), manual('extra', 'director')]);
    desk.approve('gm');
    expect(skip(desk, 'am', ' ')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(skip(desk, 'am')).toBeNull();
    expect(desk.walk).toEqual(['first:approved', 'extra:skipped (person)']);
    expect(desk.trail.find(({ operation }) => operation === 'stageSkipped')).toMatchObject({
      actor: { kind: 'person', id: 'am' },
      comment: 'not needed',
    });
    expect(desk.outcome).toBe('approved');
    const alone = new Desk([manual('extra', 'director')]);
    skip(alone, 'am');
    expect(alone.state.incidents).toMatchObject([{ why: 'everyStageSkipped' }]);
  });

  it('its condition is asked when it is reached, before anybody starts it', () => {
    const never = new Desk([by('first', 'gm'), manual('extra', 'director', { when: condition('false') })]);
    never.approve('gm');
    expect(never.outcome).toBe('approved');
    const failing = new Desk([manual('extra', 'director', { when: condition('fail') })]);
    expect(failing.state.incidents).toMatchObject([{ why: 'expression' }]);
  });

  it('is refused to everybody else', () => {
    const desk = new Desk([by('first', 'gm'), manual('extra', 'director')]);
    const deciding = desk.state.tasks[0]?.id ?? '';
    expect(desk.send('gm', { type: 'StageStarted', taskId: deciding })).toMatchObject({ code: 'NOT_YOUR_TURN' });
    desk.approve('gm');
    const taskId = startTask(desk, 'am');
    expect(desk.send('ae', { type: 'StageStarted', taskId })).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
    expect(desk.send('gm', { type: 'StageSkipped', taskId, reason: 'x' })).toMatchObject({ code: 'NOT_YOUR_TASK' });
    expect(desk.send('am', { type: 'StageStarted', taskId: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(desk.decide('am', 'approve', { taskId })).toMatchObject({ code: 'NOT_YOUR_TURN' });
    desk.revise({ amountFen: 1 });
    expect(start(desk, 'am')).toMatchObject({ code: 'STALE_TASK' });
  });

  it('works in a branch: a skipped one is absent', () => {
    const desk = new Desk([block('both', [[manual('extra', 'director')], [by('media', 'gm')]], { join: 'any' })]);
    expect(desk.inbox).toEqual({ am: ['start'], gm: ['media'] });
    skip(desk, 'am');
    expect(desk.blockStates('both')).toEqual(['open', 'skipped', 'open']);
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
    const joined = new Desk([block('both', [[manual('extra', 'director')], [by('media', 'gm')]], { join: 'any' })]);
    joined.approve('gm');
    expect(joined.inbox).toEqual({});
    expect(start(joined, 'am')).toMatchObject({ code: 'ENDED' });
  });

  it('is not yet a decision: the submitter may still withdraw', () => {
    const desk = new Desk([manual('extra', 'director')]);
    start(desk, 'am');
    expect(desk.send('ae', { type: 'Withdrawn' })).toBeNull();
  });

  it('is seen by whoever reads the case', () => {
    const desk = new Desk([manual('extra', 'director')]);
    expect(stageViews(desk.state)).toMatchObject([{ id: 'extra', state: 'toStart', seats: [] }]);
  });
});
