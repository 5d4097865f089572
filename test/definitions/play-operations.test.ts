/** The player speaks every operation of the engine, and lets the world around a case change while it runs. */
import { describe, expect, it } from 'vitest';
import { operations } from '../../definitions/play';
import type { PlayedLine } from '../../definitions/play';
import { taskOperations } from '../../domain/approvals';
import { faults, lines, scenario } from './play-scenario';
import { changed, sound } from './sample';

describe('every operation', () => {
  /** boss is asked first, fin second; gm is above boss. */
  const people = {
    ...scenario().people,
    fin2: { roles: ['finance'], manager: 'gm' },
    x: { manager: 'gm' },
    y: { manager: 'gm' },
  };
  const play1 = (events: unknown[], more: { [key: string]: unknown } = {}) =>
    lines({ people, events, ...more }).at(-1) as PlayedLine;

  it('is one of the engine, or what only a scenario does', () => {
    const own = ['revise', 'name', 'wait', 'advance', 'change'];
    expect([...operations].sort()).toEqual([...taskOperations, ...own].sort());
  });

  it('shows who waits for whom, and why', () => {
    expect(play1([{ as: 'boss', do: 'addSigner', how: 'before', to: ['x', 'y'] }])).toMatchObject({
      tasks: { boss: ['first'], x: ['first'], y: ['first'] },
      onHold: { boss: ['signers'] },
      seats: [
        { person: 'boss', state: 'open' },
        { person: 'x', added: 'before', addedBy: 'boss' },
        { person: 'y', added: 'before', addedBy: 'boss' },
      ],
    });
    expect(play1([{ as: 'boss', do: 'delegate', to: 'x' }])).toMatchObject({
      tasks: { boss: ['first'], x: ['opinion'] },
      onHold: { boss: ['opinion'] },
    });
  });

  it('shows an approval that waits for signers after it', () => {
    const events = [
      { as: 'boss', do: 'addSigner', how: 'after', to: 'x' },
      { as: 'boss', do: 'approve' },
    ];
    const seat = play1(events).seats.find(({ person }) => person === 'boss');
    expect(seat).toMatchObject({ pending: true });
    expect(play1(events).tasks).toEqual({ x: ['first'] });
  });

  it('shows questions, and whose clock stands still', () => {
    const definition = changed('    due: 8 working hours', '    due: 8 working hours\n    pause: question');
    const ask = { as: 'boss', do: 'ask', to: 'x', comment: '外部成本含税吗?' };
    expect(play1([ask], { definition })).toMatchObject({
      tasks: { boss: ['first'], x: ['answer'] },
      paused: { boss: ['question'] },
      questions: [{ from: 'boss', to: 'x', state: 'open', question: '外部成本含税吗?' }],
      due: null,
    });
    const answered = [ask, { do: 'wait', for: '2 working hours' }, { as: 'x', do: 'answer', comment: '含税' }];
    expect(play1(answered, { definition })).toMatchObject({
      paused: {},
      questions: [{ state: 'answered', answer: '含税' }],
      charged: { question: 120, approver: 0 },
    });
  });

  it('shows copies and outputs', () => {
    const definition = `${changed('    due: 8 working hours', '    due: 8 working hours\n    outputs: { share: percent }')}cc: [{ role: gm, on: started }]\n`;
    expect(play1([{ as: 'boss', do: 'approve', outputs: { share: 12.5 } }], { definition })).toMatchObject({
      outputs: { first: { share: 12.5 } },
      copies: [{ person: 'gm', on: 'started' }],
    });
  });

  it('takes whom the submitter chose, by the stage or by the entry', () => {
    const definition = changed(
      'approvers: [{ relation: ae.manager }]',
      'approvers: [{ id: who, chosenBy: submitter, from: [{ user: x }, { user: y }] }]',
    );
    for (const chosen of [{ first: ['y'] }, { 'first.who': ['y'] }]) {
      expect(play1([], { definition, chosen }).tasks).toEqual({ y: ['first'] });
    }
    const again = [
      { as: 'y', do: 'return', comment: 'x' },
      { as: 'ae', do: 'resubmit', chosen: { first: ['x'] } },
    ];
    expect(play1(again, { definition, chosen: { first: ['y'] } })).toMatchObject({ round: 2, tasks: { x: ['first'] } });
    expect(faults({ people, definition, chosen: { first: ['boss'] } }).join('\n')).toContain('CHOICE_INVALID');
  });

  it('goes on with another version, written out', () => {
    const other = changed('approvers: [{ role: finance }]', 'approvers: [{ role: gm }]');
    const events = [
      { as: 'adm', do: 'migrate', definition: other },
      { as: 'boss', do: 'approve' },
    ];
    expect(play1(events).tasks).toEqual({ gm: ['second'] });
    const mine = [{ as: 'boss', do: 'migrate', definition: other }];
    expect(play1(mine).refused?.code).toBe('FORBIDDEN');
    const without = changed('id: first', 'id: other');
    expect(play1([{ as: 'adm', do: 'migrate', definition: without }]).refused?.code).toBe('MIGRATION_REFUSED');
  });

  it('names in one of several incidents', () => {
    const branch = (id: string) =>
      `      - [{ id: ${id}, title: { zh: 甲, en: A }, approvers: [{ user: ${id} }], due: 1 working day }]\n`;
    const definition = `${sound}  - id: both\n    title: { zh: 并行, en: Both }\n    join: all\n    parallel:\n${branch('x')}${branch('y')}`;
    const events = [
      { do: 'change', people: { x: { active: false }, y: { active: false } } },
      { as: 'boss', do: 'approve' },
      { as: 'fin', do: 'approve' },
    ];
    expect(play1(events, { definition })).toMatchObject({
      case: 'incident',
      tasks: { adm: ['incident', 'incident'] },
      incidents: [{ stage: 'x' }, { stage: 'y' }],
    });
    const named = [...events, { as: 'adm', do: 'name', stage: 'y', to: 'fin2' }];
    expect(play1(named, { definition })).toMatchObject({
      tasks: { adm: ['incident'], fin2: ['y'] },
      incidents: [{ stage: 'x' }],
      path: ['first', 'second', { both: [[], ['y']] }],
    });
  });
});

describe('the world while it plays', () => {
  it('APR-5 an absence that lies ahead begins and ends at its own time', () => {
    const substitutes = [{ absent: 'boss', substitute: 'gm', from: '2026-11-23 11:00', to: '2026-11-24 09:00' }];
    const played = lines({
      substitutes,
      events: [
        { do: 'wait', at: '2026-11-23 10:59' },
        { do: 'wait', at: '2026-11-23 11:00' },
        { do: 'wait', at: '2026-11-24 08:59' },
        { do: 'wait', at: '2026-11-24 09:00' },
      ],
    });
    expect(played.map(({ tasks }) => Object.keys(tasks).join())).toEqual(['boss', 'boss', 'gm', 'gm', 'boss']);
    expect(played[2]?.trail.map(({ operation, at }) => [operation, at])).toEqual([
      ['rechecked', '2026-11-23T03:00:00.000Z'],
      ['seatMoved', '2026-11-23T03:00:00.000Z'],
    ]);
    expect(played.map(({ due }) => due)).toEqual(Array(5).fill('2026-11-23T10:00:00.000Z'));
  });

  it('APR-5 an absence that is entered while it plays may lie ahead, and may end early', () => {
    const events = [
      {
        do: 'change',
        substitutes: [{ absent: 'boss', substitute: 'gm', from: '2026-11-24 09:00', to: '2026-12-24 09:00' }],
      },
      { do: 'wait', at: '2026-11-24 10:00' },
      { do: 'change', back: ['boss'] },
      { do: 'wait', at: '2026-12-30 10:00' },
    ];
    expect(lines({ events }).map(({ tasks }) => Object.keys(tasks).join())).toEqual([
      'boss',
      'boss',
      'gm',
      'boss',
      'boss',
    ]);
  });

  it('a person changes roles, manager, department and region', () => {
    const definition = sound
      .replace('{ relation: ae.manager }', '{ role: media, region: east }')
      .replace('    due: 8', '    decide: any\n    due: 8');
    const people = { ...scenario().people, x: {}, y: {} };
    const east = { do: 'change', people: { x: { roles: [{ role: 'media', region: 'east' }] } } };
    const west = { do: 'change', people: { x: { roles: [{ role: 'media', region: 'west' }] } } };
    const played = lines({ definition, people, events: [east, west] });
    expect(played.map(({ case: status }) => status)).toEqual(['incident', 'running', 'running']);
    expect(played[1]?.tasks).toEqual({ x: ['first'] });
  });

  it('a department gets another head', () => {
    const definition = sound.replace('{ relation: ae.manager }', '{ departmentHead: sales }');
    const people = { ...scenario().people, x: {} };
    const events = [
      { do: 'change', departments: { sales: { head: 'x' } } },
      { as: 'x', do: 'approve' },
    ];
    const played = lines({ definition, people, departments: { sales: {} }, events });
    expect(played.map(({ tasks }) => tasks)).toEqual([{ adm: ['incident'] }, { x: ['first'] }, { fin: ['second'] }]);
  });

  it('a day becomes a holiday, and another one a working day', () => {
    const change = { do: 'change', calendar: { holidays: ['2026-11-23'], workdays: ['2026-11-22'] } };
    const played = lines({
      start: '2026-11-20 10:00',
      definition: sound.replace('8 working hours', '1 working day'),
      events: [change],
    });
    expect(played.map(({ due }) => due)).toEqual(['2026-11-23T02:00:00.000Z', '2026-11-22T02:00:00.000Z']);
  });

  it('an ended case hears of no change', () => {
    const events = [
      { as: 'boss', do: 'reject' },
      { do: 'change', people: { boss: { active: false } } },
    ];
    expect(lines({ events }).at(-1)).toMatchObject({ case: 'rejected', trail: [] });
    expect(lines({ events }).at(-1)?.refused).toBeUndefined();
  });
});
