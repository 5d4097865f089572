import { describe, expect, it } from 'vitest';
import type { Approver, CompiledStage } from '../../../domain/approvals';
import { away, definition, Desk, fields, organisation, people, person, stage, withPeople } from './office';

const user = (id: string, entry = id): Approver => ({ id: entry, by: 'user', user: id });
const role = (name: string, department?: string): Approver => ({
  id: name,
  by: 'role',
  role: name,
  ...(department !== undefined && { department }),
});
const all = (approvers: Approver[], more: Partial<CompiledStage> = {}) =>
  stage('one', { approvers, decide: { mode: 'all' }, ...more });

/** Holders of the seats as planned. */
const seated = (desk: Desk) => desk.state.seats.map((seat) => seat.holderId);
const reasons = (desk: Desk, index = 0) => desk.state.seats[index]?.why.map(({ by }) => by);

describe('APR-3 approvers', () => {
  const cases: { name: string; approver: Approver; gives: string[] }[] = [
    { name: 'a user', approver: user('gm'), gives: ['gm'] },
    { name: 'a role, each holder', approver: role('finance'), gives: ['fin1', 'fin2'] },
    { name: 'a role of a department', approver: role('account-manager', 'client-service'), gives: ['am'] },
    { name: "the AE's manager", approver: { id: '1', by: 'relation', of: 'ae', relation: 'manager' }, gives: ['am'] },
    {
      name: "the nearest director up the AE's line",
      approver: { id: '1', by: 'relation', of: 'ae', relation: 'director' },
      gives: ['director'],
    },
    {
      name: "the head of the submitter's department",
      approver: { id: '1', by: 'relation', of: 'submitter', relation: 'departmentHead' },
      gives: ['director'],
    },
    {
      name: "a department's head",
      approver: { id: '1', by: 'departmentHead', department: 'finance' },
      gives: ['fin1'],
    },
    {
      name: 'two levels of superiors',
      approver: { id: '1', by: 'superiors', of: 'ae', levels: 2 },
      gives: ['am', 'director'],
    },
    {
      name: 'more levels than there are',
      approver: { id: '1', by: 'superiors', of: 'ae', levels: 9 },
      gives: ['am', 'director', 'gm'],
    },
    {
      name: 'superiors up to a role',
      approver: { id: '1', by: 'superiors', of: 'ae', upTo: 'account-director' },
      gives: ['am', 'director'],
    },
    { name: 'a user field', approver: { id: '1', by: 'fromField', field: 'clientId' }, gives: [] },
    {
      name: 'an expression',
      approver: { id: '1', by: 'expression', expression: { cel: 'gm,fin2', reads: [] } },
      gives: ['gm', 'fin2'],
    },
  ];
  it.each(cases)('by $name', ({ approver, gives }) => {
    const desk = new Desk([stage('one', { approvers: [approver], decide: { mode: 'all' } })]);
    expect(seated(desk)).toEqual(gives);
    expect(desk.outcome).toBe(gives.length > 0 ? 'running' : 'incident');
  });

  it('superiors up to a role that the line does not have give nobody', () => {
    const desk = new Desk([
      stage('one', { approvers: [{ id: '1', by: 'superiors', of: 'ae', upTo: 'chief-editor' }] }),
    ]);
    expect(desk.state.incidents[0]?.why).toBe('nobody');
  });

  it('superiors up to a role reach for somebody active: one who has left ends no line', () => {
    const upToGm = { id: '1', by: 'superiors', of: 'ae', upTo: 'account-director' } as const;
    const stages = [stage('one', { approvers: [upToGm], decide: { mode: 'all' } })];
    const left = { director: { active: false } };
    expect(new Desk(stages, { organisation: withPeople(left) }).state.incidents[0]?.why).toBe('nobody');
    const higher = withPeople({ ...left, gm: { roles: [{ role: 'account-director' }] } });
    expect(new Desk(stages, { organisation: higher }).inbox).toEqual({ am: ['one'], gm: ['one'] });
  });

  it('a role of a department reaches down to the departments below it', () => {
    const departments = [
      ...organisation().departments,
      { id: 'team-a', name: '一组', parentId: 'client-service', headId: null },
    ];
    const members = people.map((one) => (one.id === 'am' ? { ...one, departmentId: 'team-a' } : one));
    const desk = new Desk([stage('one', { approvers: [role('account-manager', 'client-service')] })], {
      organisation: organisation({ departments, people: members }),
    });
    expect(seated(desk)).toEqual(['am']);
  });

  it('drops the inactive and the excluded, and says so', () => {
    const desk = new Desk(
      [stage('one', { approvers: [role('finance'), user('gm')], exclude: [{ by: 'user', user: 'gm' }] })],
      { organisation: withPeople({ fin1: { active: false } }) },
    );
    expect(seated(desk)).toEqual(['fin2']);
    expect(desk.state.stages[0]?.passedOver.map(({ personId, why }) => `${personId}:${why.at(-1)?.by}`)).toEqual([
      'fin1:inactive',
      'gm:excluded',
    ]);
  });
});

describe('APR-4 parties', () => {
  it('the seat of a party goes to the next superior', () => {
    const desk = new Desk([all([user('am')])], { parties: ['ae', 'am'] });
    expect(seated(desk)).toEqual(['director']);
    expect(reasons(desk)).toEqual(['user', 'party', 'nextSuperior']);
  });

  it('climbs past all who may not sit: parties, inactive, excluded, seated', () => {
    const desk = new Desk([all([user('am'), user('gm')], { exclude: [{ by: 'user', user: 'chief' }] })], {
      parties: ['ae', 'am', 'director'],
      organisation: organisation({
        people: [
          ...people.map((one) => (one.id === 'gm' ? { ...one, managerId: 'chief' } : one)),
          person('chief', { managerId: 'old' }),
          person('old', { managerId: 'owner', active: false }),
          person('owner'),
        ],
      }),
    });
    expect(seated(desk)).toEqual(['owner', 'gm']);
  });

  it('climbs past a superior who is substituted by a party', () => {
    const desk = new Desk([all([user('am')])], {
      parties: ['ae', 'am'],
      organisation: organisation({ substitutions: [away('director', 'ae')] }),
    });
    expect(seated(desk)).toEqual(['gm']);
  });

  it('at the top, and in a circle, the fall-back of the settings gets it', () => {
    const parties = ['ae', 'am', 'director', 'gm'];
    const top = new Desk([all([user('am')])], { parties, topFallback: 'fin1' });
    expect(seated(top)).toEqual(['fin1']);
    expect(reasons(top)).toEqual(['user', 'party', 'topFallback']);
    const circle = new Desk([all([user('am')])], {
      parties,
      topFallback: 'fin1',
      organisation: withPeople({ gm: { managerId: 'am' } }),
    });
    expect(seated(circle)).toEqual(['fin1']);
  });

  it('without a fall-back that may sit it is an incident', () => {
    const desk = new Desk([all([user('am')])], { parties: ['ae', 'am', 'director', 'gm'], topFallback: 'ae' });
    expect(desk.outcome).toBe('incident');
    expect(desk.inbox).toEqual({ admin: ['incident'] });
  });

  it('`drop`: falls away while others remain in the entry, else climbs', () => {
    const dropped = new Desk([all([role('finance')], { self: 'drop' })], { parties: ['ae', 'fin2'] });
    expect(seated(dropped)).toEqual(['fin1']);
    const alone = new Desk([all([user('am')], { self: 'drop' })], { parties: ['ae', 'am'] });
    expect(seated(alone)).toEqual(['director']);
  });

  it('nobody sits on behalf of a party: the seat climbs although a substitute is there', () => {
    const desk = new Desk([all([user('am')])], {
      parties: ['ae', 'am'],
      organisation: organisation({ substitutions: [away('am', 'colleague')] }),
    });
    expect(seated(desk)).toEqual(['director']);
  });
});

describe('the same person in one stage', () => {
  it('has one seat, by the first entry, with all reasons', () => {
    const desk = new Desk([all([user('fin1'), role('finance')])]);
    expect(seated(desk)).toEqual(['fin1', 'fin2']);
    expect(reasons(desk)).toEqual(['user', 'role']);
  });

  it('climbing and substitution never take a seat that somebody has in their own right', () => {
    const desk = new Desk([all([user('am'), user('director')])], { parties: ['ae', 'am'] });
    expect(seated(desk)).toEqual(['gm', 'director']);
    const substituted = new Desk([all([user('am'), user('director')])], {
      organisation: organisation({ substitutions: [away('am', 'director')] }),
    });
    expect(seated(substituted)).toEqual(['am', 'director']);
    expect(reasons(substituted)).toEqual(['user', 'substituteMayNotSit']);
  });
});

describe('APR-5 substitutes', () => {
  const held = (substitutions: ReturnType<typeof away>[], options: object = {}) => {
    const desk = new Desk([all([user('am')])], { organisation: organisation({ substitutions }), ...options });
    return desk.state.seats.map(({ holderId, onBehalfOf }) =>
      onBehalfOf ? `${holderId} for ${onBehalfOf}` : holderId,
    )[0];
  };

  it('take the seat on behalf of the absent', () => {
    expect(held([away('am', 'colleague')])).toBe('colleague for am');
  });
  it('only within [from, to)', () => {
    expect(held([away('am', 'colleague', { to: '2026-03-02T02:00:00.000Z' })])).toBe('am');
    expect(held([away('am', 'colleague', { from: '2026-03-02T02:00:00.000Z' })])).toBe('colleague for am');
  });
  it('only for the definition, client and amount that they are limited to', () => {
    expect(held([away('am', 'colleague', { definitionKey: 'billing' })])).toBe('am');
    expect(held([away('am', 'colleague', { clientId: 'c2' })])).toBe('am');
    expect(held([away('am', 'colleague', { maxAmountFen: 99_999 })])).toBe('am');
    expect(held([away('am', 'colleague', { maxAmountFen: 100_000 })])).toBe('colleague for am');
  });
  it('the most specific entry wins, then the later one', () => {
    const specific = away('am', 'gm', { clientId: 'c1', enteredAt: '2025-01-01T00:00:00.000Z' });
    expect(held([away('am', 'colleague'), specific])).toBe('gm for am');
    const later = away('am', 'fin1', { enteredAt: '2026-02-01T00:00:00.000Z' });
    expect(held([away('am', 'colleague'), later])).toBe('fin1 for am');
  });
  it('pass it on when they are absent too, up to five links; a circle leaves it where it was', () => {
    expect(held([away('am', 'colleague'), away('colleague', 'fin1')])).toBe('fin1 for am');
    expect(held([away('am', 'colleague'), away('colleague', 'am')])).toBe('am');
    const names = ['am', 'colleague', 'fin1', 'fin2', 'gm', 'director', 'admin'];
    const chain = (links: number) => names.slice(0, links).map((id, index) => away(id, names[index + 1] ?? ''));
    expect(held(chain(5))).toBe('director for am');
    expect(held(chain(6))).toBe('am');
  });
  it('who may not sit leaves the seat, visibly, with the absent one', () => {
    expect(held([away('am', 'ae')])).toBe('am');
    expect(held([away('am', 'gone')])).toBe('am');
    expect(held([away('am', 'colleague'), away('colleague', 'ae')])).toBe('am');
  });
  it('are named in the trail beside the one for whom they decide', () => {
    const desk = new Desk([all([user('am')])], {
      organisation: organisation({ substitutions: [away('am', 'colleague')] }),
    });
    expect(desk.approve('am')).toMatchObject({ code: 'NOT_YOUR_TASK' });
    expect(desk.approve('colleague')).toBeNull();
    expect(desk.trail.find(({ operation }) => operation === 'approved')?.actor).toEqual({
      kind: 'person',
      id: 'colleague',
      onBehalfOf: 'am',
    });
  });
});

describe('nobody left', () => {
  const gone = withPeople({ am: { active: false } });
  const nobodyCases: { name: string; of: CompiledStage; parties?: string[]; seats: string[]; missing?: string[] }[] = [
    { name: 'any: the stage has somebody', of: stage('one', { approvers: [user('am'), user('gm')] }), seats: ['gm'] },
    { name: 'all: each entry must give a seat', of: all([user('am'), user('gm')]), seats: [], missing: ['am'] },
    {
      name: 'inOrder: likewise',
      of: all([user('am'), user('gm')], { decide: { mode: 'inOrder' } }),
      seats: [],
      missing: ['am'],
    },
    {
      name: 'all: an entry emptied by duplicates is no fault',
      of: all([user('gm'), user('gm', 'again')]),
      seats: ['gm'],
    },
    {
      name: 'all: nor one emptied by parties while others remain',
      of: all([user('gm'), user('fin1')]),
      parties: ['gm'],
      seats: ['fin1'],
    },
    {
      name: 'perGroup: a group whose only person counts elsewhere is',
      of: stage('one', {
        approvers: [user('gm'), user('gm', 'again')],
        decide: { mode: 'perGroup', of: { gm: 1, again: 1 } },
        reject: 'vote',
      }),
      seats: [],
      missing: ['again'],
    },
    {
      name: '`empty` of the entry names a fall-back that sits with its group',
      of: all([{ ...user('am'), empty: { to: { by: 'user', user: 'fin1' } } }, user('gm')]),
      seats: ['gm', 'fin1'],
    },
    {
      name: '`empty` of the stage does too',
      of: stage('one', { approvers: [user('am')], empty: { to: { by: 'user', user: 'fin1' } } }),
      seats: ['fin1'],
    },
    {
      name: 'a fall-back who may not sit is nobody: no second climb',
      of: stage('one', { approvers: [user('am')], empty: { to: { by: 'user', user: 'ae' } } }),
      seats: [],
      missing: ['*'],
    },
  ];
  it.each(nobodyCases)('$name', ({ of, parties, seats, missing }) => {
    const desk = new Desk([of], { organisation: gone, ...(parties && { parties: ['ae', ...parties] }) });
    expect(seated(desk)).toEqual(seats);
    expect(desk.state.incidents[0]?.entries).toEqual(missing);
  });

  it('a minimum of a group above its seats is an incident', () => {
    const desk = new Desk([
      stage('one', { approvers: [role('finance')], decide: { mode: 'perGroup', of: { finance: 3 } }, reject: 'vote' }),
    ]);
    expect(desk.state.incidents[0]).toMatchObject({ why: 'unreachable', entries: ['finance'] });
  });
});

describe('carry-over', () => {
  const twice = (more: Partial<CompiledStage> = {}, first: Partial<CompiledStage> = {}) => [
    stage('first', { approvers: [user('director')], ...first }),
    stage('second', {
      approvers: [user('director'), user('gm')],
      decide: { mode: 'all' },
      duplicates: 'carryOver',
      ...more,
    }),
  ];
  const after = (desk: Desk) => {
    desk.approve('director');
    return desk.state.seats
      .filter(({ stageId }) => stageId === 'second')
      .map(({ state, vote }) => (vote?.carriedOver ? 'carried' : state));
  };

  it('an approval of this round counts again, visibly', () => {
    const desk = new Desk(twice());
    expect(after(desk)).toEqual(['carried', 'open']);
    expect(desk.operations()).toContain('carriedOver');
    expect(reasons(desk, 1)).toEqual(['user', 'carriedOver']);
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });
  it.each([
    ['where the stage asks again', twice({ duplicates: 'askAgain' })],
    ['into a stage with outputs', twice({ outputs: { discount: 'percent' } })],
    ['into a stage that wants a comment on approval', twice({ require: { comment: ['approve'] } })],
    ['into a stage that shows what was hidden', twice({}, { fields: { costFen: 'hidden' } })],
  ])('never %s', (_, stages) => {
    expect(after(new Desk(stages))).toEqual(['open', 'open']);
  });
  it('`adjacent` looks at the stage directly before, `round` at all of them', () => {
    const three = (carryOver: 'adjacent' | 'round') => [
      stage('first', { approvers: [user('director')] }),
      stage('between', { approvers: [user('gm')] }),
      stage('second', { approvers: [user('director')], duplicates: 'carryOver', carryOver }),
    ];
    const adjacent = new Desk(three('adjacent'));
    adjacent.approve('director');
    adjacent.approve('gm');
    expect(adjacent.outcome).toBe('running');
    const round = new Desk(three('round'));
    round.approve('director');
    round.approve('gm');
    expect(round.outcome).toBe('approved');
  });
  it('never across a round, nor after a change', () => {
    const desk = new Desk(definition(twice()));
    after(desk);
    desk.revise({ amountFen: 7 });
    expect(desk.state.round).toBe(2);
    expect(desk.inbox).toEqual({ director: ['first'] });
    const asked = new Desk(definition(twice()), { fields });
    asked.revise({ deliveryDate: '2026-06-01' });
    expect(after(asked)).toEqual(['carried', 'open']);
  });
});
