/** 提交人自选 and roles of a region: whom the submitter may choose, and what becomes of the choice. */
import { describe, expect, it } from 'vitest';
import type { ApproverRule, Chosen, CompiledStage, Submission } from '../../../domain/approvals';
import { choicesFor, choicesOf, refuseChoices } from '../../../domain/approvals';
import type { Incoming } from '../../../domain/shared/process';
import { away, condition, definition, Desk, fields, organisation, people, person, stage } from './office';

const office = organisation({ people: [...people, person('x'), person('y'), person('z', { active: false })] });
const among: ApproverRule[] = [
  { by: 'role', role: 'finance' },
  { by: 'user', user: 'x' },
  { by: 'user', user: 'ae' },
  { by: 'user', user: 'z' },
];
const choosing = (min: number, max: number, more: Partial<CompiledStage> = {}): CompiledStage =>
  stage('media', {
    approvers: [{ id: 'pick', by: 'chosenBy', who: 'submitter', from: among, min, max }],
    decide: { mode: 'all' },
    ...more,
  });
const open = (chosen: Chosen, stages: CompiledStage[] = [choosing(1, 2)]) =>
  new Desk(stages, { organisation: office, chosen });
const submits = (body: Submission): Incoming<Submission> => ({
  ...{ key: 'draft', at: '2026-03-02T02:00:00.000Z', body },
  actor: { kind: 'person', id: 'ae' },
});
const refusalOf = (act: () => unknown): { [key: string]: unknown } => {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Error) return thrown.cause as { [key: string]: unknown };
  }
  return {};
};

describe('what there is to choose', () => {
  it('names stage, entry, who can be chosen now and how many', () => {
    const desk = open({ 'media.pick': ['x'] });
    expect(choicesOf(desk.state, desk.facts)).toEqual([
      { stage: 'media', entry: 'pick', candidates: ['fin1', 'fin2', 'x'], min: 1, max: 2, required: true },
    ]);
  });

  it('is known before anything is submitted, by the content as it would be', () => {
    const large = choosing(1, 1, { when: condition('amount>=5000000') });
    const { facts } = open({ 'media.pick': ['x'] });
    const asked = (amountFen: number) =>
      choicesFor(
        submits({
          type: 'CaseOpened',
          caseId: 'draft',
          definition: definition([stage('first'), large]),
          subjectKind: 'estimate',
          subjectId: 'draft',
          fields: { ...fields, amountFen },
          partyIds: ['ae', 'fin1'],
          submitterId: 'ae',
          ownerId: null,
        }),
        facts,
      );
    expect(asked(100)).toEqual([]);
    expect(asked(5_000_000)).toMatchObject([{ stage: 'media', candidates: ['fin2', 'x'] }]);
  });

  it('is known before it is submitted again, by the new content, and may be refused to its owner before that', () => {
    const large = choosing(1, 1, { when: condition('amount>=5000000') });
    const desk = new Desk(definition([stage('first'), large]), { organisation: office });
    const resubmits = (amountFen: number, chosen?: Chosen) =>
      submits({
        type: 'Resubmitted',
        fields: { ...fields, amountFen },
        partyIds: ['ae'],
        ...(chosen && { chosen }),
      });
    expect(choicesFor(resubmits(5_000_000), desk.facts, desk.state), 'not with the submitter').toEqual([]);
    expect(refuseChoices(resubmits(5_000_000), desk.facts, desk.state)).toBeNull();
    desk.giveBack('am');
    const { state, facts } = desk;
    expect(choicesFor(resubmits(100), facts, state)).toEqual([]);
    expect(refuseChoices(resubmits(100), facts, state)).toBeNull();
    expect(choicesFor(resubmits(5_000_000), facts, state)).toMatchObject([
      { stage: 'media', candidates: ['fin1', 'fin2', 'x'], required: true },
    ]);
    expect(refuseChoices(resubmits(5_000_000), facts, state)).toMatchObject({
      code: 'CHOICE_INVALID',
      detail: 'media: too few people are chosen',
      data: { wrong: 'tooFew', stageTitle: { zh: 'media', en: 'media' } },
    });
    expect(refuseChoices(resubmits(5_000_000, { 'media.pick': ['x'] }), facts, state)).toBeNull();
    expect(desk.state).toEqual(state);
  });

  it('leaves out stages that do not apply, and asks for nothing yet where that cannot be told', () => {
    const off = open({}, [choosing(1, 1, { when: condition('false') }), stage('last')]);
    expect(choicesOf(off.state, off.facts)).toEqual([]);
    const unknown = open({}, [stage('first'), choosing(1, 1, { when: condition('fail') })]);
    expect(choicesOf(unknown.state, unknown.facts)).toMatchObject([{ stage: 'media', required: false }]);
  });
});

describe('the choice', () => {
  it('seats those who were chosen, with why', () => {
    const desk = open({ 'media.pick': ['x', 'fin2'] });
    expect(desk.inbox).toEqual({ x: ['media'], fin2: ['media'] });
    expect(desk.seatOf('x').why).toEqual([{ by: 'chosen', detail: { by: 'ae' } }]);
  });

  const wrong: [string, Chosen, { [key: string]: unknown }][] = [
    ['too few', {}, { stage: 'media', entry: 'pick', wrong: 'tooFew', min: 1, chosen: 0 }],
    ['too many', { 'media.pick': ['x', 'fin1', 'fin2'] }, { wrong: 'tooMany', max: 2, chosen: 3 }],
    ['somebody twice', { 'media.pick': ['x', 'x'] }, { wrong: 'twice', people: ['x'] }],
    ['somebody else', { 'media.pick': ['x', 'y'] }, { wrong: 'notAmong', people: ['y'] }],
    ['somebody who left', { 'media.pick': ['z'] }, { wrong: 'notAmong', people: ['z'] }],
    ['APR-4 a party', { 'media.pick': ['ae'] }, { wrong: 'notAmong', people: ['ae'] }],
    [
      'a place without a choice',
      { 'media.pick': ['x'], 'media.1': ['x'] },
      { stage: 'media', entry: '1', wrong: 'unknown' },
    ],
  ];
  for (const [what, chosen, data] of wrong) {
    it(`is refused on opening: ${what}`, () => {
      const refusal = refusalOf(() => open(chosen));
      expect(refusal).toMatchObject({ code: 'CHOICE_INVALID', data });
      expect(refusal.data).toMatchObject({ choices: [data] });
    });
  }

  it('is kept for the next round unless chosen anew, and checked again', () => {
    const desk = open({ 'media.pick': ['x'] });
    desk.giveBack('x');
    expect(desk.send('ae', { type: 'Resubmitted' })).toBeNull();
    expect(desk.inbox).toEqual({ x: ['media'] });
    desk.giveBack('x');
    expect(desk.send('ae', { type: 'Resubmitted', chosen: { 'media.pick': ['y'] } })).toMatchObject({
      code: 'CHOICE_INVALID',
      data: { wrong: 'notAmong', people: ['y'] },
    });
    expect(desk.outcome).toBe('returned');
    expect(desk.send('ae', { type: 'Resubmitted', chosen: { 'media.pick': ['fin1'] } })).toBeNull();
    expect(desk.inbox).toEqual({ fin1: ['media'] });
  });

  it('passed on by the owner of the subject, who asked before, is taken as it is: what became of it is found at the stage', () => {
    const desk = open({ 'media.pick': ['x'] });
    desk.giveBack('x');
    expect(desk.send('ae', { type: 'Resubmitted', chosen: { 'media.pick': ['y'] }, fromOwner: true })).toBeNull();
    expect(desk.state.incidents).toMatchObject([{ why: 'nobody', entries: ['pick'] }]);
  });

  it('asks for another one when who was chosen has left meanwhile', () => {
    const desk = open({ 'media.pick': ['x'] });
    desk.giveBack('x');
    desk.organisation = { ...office, people: office.people.filter(({ id }) => id !== 'x') };
    expect(desk.send('ae', { type: 'Resubmitted' })).toMatchObject({ code: 'CHOICE_INVALID' });
  });

  it('is substituted while the chosen one is away', () => {
    const desk = new Desk([choosing(1, 1)], {
      organisation: { ...office, substitutions: [away('x', 'y')] },
      chosen: { 'media.pick': ['x'] },
    });
    expect(desk.inbox).toEqual({ y: ['media'] });
  });
});

describe('at the stage', () => {
  const later = (more: Partial<CompiledStage>, chosen: string[], min = 1) =>
    new Desk(definition([stage('first'), choosing(min, 2, more)]), {
      organisation: office,
      chosen: { 'media.pick': chosen },
    });
  const without = (id: string) => ({
    ...office,
    people: office.people.map((who) => (who.id === id ? { ...who, active: false } : who)),
  });

  it('whoever is no longer among those who can be chosen is passed over, visibly', () => {
    const desk = later({}, ['x', 'fin1']);
    desk.organisation = {
      ...office,
      people: office.people.map((who) => (who.id === 'fin1' ? { ...who, roles: [] } : who)),
    };
    desk.approve('am');
    expect(desk.inbox).toEqual({ x: ['media'] });
    expect(desk.state.stages.at(-1)?.passedOver).toEqual([
      {
        personId: 'fin1',
        entry: 'pick',
        why: [{ by: 'chosen' }, { by: 'notChosen', detail: { because: 'notAmong' } }],
      },
    ]);
  });

  it('too few left is an incident, whatever the mode; whoever is named fills the entry', () => {
    for (const decide of [{ mode: 'all' }, { mode: 'any' }] as const) {
      const desk = later({ decide }, ['x', 'fin1'], 2);
      desk.organisation = without('fin1');
      desk.approve('am');
      expect(desk.state.incidents).toMatchObject([{ why: 'nobody', entries: ['pick'] }]);
      const task = desk.taskOf('admin', 'incident');
      expect(desk.send('admin', { type: 'Reassigned', taskId: task.id, toUserId: 'y', reason: 'left' })).toBeNull();
      expect(desk.inbox).toEqual({ x: ['media'], y: ['media'] });
    }
  });

  it('a fall-back fills what is missing', () => {
    const desk = later({ empty: { to: { by: 'user', user: 'gm' } } }, ['x']);
    desk.organisation = without('x');
    desk.approve('am');
    expect(desk.inbox).toEqual({ gm: ['media'] });
  });

  it('who leaves while it is open is missed when too few remain', () => {
    const desk = later({}, ['x', 'fin1'], 2);
    desk.approve('am');
    desk.organisation = without('fin1');
    desk.recheck();
    expect(desk.state.incidents).toMatchObject([{ why: 'nobody', entries: ['pick'] }]);
  });
});

describe('a role of a region', () => {
  it('finds those who hold it for that region', () => {
    const held = organisation({
      people: [
        ...people,
        person('north', { roles: [{ role: 'media', region: 'north' }] }),
        person('south', { roles: [{ role: 'media', region: 'south' }] }),
        person('any', { roles: [{ role: 'media' }] }),
      ],
    });
    const desk = new Desk([stage('one', { approvers: [{ id: '1', by: 'role', role: 'media', region: 'south' }] })], {
      organisation: held,
    });
    expect(desk.inbox).toEqual({ south: ['one'] });
    expect(desk.seatOf('south').why).toEqual([{ by: 'role', detail: { role: 'media', region: 'south' } }]);
  });
});
