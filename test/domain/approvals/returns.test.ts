/** 退回 (approvals.md §4): to the submitter, to the one before, to any stage passed; and where a resubmitted case goes on. */
import { describe, expect, it } from 'vitest';
import type { CompiledDefinition, CompiledStage } from '../../../domain/approvals';
import { targetOfRejection, targetOfReturn } from '../../../domain/approvals/return-targets';
import { block, condition, definition, Desk, fields, stage } from './office';

const by = (id: string, user: string, more: Partial<CompiledStage> = {}) =>
  stage(id, { approvers: [{ id: '1', by: 'user', user }], ...more });
const hours = (amount: number) => ({ amount, unit: 'hour', working: true }) as const;
const rejectsTo = (to: string) => ({ onReject: { do: 'returnTo', to } }) as const;

const four = () => [by('a', 'am'), by('b', 'director'), by('c', 'gm'), by('d', 'fin1')];
const approveAll = (desk: Desk, ...who: string[]) => {
  for (const one of who) expect(desk.approve(one)).toBeNull();
};

describe('to a stage that this round has passed', () => {
  it('a new round opens there at once; earlier stages are kept by name, the stages behind it run again', () => {
    const desk = new Desk(four());
    approveAll(desk, 'am', 'director', 'gm');
    expect(desk.giveBack('fin1', { returnTo: 'b', comment: 'once more' })).toBeNull();
    expect(desk.outcome).toBe('running');
    expect(desk.state.round).toBe(2);
    expect(desk.state.returnsMade).toBe(1);
    expect(desk.walk).toEqual(['a:kept', 'b:open']);
    expect(desk.state.stages.find(({ state }) => state === 'kept')).toMatchObject({ id: 'a', round: 2, keptFrom: 1 });
    expect(desk.trail.filter(({ operation }) => operation === 'stageKept').map(({ stage: of }) => of)).toEqual(['a']);
    expect(desk.trail.find(({ operation }) => operation === 'returned')).toMatchObject({
      comment: 'once more',
      round: 1,
    });
    approveAll(desk, 'director', 'gm', 'fin1');
    expect(desk.outcome).toBe('approved');
  });

  it('previous is the one that was passed last, a skipped one is none', () => {
    const desk = new Desk([by('a', 'am'), by('b', 'director', { when: condition('false') }), by('c', 'gm')]);
    desk.approve('am');
    expect(targetOfReturn(desk.state, 'c', 'b')).toBeNull();
    expect(desk.giveBack('gm', { returnTo: 'b' })).toMatchObject({ code: 'NO_SUCH_STAGE' });
    expect(desk.giveBack('gm', { returnTo: 'previous' })).toBeNull();
    expect(desk.inbox).toEqual({ am: ['a'] });
  });

  it.each(['previous', 'b', 'd', 'a', 'nowhere'])('%s is refused where this round has not passed it', (returnTo) => {
    const desk = new Desk(four());
    expect(desk.giveBack('am', { returnTo })).toMatchObject({ code: 'NO_SUCH_STAGE' });
    expect(desk.state.round).toBe(1);
  });

  it('what an earlier round passed behind the new beginning is not passed', () => {
    const desk = new Desk(four());
    approveAll(desk, 'am', 'director', 'gm');
    desk.giveBack('fin1', { returnTo: 'b' });
    expect(desk.giveBack('director', { returnTo: 'c' })).toMatchObject({ code: 'NO_SUCH_STAGE' });
    expect(desk.giveBack('director', { returnTo: 'previous' })).toBeNull();
    expect(desk.walk).toEqual(['a:open']);
    expect(desk.state.round).toBe(3);
  });

  it('a stage kept twice names the round that passed it', () => {
    const desk = new Desk(four());
    approveAll(desk, 'am', 'director', 'gm');
    desk.giveBack('fin1', { returnTo: 'c' });
    approveAll(desk, 'gm');
    desk.giveBack('fin1', { returnTo: 'previous' });
    const kept = desk.state.stages.filter(({ round }) => round === 3).map(({ id, keptFrom }) => [id, keptFrom]);
    expect(kept).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', undefined],
    ]);
  });

  it('no credit of the earlier round is carried over, and kept stages give none', () => {
    const carried = { duplicates: 'carryOver', carryOver: 'round' } as const;
    const desk = new Desk([by('a', 'am'), by('b', 'director'), by('c', 'am', carried)]);
    approveAll(desk, 'am');
    desk.giveBack('director', { returnTo: 'a' });
    approveAll(desk, 'am', 'director');
    expect(desk.outcome).toBe('approved');
    const kept = new Desk([by('a', 'am'), by('b', 'director'), by('x', 'gm'), by('c', 'am', carried)]);
    approveAll(kept, 'am', 'director');
    kept.giveBack('gm', { returnTo: 'b' });
    approveAll(kept, 'director', 'gm');
    expect(kept.inbox).toEqual({ am: ['c'] });
  });

  it('tasks of the new round are new: due, reminders and ladder begin again', () => {
    const timed = {
      due: hours(4),
      remind: { at: [50], then: null, atMost: 5 },
      escalate: [{ after: hours(2), to: { by: 'user', user: 'colleague' } as const, how: 'add' as const }],
    };
    const desk = new Desk([by('a', 'am', timed), by('b', 'director')]);
    desk.waitUntil('2026-03-02T05:00:00.000Z');
    desk.approve('am');
    desk.giveBack('director', { returnTo: 'a' });
    expect(desk.taskOf('am')).toMatchObject({
      remindersSent: 0,
      openedAt: desk.now,
      dueAt: '2026-03-02T09:00:00.000Z',
    });
    const alarms = desk.state.alarms.map(({ kind }) => kind).sort();
    expect(alarms).toEqual(['due', 'reminder', 'rung']);
    desk.waitUntil('2026-03-03T04:00:00.000Z');
    expect(desk.inbox).toEqual({ am: ['a'], colleague: ['a'] });
  });

  it('ROUNDS_EXHAUSTED counts every return, whereto ever', () => {
    const desk = new Desk(definition(four(), { resubmit: { resume: 'rerun', maxRounds: 3 } }));
    desk.approve('am');
    expect(desk.giveBack('director', { returnTo: 'previous' })).toBeNull();
    desk.approve('am');
    expect(desk.giveBack('director')).toBeNull();
    desk.send('ae', { type: 'Resubmitted' });
    desk.approve('am');
    expect(desk.giveBack('director', { returnTo: 'a' })).toMatchObject({ code: 'ROUNDS_EXHAUSTED' });
  });
});

describe('in and around blocks', () => {
  const walk = () => [
    by('a', 'am'),
    block('both', [[by('legal', 'fin1'), by('contract', 'fin2')], [by('media', 'gm')]]),
    by('z', 'director'),
  ];

  it('previous stays within the own branch first; the other branches start again', () => {
    const desk = new Desk(walk());
    approveAll(desk, 'am', 'fin1', 'gm');
    expect(desk.giveBack('fin2', { returnTo: 'previous' })).toBeNull();
    expect(desk.walk).toEqual(['a:kept', 'legal:open', 'media:open']);
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
    approveAll(desk, 'gm', 'fin1', 'fin2', 'director');
    expect(desk.outcome).toBe('approved');
  });

  it('further into the own branch, what stands before the target there is kept', () => {
    const desk = new Desk([block('both', [[by('a', 'am'), by('b', 'fin1'), by('c', 'fin2')], [by('media', 'gm')]])]);
    approveAll(desk, 'am', 'fin1', 'gm');
    desk.giveBack('fin2', { returnTo: 'b' });
    expect(desk.walk).toEqual(['a:kept', 'b:open', 'media:open']);
    approveAll(desk, 'fin1', 'fin2', 'gm');
    expect(desk.outcome).toBe('approved');
  });

  it('previous in the first stage of a branch leaves the block', () => {
    const desk = new Desk(walk());
    approveAll(desk, 'am', 'gm');
    desk.giveBack('fin1', { returnTo: 'previous' });
    expect(desk.walk).toEqual(['a:open']);
    expect(desk.state.blocks[0]).toMatchObject({ round: 1, state: 'returned', branches: ['cancelled', 'approved'] });
    approveAll(desk, 'am');
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
  });

  it.each(['previous', 'both', 'contract', 'media'])('from behind, %s means the whole block', (returnTo) => {
    const desk = new Desk(walk());
    approveAll(desk, 'am', 'fin1', 'fin2', 'gm');
    expect(desk.giveBack('director', { returnTo })).toBeNull();
    expect(desk.walk).toEqual(['a:kept', 'legal:open', 'media:open']);
  });

  it('a stage of a neighbouring branch means the whole block; one that is not passed is refused', () => {
    const desk = new Desk(walk());
    approveAll(desk, 'am', 'fin1');
    expect(desk.giveBack('fin2', { returnTo: 'media' })).toMatchObject({ code: 'NO_SUCH_STAGE' });
    expect(desk.giveBack('fin2', { returnTo: 'both' })).toMatchObject({ code: 'NO_SUCH_STAGE' });
    desk.approve('gm');
    expect(desk.giveBack('fin2', { returnTo: 'media' })).toBeNull();
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
    expect(desk.walk).toEqual(['a:kept', 'legal:open', 'media:open']);
  });

  it('a task of a branch is not lost when somebody in another returns', () => {
    const desk = new Desk(walk());
    approveAll(desk, 'am');
    const old = desk.taskOf('gm');
    desk.giveBack('fin1');
    expect(desk.approve('gm', { taskId: old.id })).toMatchObject({ code: 'CASE_RETURNED' });
    desk.send('ae', { type: 'Resubmitted' });
    approveAll(desk, 'am');
    expect(desk.inbox).toEqual({ fin1: ['legal'], gm: ['media'] });
    approveAll(desk, 'gm', 'fin1', 'fin2', 'director');
    expect(desk.outcome).toBe('approved');
  });

  it('a block that was passed is kept as a whole', () => {
    const desk = new Desk([...walk(), by('end', 'colleague')]);
    approveAll(desk, 'am', 'fin1', 'fin2', 'gm', 'director');
    desk.giveBack('colleague', { returnTo: 'z' });
    expect(desk.walk).toEqual(['a:kept', 'legal:kept', 'media:kept', 'contract:kept', 'z:open']);
    expect(desk.blockStates('both')).toEqual(['kept', 'approved', 'approved']);
    expect(desk.giveBack('director', { returnTo: 'previous' })).toBeNull();
    expect(desk.walk).toEqual(['a:kept', 'legal:open', 'media:open']);
  });
});

describe('onReject: returnTo', () => {
  it('acts as a return to a stage or to the one before', () => {
    const desk = new Desk([by('a', 'am'), by('b', 'director'), by('c', 'gm', rejectsTo('a'))]);
    approveAll(desk, 'am', 'director');
    desk.reject('gm');
    expect(desk.walk).toEqual(['a:open']);
    expect(desk.state).toMatchObject({ round: 2, returnsMade: 1, status: 'running' });
    const previous = new Desk([by('a', 'am'), by('b', 'director'), by('c', 'gm', rejectsTo('previous'))]);
    approveAll(previous, 'am', 'director');
    previous.reject('gm');
    expect(previous.walk).toEqual(['a:kept', 'b:open']);
  });

  it('gives way to what was passed before when the stage was skipped, and to the submitter when nothing was', () => {
    const skipped = { when: condition('false') };
    const desk = new Desk([by('a', 'am'), by('b', 'director', skipped), by('c', 'gm', rejectsTo('b'))]);
    desk.approve('am');
    expect(targetOfRejection(desk.state, 'c', 'b')).toEqual({ item: 0 });
    desk.reject('gm');
    expect(desk.walk).toEqual(['a:open']);
    const nothing = new Desk([by('a', 'am', skipped), by('b', 'gm', rejectsTo('previous'))]);
    nothing.reject('gm');
    expect(nothing.outcome).toBe('returned');
  });

  it('acts as end when the rounds are exhausted', () => {
    const desk = new Desk(
      definition([by('a', 'am'), by('b', 'gm', rejectsTo('a'))], { resubmit: { resume: 'rerun', maxRounds: 2 } }),
    );
    desk.approve('am');
    desk.reject('gm');
    expect(desk.outcome).toBe('running');
    desk.approve('am');
    desk.reject('gm');
    expect(desk.outcome).toBe('rejected');
  });
});

describe('resubmit: { resume: atReturner }', () => {
  const resuming = (stages: CompiledDefinition['stages'], more: Partial<CompiledDefinition> = {}) =>
    new Desk(definition(stages, { resubmit: { resume: 'atReturner', maxRounds: 5 }, ...more }));
  const returned = () => {
    const desk = resuming(four());
    approveAll(desk, 'am', 'director');
    desk.giveBack('gm');
    return desk;
  };
  const resubmit = (desk: Desk, change: object = {}, more: object = {}) =>
    desk.send('ae', { type: 'Resubmitted', fields: { ...fields, ...change }, ...more });

  it('goes straight back to the returner, all of it asked anew, earlier stages kept by name', () => {
    const desk = returned();
    expect(desk.state.returner).toEqual({ stageId: 'c', subjectRevision: 1, submitterId: 'ae' });
    resubmit(desk, { note: 'corrected', deliveryDate: '2026-07-01' });
    expect(desk.walk).toEqual(['a:kept', 'b:kept', 'c:open']);
    expect(desk.operations()).toContain('resumedAtReturner');
    expect(desk.state.returner).toBeUndefined();
    approveAll(desk, 'gm', 'fin1');
    expect(desk.outcome).toBe('approved');
  });

  it('asks the whole returning stage: a vote of before does not count', () => {
    const all = stage('b', {
      approvers: [
        { id: '1', by: 'user', user: 'gm' },
        { id: '2', by: 'user', user: 'fin1' },
      ],
      decide: { mode: 'all' },
    });
    const desk = resuming([by('a', 'am'), all]);
    approveAll(desk, 'am', 'gm');
    desk.giveBack('fin1');
    resubmit(desk);
    expect(desk.inbox).toEqual({ gm: ['b'], fin1: ['b'] });
  });

  it.each([
    ['a field that asks for everything again', { amountFen: 7 }, {}, ['amountFen']],
    ['somebody else submits now', {}, { as: 'colleague' }, ['submitter']],
  ])('runs everything again, and says so, after %s', (_, change, { as }: { as?: string }, changed) => {
    const desk = returned();
    if (as !== undefined) desk.send('system', { type: 'Revised', fields, submitterId: as, fromOwner: true });
    desk.send(as ?? 'ae', { type: 'Resubmitted', fields: { ...fields, ...change } });
    expect(desk.walk).toEqual(['a:open']);
    expect(desk.trail.find(({ operation }) => operation === 'rerunInstead')).toMatchObject({ detail: { changed } });
  });

  it('runs everything again, and says so, after choices that changed', () => {
    const from = ['am', 'director'].map((user) => ({ by: 'user', user }) as const);
    const chosenStage = stage('a', {
      approvers: [{ id: '1', by: 'chosenBy', who: 'submitter', from, min: 1, max: 1 }],
    });
    const desk = new Desk(
      definition([chosenStage, by('b', 'gm')], { resubmit: { resume: 'atReturner', maxRounds: 5 } }),
      { chosen: { 'a.1': ['am'] } },
    );
    desk.approve('am');
    desk.giveBack('gm');
    resubmit(desk, {}, { chosen: { 'a.1': ['director'] } });
    expect(desk.inbox).toEqual({ director: ['a'] });
    expect(desk.trail.find(({ operation }) => operation === 'rerunInstead')).toMatchObject({
      detail: { changed: ['a.1'] },
    });
  });

  it('runs everything again after a field of fromCurrent that routes', () => {
    const desk = resuming(four(), { routing: { deliveryDate: ['d.when'] } });
    approveAll(desk, 'am');
    desk.giveBack('director');
    resubmit(desk, { deliveryDate: '2026-07-01' });
    expect(desk.walk).toEqual(['a:open']);
  });

  it('counts what has changed since the returner saw it, in however many steps', () => {
    const desk = returned();
    desk.revise({ amountFen: 7 });
    desk.revise({ amountFen: fields.amountFen ?? null });
    resubmit(desk);
    expect(desk.walk).toEqual(['a:kept', 'b:kept', 'c:open']);
  });

  it('returns into the own branch, the others begin again', () => {
    const desk = resuming([block('both', [[by('legal', 'fin1'), by('contract', 'fin2')], [by('media', 'gm')]])]);
    approveAll(desk, 'fin1', 'gm');
    desk.giveBack('fin2');
    resubmit(desk);
    expect(desk.walk).toEqual(['legal:kept', 'contract:open', 'media:open']);
    approveAll(desk, 'fin2', 'gm');
    expect(desk.outcome).toBe('approved');
  });

  it('a rejection that returns to the submitter comes back to the stage, or the block, that rejected', () => {
    const desk = resuming([by('a', 'am'), by('b', 'gm', rejectsTo('submitter'))]);
    desk.approve('am');
    desk.reject('gm');
    resubmit(desk);
    expect(desk.walk).toEqual(['a:kept', 'b:open']);
    const any = block('both', [[by('legal', 'fin1')], [by('media', 'gm')]], { join: 'any', ...rejectsTo('submitter') });
    const blocks = resuming([by('a', 'am'), any]);
    approveAll(blocks, 'am');
    blocks.reject('fin1');
    blocks.reject('gm');
    expect(blocks.state.returner).toMatchObject({ stageId: 'both' });
    resubmit(blocks);
    expect(blocks.walk).toEqual(['a:kept', 'legal:open', 'media:open']);
  });

  it('rerun knows nothing of it', () => {
    const desk = new Desk(four());
    approveAll(desk, 'am');
    desk.giveBack('director');
    resubmit(desk);
    expect(desk.walk).toEqual(['a:open']);
    expect(desk.operations()).not.toContain('rerunInstead');
  });
});
