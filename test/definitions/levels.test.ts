/** Which key of the language may stand where, and what a stage takes from above when it says nothing itself. */
import { describe, expect, it } from 'vitest';
import type { CompiledBlock, CompiledStage } from '../../domain/approvals';
import { compileDefinition } from '../../definitions/compile';
import { found, namesWithLenient, sound, whole } from './sample';

/** As approvals.md says it: written here by hand, not taken from the schema. */
const everywhere = [
  'self',
  'empty',
  'duplicates',
  'carryOver',
  'pause',
  'remind',
  'escalate',
  'require',
  'fields',
  'urge',
];
const stageAlone = ['approvers', 'exclude', 'decide', 'reject', 'waitForAll', 'due', 'outputs', 'start', 'startedBy'];
const topAlone = ['calendar', 'withdraw', 'resubmit', 'reapprove'];
const stageAndBlock = ['when', 'onReject'];
const blockAlone = ['join'];

const values: { [key: string]: string } = {
  self: 'drop',
  empty: 'incident',
  duplicates: 'askAgain',
  carryOver: 'round',
  pause: 'question',
  remind: '{ at: [50%] }',
  escalate: '[{ after: 1 working day, then: reject }]',
  require: '{ comment: [reject] }',
  fields: '{ note: read }',
  urge: '1 working hour',
  approvers: '[{ role: gm }]',
  exclude: '[{ role: gm }]',
  decide: 'any',
  reject: 'vote',
  waitForAll: 'true',
  due: '1 working day',
  outputs: '{ sum: fen }',
  start: 'manual',
  startedBy: '{ role: gm }',
  calendar: 'office',
  withdraw: 'never',
  resubmit: '{ maxRounds: 3 }',
  reapprove: '{ none: [note] }',
  when: 'subject.amountFen > 1',
  onReject: 'end',
  join: 'all',
  cc: '[{ role: gm }]',
};

type Level = 'top' | 'stage' | 'block';

/** The sound definition with one more key at one level. */
function written(key: string, level: Level): string {
  const line = `${key}: ${values[key] ?? ''}\n`;
  const without = (text: string, inside: string): string => text.replace(new RegExp(`^${inside}${key}:.*\n`, 'm'), '');
  if (level === 'top') return without(sound, '') + line;
  if (level === 'stage') {
    const [head = '', second = ''] = sound.split('  - id: second\n');
    return `${head}  - id: second\n    ${line}${without(second, ' {4}')}`;
  }
  const branch = (id: string) =>
    `      - [{ id: ${id}, title: { zh: 甲, en: A }, approvers: [{ role: gm }], decide: any, due: 1 working day }]\n`;
  const join = key === 'join' ? '' : '    join: all\n';
  return `${sound}  - id: both\n    title: { zh: 并行, en: Both }\n    ${line}${join}    parallel:\n${branch('a')}${branch('b')}`;
}

const levels: Level[] = ['top', 'stage', 'block'];
const allowed: [string, Level[]][] = [
  ...everywhere.map((key): [string, Level[]] => [key, ['top', 'stage']]),
  ...stageAlone.map((key): [string, Level[]] => [key, ['stage']]),
  ...topAlone.map((key): [string, Level[]] => [key, ['top']]),
  ...stageAndBlock.map((key): [string, Level[]] => [key, ['stage', 'block']]),
  ...blockAlone.map((key): [string, Level[]] => [key, ['block']]),
  ['cc', ['top', 'stage']],
];

describe('the levels of the language', () => {
  it.each(allowed)('%s stands at %j and nowhere else', (key, at) => {
    for (const level of levels) {
      const wrong = found(written(key, level), 'WRONG_LEVEL').map(({ path }) => path.split('.').at(-1));
      expect(wrong, `${key} at ${level}`).toEqual(at.includes(level) ? [] : [key]);
    }
  });

  it('a sentence names where a misplaced key belongs', () => {
    expect(found(written('withdraw', 'stage'), 'WRONG_LEVEL')[0]?.message).toBe(
      'withdraw does not stand here, only at the top',
    );
  });
});

describe('what is not said', () => {
  const result = compileDefinition(whole, namesWithLenient);
  const compiled = result.ok ? result.compiled : null;
  const manager = compiled?.stages[0] as CompiledStage;
  const both = compiled?.stages[1] as CompiledBlock;
  const board = compiled?.stages[2] as CompiledStage;

  it('the whole language compiles', () => {
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is taken from the top by every stage, those of branches too', () => {
    for (const stage of [manager, ...both.parallel.flat()]) {
      expect(stage).toMatchObject({
        self: 'drop',
        empty: { to: { by: 'role', role: 'gm' } },
        carryOver: 'round',
        pause: 'question',
        remind: { at: [50, 90], then: { amount: 1, unit: 'day', working: true }, atMost: 3 },
        require: { comment: ['reject', 'return', 'abstain'] },
        fields: { costFen: 'hidden' },
        urge: { amount: 2, unit: 'hour', working: true },
        cc: [],
      });
      expect(stage.escalate).toHaveLength(1);
    }
    expect(manager.duplicates).toBe('askAgain');
    expect(both.parallel.flat().map(({ duplicates }) => duplicates)).toEqual(['carryOver', 'carryOver', 'carryOver']);
  });

  it('is the stage’s own wherever it says something', () => {
    expect(board).toMatchObject({
      self: 'nextSuperior',
      empty: 'incident',
      carryOver: 'adjacent',
      pause: 'none',
      require: { comment: ['approve'] },
      fields: { costFen: 'read' },
      urge: { amount: 1, unit: 'hour', working: true },
      remind: { at: [100], then: null, atMost: 5 },
      cc: [
        { who: { by: 'role', role: 'finance' }, on: 'started' },
        { who: { by: 'fromField', field: 'ae' }, on: 'approved' },
      ],
    });
    expect(board.escalate.map(({ how, then }) => how ?? then)).toEqual(['replace', 'approve']);
  });

  it('of a rejection is taken from the block, whose previous is what stands before the block', () => {
    const [legal, media, check] = both.parallel.flat();
    expect(both.onReject).toEqual({ do: 'returnTo', to: 'previous' });
    expect(legal?.onReject).toEqual({ do: 'returnTo', to: 'manager' });
    expect(media?.onReject).toEqual({ do: 'returnTo', to: 'submitter' });
    expect(check?.onReject).toEqual({ do: 'returnTo', to: 'manager' });
  });

  it('has its default', () => {
    const plain = compileDefinition(sound, namesWithLenient);
    if (!plain.ok) throw new Error('The sample is not sound');
    expect(plain.compiled).toMatchObject({
      calendar: 'office',
      withdraw: 'beforeFirstDecision',
      resubmit: { resume: 'rerun', maxRounds: 5 },
      cc: [],
    });
    expect(plain.compiled.stages[1]).toMatchObject({
      reject: 'veto',
      onReject: { do: 'end' },
      waitForAll: false,
      start: 'automatic',
      startedBy: null,
      self: 'nextSuperior',
      empty: 'incident',
      duplicates: 'askAgain',
      carryOver: 'adjacent',
      remind: null,
      escalate: [],
      fields: {},
      outputs: {},
      require: { comment: [] },
      pause: 'none',
      urge: { amount: 4, unit: 'hour', working: true },
    });
  });

  it.each([
    ['any', 'veto'],
    ['all', 'veto'],
    ['inOrder', 'veto'],
    ['{ atLeast: 1 }', 'vote'],
    ['{ percent: 50 }', 'vote'],
    ["{ weight: { of: { '1': 1 }, need: 1 } }", 'vote'],
    ['perGroup', 'vote'],
  ])('a rejection in %s is a %s', (decide, reject) => {
    const result = compileDefinition(sound.replace('decide: any', `decide: ${decide}`), namesWithLenient);
    expect(result.ok && result.compiled.stages[1]).toMatchObject({ reject });
  });
});
