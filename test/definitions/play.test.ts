/** The player: what a scenario may say, what it prints, and that it runs the engine itself in virtual time. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { faults, lines, play, scenario } from './play-scenario';
import { sound } from './sample';

describe('what is printed', () => {
  it('is one line after the start and one after each event, with exactly the promised keys', () => {
    const played = lines({
      events: [
        { as: 'fin', do: 'approve' },
        { as: 'boss', do: 'approve', at: '2026-11-23 10:00' },
        { do: 'wait', for: '3 working days' },
        { as: 'fin', do: 'approve' },
      ],
    });
    expect(played).toHaveLength(5);
    const promised = [
      ...['at', 'refused', 'case', 'round', 'tasks', 'onHold', 'paused', 'path', 'seats', 'due', 'reminders'],
      ...['incident', 'incidents', 'outputs', 'copies', 'questions', 'charged', 'trail'],
    ];
    for (const line of played) expect(promised).toEqual(expect.arrayContaining(Object.keys(line)));
    expect(played[0]).toMatchObject({
      at: '2026-11-23T01:00:00.000Z',
      case: 'running',
      round: 1,
      tasks: { boss: ['first'] },
      seats: [{ stage: 'first', person: 'boss', state: 'open', why: ['relation ae.manager'] }],
      due: '2026-11-23T10:00:00.000Z',
      reminders: 0,
    });
    expect(played[1]).toMatchObject({ refused: { code: 'NOT_YOUR_TASK' }, trail: [] });
    expect(played[2]).toMatchObject({ tasks: { fin: ['second'] }, at: '2026-11-23T02:00:00.000Z' });
    expect(played[3]?.trail.map(({ operation, at }) => [operation, at])).toEqual([
      ['overdue', '2026-11-24T02:00:00.000Z'],
    ]);
    expect(played[4]).toMatchObject({ case: 'approved', tasks: {}, due: null });
  });

  it('is the same however often it is played', () => {
    const events = [
      { as: 'boss', do: 'return', comment: 'x' },
      { as: 'ae', do: 'resubmit' },
    ];
    expect(lines({ events })).toEqual(lines({ events }));
  });

  it('says who decided when somebody comes too late', () => {
    const people = { ...scenario().people, fin2: { roles: ['finance'] } };
    const events = [
      { as: 'boss', do: 'approve' },
      { as: 'fin', do: 'approve' },
      { as: 'fin2', do: 'approve' },
    ];
    const last = lines({ people, events }).at(-1);
    expect(last?.refused?.code).toBe('ALREADY_DECIDED');
    expect(JSON.stringify(last?.refused?.decidedBy)).toContain('fin');
  });

  it('APR-7 names the changed fields to whoever decides on an old revision', () => {
    const events = [
      { do: 'revise', subject: { deliveryDate: '2027-01-01' } },
      { as: 'boss', do: 'approve', subjectRevision: 1 },
    ];
    expect(lines({ events }).at(-1)?.refused).toMatchObject({ code: 'STALE_SUBJECT', changed: ['deliveryDate'] });
  });

  it('APR-7 starts over when a revision changes what a reached stage was routed by', () => {
    const definition = sound.replace('[deliveryDate]', '[amountFen]');
    const revise = { do: 'revise', subject: { amountFen: 6_000_000 } };
    const early = lines({ definition, events: [revise] }).at(-1);
    expect(early).toMatchObject({ round: 1, tasks: { boss: ['first'] } });
    const late = lines({ definition, events: [{ as: 'boss', do: 'approve' }, revise] }).at(-1);
    expect(late).toMatchObject({ round: 2, tasks: { boss: ['first'] } });
  });
});

describe('what may be said', () => {
  it('is YAML or JSON, with people as records or as a list', () => {
    const people = Object.entries(scenario().people).map(([id, person]) => ({ id, ...person }));
    expect(play(stringify(scenario({ people })))).toEqual(play(JSON.stringify(scenario())));
  });

  it('is a definition by key, as text, or as data', () => {
    expect(lines({ definition: 'billing' })[0]?.tasks).toEqual({ boss: ['supervisor'] });
    const data = {
      kind: 'Approval',
      key: 'data',
      title: { zh: '数据', en: 'Data' },
      subject: 'billing',
      stages: [{ id: 'only', title: { zh: '一', en: 'One' }, approvers: [{ user: 'fin' }], due: '1 working day' }],
    };
    expect(lines({ definition: data })[0]?.tasks).toEqual({ fin: ['only'] });
  });

  it.each([
    ['2026-11-24 10:30', '2026-11-24T02:30:00.000Z'],
    ['2026-11-24T10:30', '2026-11-24T02:30:00.000Z'],
    ['2026-11-24', '2026-11-23T16:00:00.000Z'],
    ['2026-11-24T10:30:00Z', '2026-11-24T10:30:00.000Z'],
    ['2026-11-24T10:30:00+08:00', '2026-11-24T02:30:00.000Z'],
    ['+2 working hours', '2026-11-23T03:00:00.000Z'],
    ['1 working day', '2026-11-24T01:00:00.000Z'],
    ['+3 days', '2026-11-26T01:00:00.000Z'],
  ])('is a time such as %s', (at, instant) => {
    expect(lines({ events: [{ do: 'wait', at }] }).at(-1)?.at).toBe(instant);
  });

  it('is a person by any id, whatever the language it is written in calls its own', () => {
    const people = { ...scenario().people, ae: { manager: 'constructor' }, constructor: {}, toString: {} };
    expect(lines({ people })[0]?.tasks).toEqual({ constructor: ['first'] });
    const change = { do: 'change', people: { boss: { name: 'Boss' } } };
    expect(lines({ people, events: [change] })[1]?.tasks).toEqual({ constructor: ['first'] });
  });

  it('APR-5 is a dozen absences, of which the later entry wins', () => {
    const substitutes = Array.from({ length: 12 }, (_, i) => ({
      absent: 'boss',
      substitute: i === 11 ? 'gm' : 'fin',
      from: '2026-11-01',
    }));
    expect(lines({ substitutes })[0]?.tasks).toEqual({ gm: ['first'] });
  });

  it('is a calendar of its own', () => {
    const calendar = { timeZone: 'Europe/Berlin', hours: ['08:00-16:00'], holidays: ['2026-11-23'] };
    expect(lines({ calendar })[0]?.due).toBe('2026-11-24T15:00:00.000Z');
    expect(lines({ calendar: { exceptions: { '2026-11-23': 'holiday' } } })[0]?.due).toBe('2026-11-24T10:00:00.000Z');
  });

  it('APR-5 is a holiday of the office calendar unless another one is given', () => {
    expect(lines({ start: '2026-09-30 17:00' })[0]?.due).toBe('2026-10-08T09:00:00.000Z');
  });

  it('is somebody who leaves, and the seat goes on to whoever the rule names then', () => {
    const change = { do: 'change', people: { ae: { manager: 'gm' }, boss: { active: false } } };
    expect(lines({ events: [change] }).at(-1)?.tasks).toEqual({ gm: ['first'] });
  });

  it('APR-4 is a reassignment to a party, which is refused', () => {
    const events = [{ as: 'adm', do: 'reassign', from: 'boss', to: 'ae', reason: 'x' }];
    expect(lines({ events }).at(-1)?.refused).toEqual({ code: 'MAY_NOT_SIT', rule: 'APR-4' });
  });
});

describe('what is wrong', () => {
  it.each([
    [{ definition: 'nothing' }, 'definition: There is no definition nothing'],
    [{ definition: sound.replace('finance', 'financ') }, 'UNKNOWN_ROLE at stages[1].approvers[0].role, line 14'],
    [{ people: {} }, 'people: There are no people'],
    [{ submitter: 'x' }, 'submitter: submitter names x, who is not among people'],
    [{ submitter: undefined }, 'submitter: The submitter is missing'],
    [{ subject: undefined }, 'subject: The subject is missing'],
    [{ subject: { ae: 'ae' } }, 'subject: amountFen is missing, which decides who is asked'],
    [{ subject: { ae: 'x', amountFen: 1 } }, 'subject.ae: ae names x, who is not among people'],
    [{ subject: { ae: 'ae', amountFen: 0.5 } }, 'subject.amountFen: amountFen takes a whole number of fen'],
    [{ subject: { ae: 'ae', amountFen: 1, sum: 2 } }, 'subject.sum: estimate has no field sum'],
    [{ start: 'soon' }, 'start: soon is no time'],
    [{ start: '2026-02-30 09:00' }, 'start: 2026-02-30 09:00 is no time'],
    [{ start: '2026-02-30T09:00:00+08:00' }, 'start: 2026-02-30T09:00:00+08:00 is no time'],
    [{ start: '+1 working day' }, 'start: +1 working day is no time to start at'],
    [{ start: '9999-12-31 17:00' }, 'start: 9999-12-31 17:00 is no time'],
    [{ events: Array(10).fill({ do: 'wait', for: '9999 days' }) }, 'events[6]: 2218-07-13T01:00:00.000Z lies further'],
    [{ subject: { ae: 'ae', amountFen: 1, deliveryDate: '2026-13-45' } }, 'deliveryDate takes a date such as'],
    [{ people: [{ id: 'ae' }, { id: 'ae', active: false }] }, 'people[1].id: ae stands here twice'],
    [{ departments: [{ id: 'media' }, { id: 'media' }] }, 'departments[1].id: media stands here twice'],
    [{ calendar: { timeZone: 'Mars/Base' } }, 'calendar.timeZone: There is no time zone Mars/Base'],
    [{ calendar: { hours: ['18:00-09:00'] } }, 'calendar.hours: Working hours end after they begin'],
    [{ calendar: { hours: ['13:00-18:00', '09:00-12:00'] } }, 'calendar.hours: Working hours end after they begin'],
    [{ calendar: { hours: ['99:00-99:30'] } }, 'calendar.hours[0]: is working hours such as "09:00-12:00"'],
    [{ events: [{ do: 'approve' }] }, 'events[0].as: approve needs as: who does it'],
    [{ events: [{ as: 'x', do: 'approve' }] }, 'events[0].as: x is not among people'],
    [{ events: [{ do: 'wait' }] }, 'events[0]: wait needs at or for'],
    [{ events: [{ as: 'boss', do: 'transfer' }] }, 'events[0].to: transfer needs to: who gets it'],
    [{ events: [{ as: 'boss', do: 'delegate', to: 'x' }] }, 'events[0].to: x is not among people'],
    [{ events: [{ as: 'boss', do: 'ask', to: ['gm', 'fin'] }] }, 'events[0].to: ask takes one'],
    [{ events: [{ as: 'boss', do: 'addSigner', to: ['gm'] }] }, 'events[0].how: addSigner needs how: before, after'],
    [{ events: [{ as: 'boss', do: 'addSigner', how: 'later', to: 'gm' }] }, 'events[0].how: '],
    [
      { events: [{ as: 'boss', do: 'addSigner', how: 'after', to: ['gm', 'x'] }] },
      'events[0].to: x is not among people',
    ],
    [{ events: [{ as: 'boss', do: 'removeSigner' }] }, 'events[0].from: removeSigner needs from: whose seat'],
    [{ events: [{ as: 'boss', do: 'return', to: 'third' }] }, 'events[0].to: There is no third to go to'],
    [{ events: [{ as: 'adm', do: 'jump' }] }, 'events[0].to: jump needs to: the stage or block'],
    [{ events: [{ as: 'adm', do: 'jump', to: 'previous' }] }, 'events[0].to: There is no previous to go to'],
    [{ events: [{ as: 'adm', do: 'migrate' }] }, 'events[0].definition: migrate needs definition'],
    [{ events: [{ as: 'adm', do: 'migrate', definition: 'nothing' }] }, 'events[0].definition: There is no definition'],
    [
      { events: [{ as: 'adm', do: 'migrate', definition: sound.replace('role: finance', 'role: financ') }] },
      'events[0].definition: UNKNOWN_ROLE at stages[1].approvers[0].role, line 14',
    ],
    [{ events: [{ as: 'boss', do: 'approve', how: 'after' }] }, 'events[0].how: how means nothing with approve, only'],
    [{ events: [{ as: 'boss', do: 'approve', people: {} }] }, 'events[0].people: people means nothing with approve'],
    [{ events: [{ do: 'change', back: ['x'] }] }, 'events[0].back[0]: x is not among people'],
    [
      { events: [{ do: 'change', departments: { sales: { head: 'x' } } }] },
      'events[0].departments.sales.head: x is not',
    ],
    [
      { events: [{ do: 'change', calendar: { hours: ['18:00-09:00'] } }] },
      'events[0].calendar.hours: Working hours end',
    ],
    [{ chosen: { first: ['boss'] } }, 'chosen.first: Nothing is chosen at first; the submitter chooses at no place'],
    [{ events: [{ as: 'ae', do: 'resubmit', chosen: { first: ['x'] } }] }, 'events[0].chosen.first[0]: x is not among'],
    [{ events: [{ as: 'adm', do: 'reassign' }] }, 'events[0].to: reassign needs to: who gets it'],
    [{ events: [{ do: 'wait', at: '2026-11-01' }] }, 'events[0].at: 2026-11-01 lies before'],
    [{ events: [{ as: 'boss', do: 'aprove' }] }, 'events[0].do: '],
    [{ events: [{ as: 'boss', do: 'approve', coment: 'x' }] }, 'events[0]: Unrecognized key'],
    [
      { events: [{ as: 'boss', do: 'approve', stage: 'frist' }] },
      'events[0].stage: There is no stage frist; there are',
    ],
    [{ events: [{ do: 'change', people: { x: { active: false } } }] }, 'events[0].people.x: x is not among people'],
    [
      { events: [{ do: 'change', substitutes: [{ absent: 'boss', substitute: 'x', from: '2026-11-23' }] }] },
      'events[0].substitutes[0].substitute: substitute names x',
    ],
    [{ substitutes: [{ absent: 'boss', substitute: 'x', from: 'now' }] }, 'substitutes[0].substitute: '],
    [{ substitutes: [{ absent: 'boss', substitute: 'gm', from: 'now' }] }, 'substitutes[0].from: now is no time'],
    [
      { substitutes: [{ absent: 'boss', substitute: 'gm', from: '2026-12-01', to: '2026-12-01' }] },
      'substitutes[0].to: to does not come after from',
    ],
    [
      { substitutes: [{ absent: 'boss', substitute: 'boss', from: '2026-12-01' }] },
      'substitutes[0].substitute: boss cannot stand in for themselves',
    ],
  ])('%j is told in words', (more, words) => {
    expect(faults(more).join('\n')).toContain(words);
  });

  it.each(['['.repeat(100_000), 'people: ' + '{ a: '.repeat(3000) + '}'.repeat(3000)])(
    'is one fault when it is nested without end',
    (text) => {
      const played = play(text);
      expect('faults' in played && played.faults.map(({ message }) => message)).toEqual([
        'The text is nested too deeply',
      ]);
    },
  );

  it('has a line and a column', () => {
    const played = play(`${stringify(scenario())}evnts: []\n`);
    expect('faults' in played && played.faults).toEqual([
      { path: '', line: 1, column: 1, message: expect.stringContaining('evnts') as string },
    ]);
    const typed = play('definition: estimate\nstart: 5\n');
    expect('faults' in typed && typed.faults[0]).toMatchObject({ path: 'start', line: 2, column: 8 });
  });
});
