/** A running case goes on with another version of its definition (approvals.md §4 "Migrate"). */
import { describe, expect, it } from 'vitest';
import {
  planMigration,
  type CompiledBlock,
  type CompiledDefinition,
  type CompiledStage,
} from '../../../domain/approvals';
import { block, condition, definition, Desk, stage } from './office';

const by = (id: string, user: string, more: Partial<CompiledStage> = {}) =>
  stage(id, { approvers: [{ id: '1', by: 'user', user }], ...more });
const several = (id: string, users: string[], mode: 'any' | 'all' | 'inOrder', more: Partial<CompiledStage> = {}) =>
  stage(id, {
    approvers: users.map((user, i) => ({ id: String(i + 1), by: 'user', user })),
    decide: { mode },
    ...more,
  });
const hours = (amount: number) => ({ amount, unit: 'hour', working: true }) as const;
const two = (stages: (CompiledStage | CompiledBlock)[], more: Partial<CompiledDefinition> = {}) =>
  definition(stages, { version: 2, sha256: 'def', ...more });
const migrate = (desk: Desk, to?: CompiledDefinition, as = 'admin', reason = 'corrected') =>
  desk.send(as, { type: 'Migrated', version: to?.version ?? 9, reason, ...(to && { definition: to }) });
const reasons = (desk: Desk, to: CompiledDefinition) => {
  const planned = planMigration(desk.state, to);
  return 'refusal' in planned ? planned.refusal.data?.['reasons'] : planned;
};

describe('what goes on', () => {
  it('open stages with their tasks, later stages by the new version, new earlier ones are not asked', () => {
    const desk = new Desk([by('a', 'am'), by('b', 'director'), by('c', 'gm')]);
    desk.approve('am');
    const task = desk.taskOf('director');
    const next = two([by('new', 'fin2'), by('a', 'am'), by('b', 'director'), by('c', 'fin1'), by('d', 'gm')]);
    expect(planMigration(desk.state, next)).toEqual({ keeps: ['b'], notAsked: ['new'], gone: [], askedAgain: [] });
    expect(migrate(desk, next)).toBeNull();
    expect(desk.state.definition.version).toBe(2);
    expect(desk.taskOf('director')).toMatchObject({ id: task.id, version: task.version });
    expect(desk.walk).toEqual(['a:approved', 'b:open', 'new:skipped (override)']);
    expect(desk.trail.find(({ operation }) => operation === 'migrated')).toMatchObject({
      actor: { kind: 'person', id: 'admin' },
      comment: 'corrected',
      detail: { from: 1, to: 2, keeps: ['b'], notAsked: ['new'], override: true },
    });
    for (const who of ['director', 'fin1', 'gm']) expect(desk.approve(who)).toBeNull();
    expect(desk.outcome).toBe('approved');
  });

  it('due times of open tasks stay, those of later ones follow', () => {
    const desk = new Desk([by('a', 'am', { due: hours(4) }), by('b', 'gm', { due: hours(4) })]);
    const { dueAt } = desk.taskOf('am');
    migrate(desk, two([by('a', 'am', { due: hours(1) }), by('b', 'gm', { due: hours(1) })]));
    expect(desk.taskOf('am').dueAt).toBe(dueAt);
    desk.recheck();
    expect(desk.taskOf('am').dueAt).toBe(dueAt);
    desk.approve('am');
    expect(desk.taskOf('gm').dueAt).toBe('2026-03-02T03:00:00.000Z');
  });

  it('a task without a due time gets none by it', () => {
    const desk = new Desk([by('a', 'am')]);
    migrate(desk, two([by('a', 'am', { due: hours(1) })]));
    expect(desk.taskOf('am').dueAt).toBeNull();
  });

  it('a stage that was passed and is gone stays an approval; one that now stands later is asked again', () => {
    const desk = new Desk([by('a', 'am'), by('b', 'director'), by('c', 'gm')]);
    desk.approve('am');
    expect(reasons(desk, two([by('b', 'director')]))).toMatchObject({ gone: ['a'] });
    migrate(desk, two([by('b', 'director', { when: null })]));
    desk.approve('director');
    expect(desk.outcome).toBe('approved');
    const moved = new Desk([by('a', 'am'), by('b', 'director')]);
    moved.approve('am');
    const later = two([by('b', 'director'), by('a', 'am')]);
    expect(reasons(moved, later)).toMatchObject({ askedAgain: ['a'] });
    migrate(moved, later);
    moved.approve('director');
    expect(moved.inbox).toEqual({ am: ['a'] });
  });

  it('credit of a stage that is gone is not carried over', () => {
    const carried = { duplicates: 'carryOver', carryOver: 'round' } as const;
    const desk = new Desk([by('a', 'am'), by('b', 'director'), by('c', 'am', carried)]);
    desk.approve('am');
    migrate(desk, two([by('b', 'director'), by('c', 'am', carried)]));
    desk.approve('director');
    expect(desk.inbox).toEqual({ am: ['c'] });
  });

  it('without votes a stage follows the new way of deciding', () => {
    const desk = new Desk([several('a', ['am', 'gm'], 'all')]);
    migrate(desk, two([several('a', ['am', 'gm'], 'any')]));
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
    const turns = new Desk([several('a', ['am', 'gm'], 'all')]);
    migrate(turns, two([several('a', ['am', 'gm'], 'inOrder')]));
    expect(turns.inbox).toEqual({ am: ['a'] });
    turns.approve('am');
    expect(turns.inbox).toEqual({ gm: ['a'] });
    const atOnce = new Desk([several('a', ['am', 'gm'], 'inOrder')]);
    migrate(atOnce, two([several('a', ['am', 'gm'], 'all')]));
    expect(atOnce.inbox).toEqual({ am: ['a'], gm: ['a'] });
  });

  it('an incident of what could not be planned is tried again by the new version', () => {
    const desk = new Desk([by('a', 'am', { when: condition('fail') })]);
    expect(desk.outcome).toBe('incident');
    migrate(desk, two([by('a', 'am')]));
    expect(desk.inbox).toEqual({ am: ['a'] });
    const never = new Desk([by('a', 'am', { when: condition('false') })]);
    migrate(never, two([by('a', 'am')]));
    expect(never.inbox).toEqual({ am: ['a'] });
    const ofBlock = new Desk([block('both', [[by('a', 'am')], [by('b', 'gm')]], { when: condition('fail') })]);
    migrate(ofBlock, two([block('both', [[by('a', 'am')], [by('b', 'gm')]])]));
    expect(ofBlock.inbox).toEqual({ am: ['a'], gm: ['b'] });
  });

  it('while it lies with the submitter nothing is open: the next round follows the new version', () => {
    const rules = { resubmit: { resume: 'atReturner', maxRounds: 5 } } as const;
    const desk = new Desk(definition([by('a', 'am'), by('b', 'gm')], rules));
    desk.approve('am');
    desk.giveBack('gm');
    expect(migrate(desk, two([by('a', 'am'), by('c', 'fin1')], rules))).toBeNull();
    desk.send('ae', { type: 'Resubmitted' });
    expect(desk.inbox).toEqual({ am: ['a'] });
    expect(desk.trail.find(({ operation }) => operation === 'rerunInstead')).toMatchObject({
      detail: { changed: ['b'] },
    });
  });

  it('inside an open block new stages before the open one are not asked, later ones follow', () => {
    const branch = (...stages: CompiledStage[]) => block('both', [stages, [by('media', 'gm')]]);
    const desk = new Desk([branch(by('legal', 'fin1'), by('contract', 'fin2'))]);
    desk.approve('fin1');
    desk.approve('gm');
    const next = two([branch(by('new', 'am'), by('legal', 'fin1'), by('contract', 'fin2'), by('more', 'director'))]);
    expect(reasons(desk, next)).toEqual({ keeps: ['contract'], notAsked: ['new'], gone: [], askedAgain: [] });
    migrate(desk, next);
    desk.approve('fin2');
    expect(desk.inbox).toEqual({ director: ['more'] });
    desk.approve('director');
    expect(desk.outcome).toBe('approved');
  });

  it('a branch that is through asks nothing new', () => {
    const desk = new Desk([block('both', [[by('legal', 'fin1')], [by('media', 'gm')]])]);
    desk.approve('gm');
    const next = two([block('both', [[by('legal', 'fin1')], [by('media', 'gm'), by('more', 'am')]])]);
    expect(reasons(desk, next)).toMatchObject({ notAsked: ['more'] });
    migrate(desk, next);
    desk.approve('fin1');
    expect(desk.outcome).toBe('approved');
  });
});

describe('refused, naming each reason', () => {
  const voted = () => {
    const desk = new Desk([several('a', ['am', 'gm'], 'all')]);
    desk.approve('am');
    return desk;
  };
  const inBlock = () => {
    const desk = new Desk([block('both', [[by('legal', 'fin1')], [by('media', 'gm')]])]);
    desk.approve('gm');
    return desk;
  };

  it.each<[string, () => Desk, CompiledDefinition, object[]]>([
    [
      'another kind of subject',
      voted,
      two([several('a', ['am', 'gm'], 'all')], { subject: 'gift' }),
      [{ place: 'estimate', what: 'subject' }],
    ],
    [
      'the version that it has',
      voted,
      definition([several('a', ['am', 'gm'], 'all')]),
      [{ place: 'estimate', what: 'sameVersion' }],
    ],
    ['an open stage that is gone', voted, two([by('b', 'gm')]), [{ place: 'a', what: 'gone' }]],
    ['a mode with votes cast', voted, two([several('a', ['am', 'gm'], 'inOrder')]), [{ place: 'a', what: 'rule' }]],
    [
      'a way of rejecting with votes cast',
      voted,
      two([several('a', ['am', 'gm'], 'all', { reject: 'vote' })]),
      [{ place: 'a', what: 'rule' }],
    ],
    [
      'a stage moved into a block',
      voted,
      two([block('x', [[several('a', ['am', 'gm'], 'all')], [by('b', 'gm')]])]),
      [{ place: 'a', what: 'moved' }],
    ],
    [
      'a need that the seats cannot reach',
      () => new Desk([several('a', ['am', 'gm'], 'all')]),
      two([several('a', ['am', 'gm'], 'all', { decide: { mode: 'perGroup', of: { other: 1 } } })]),
      [{ place: 'a', what: 'unreachable' }],
    ],
    [
      'an open block that is gone',
      inBlock,
      two([by('legal', 'fin1')]),
      [
        { place: 'legal', what: 'moved' },
        { place: 'both', what: 'gone' },
      ],
    ],
    [
      'another join',
      inBlock,
      two([block('both', [[by('legal', 'fin1')], [by('media', 'gm')]], { join: 'any' })]),
      [{ place: 'both', what: 'branches' }],
    ],
    [
      'branches that changed places',
      inBlock,
      two([block('both', [[by('media', 'gm')], [by('legal', 'fin1')]])]),
      [
        { place: 'legal', what: 'moved' },
        { place: 'both', what: 'branches' },
      ],
    ],
  ])('%s', (_, open, to, expected) => {
    const desk = open();
    const before = desk.state;
    expect(reasons(desk, to)).toEqual(expected);
    expect(migrate(desk, to)).toMatchObject({ code: 'MIGRATION_REFUSED', data: { reasons: expected } });
    expect(desk.state).toBe(before);
  });

  it('weights with votes cast', () => {
    const weighed = (need: number) =>
      several('a', ['am', 'gm'], 'all', { decide: { mode: 'weight', of: { '1': 1, '2': 2 }, need } });
    const desk = new Desk([weighed(3)]);
    desk.approve('am');
    expect(reasons(desk, two([weighed(2)]))).toEqual([{ place: 'a', what: 'rule' }]);
  });

  it('without a reason or a version, to nobody but an administrator who is no party', () => {
    const to = two([several('a', ['am', 'gm'], 'all')]);
    expect(migrate(voted(), to, 'admin', '')).toMatchObject({ code: 'COMMENT_REQUIRED' });
    expect(migrate(voted())).toMatchObject({ code: 'DEFINITION_MISSING' });
    expect(migrate(voted(), to, 'am')).toMatchObject({ code: 'FORBIDDEN' });
    const party = new Desk([by('a', 'am')], { parties: ['ae', 'admin'] });
    expect(migrate(party, two([by('a', 'am')]))).toMatchObject({ code: 'OWN_REQUEST', rule: 'APR-4' });
  });
});
