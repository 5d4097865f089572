/** The expression language: one line a case. Types are decided before publishing; what fails at run time is an error. */
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../definitions/compile/expressions/check-expression';
import type { Wanted } from '../../definitions/compile/expressions/check-expression';
import { evaluatorOf } from '../../definitions/compile/expressions/evaluate-expression';
import { scopeTypes } from '../../definitions/compile/expressions/scope-types';
import type { Json } from '../../domain/shared/process';
import { namesWithLenient } from './sample';

const types = scopeTypes(namesWithLenient.subjectKinds.lenient, { 'account-manager': { approvedFen: 'fen' } });
const evaluate = evaluatorOf(types);

const subject: { [field: string]: Json } = {
  title: '新品上市',
  ae: 'lin',
  team: ['lin', 'wang'],
  amountFen: 5_000_000,
  discountPercent: 10,
  changeOrder: false,
  deliveryDate: '2026-12-31',
  version: 2,
  lines: [
    { description: '创意', unit: '项', quantity: 1.5, unitPriceFen: 100, outsideCostFen: 0 },
    { description: '印刷', unit: '张', quantity: 200, unitPriceFen: 9_000, outsideCostFen: 5_000 },
  ],
};
const scope = {
  subject,
  submitter: { id: 'lin', name: '林晓雨', departmentId: 'client-service', roles: ['ae'] },
  case: { id: 'approval/x', definition: 'sample', round: 2 },
  outputs: { 'account-manager': { approvedFen: 42 } },
};

const values: [string, Json][] = [
  ['subject.amountFen >= 5000000', true],
  ['subject.amountFen > 5000000', false],
  ['subject.amountFen > 4999999.5', true],
  ['subject.amountFen == 5000000.0', true],
  ['subject.amountFen != 5000000.0', false],
  ['subject.discountPercent > 10', false],
  ['subject.discountPercent == 10', true],
  ['subject.discountPercent >= 9.5', true],
  ['double(subject.amountFen) * 0.1 > 499999.0', true],
  ['double(subject.amountFen) * subject.discountPercent > 1.0', true],
  ['subject.amountFen - 1000000 >= 4000000', true],
  ['subject.changeOrder', false],
  ['!subject.changeOrder && subject.version == 2', true],
  ['subject.deliveryDate > "2026-12-30"', true],
  ['subject.deliveryDate < "2026-12-31"', false],
  ['subject.title.startsWith("新品")', true],
  ['subject.title.contains("旧")', false],
  ['size(subject.title) == 4', true],
  ['subject.lines.exists(l, l.outsideCostFen > 1000)', true],
  ['subject.lines.all(l, l.quantity > 1.0)', true],
  ['subject.lines.filter(l, l.unitPriceFen > 1000).size() == 1', true],
  ['size(subject.lines) > 2', false],
  ['subject.lines.exists(l, subject.team.exists(t, t == l.description))', false],
  ['"wang" in subject.team', true],
  ['subject.team[0] == submitter.id', true],
  ['"ae" in submitter.roles', true],
  ['submitter.departmentId == "client-service"', true],
  ['case.round > 1', true],
  ['has(subject.note)', false],
  ['has(subject.note) && subject.note == "x"', false],
  ['!has(subject.note) || subject.note == "x"', true],
  ['has(subject.note) ? subject.note == "x" : true', true],
  ['has(outputs.accountManager.approvedFen) && outputs.accountManager.approvedFen == 42', true],
  ['subject.amountFen in [1, 5000000]', true],
  ['subject.amountFen >= 1000 ? true : false', true],
  ['false && 1 / 0 > 1', false],
];

describe('expressions that are well typed', () => {
  it.each(values)('%s', (cel, value) => {
    expect(checkExpression(cel, 'bool', types)).toHaveProperty('expression.cel', cel);
    expect(evaluate({ cel, reads: [] }, scope)).toEqual({ value });
  });

  it('give lists of people', () => {
    for (const [cel, value] of [
      ['subject.team', ['lin', 'wang']],
      ['[subject.ae]', ['lin']],
      ['subject.team.filter(t, t != submitter.id)', ['wang']],
      ['subject.amountFen > 1 ? ["a"] : ["b"]', ['a']],
    ] as const) {
      expect(checkExpression(cel, 'list<string>', types)).toHaveProperty('expression');
      expect(evaluate({ cel, reads: [] }, scope)).toEqual({ value });
    }
  });

  it('name what they read, once each', () => {
    const cel =
      'subject.amountFen > 1 && subject.amountFen < 9 && case.round == 1 && subject.lines.all(l, l.quantity > 0.0)';
    const checked = checkExpression(cel, 'bool', types);
    expect(checked).toEqual({ expression: { cel, reads: ['subject.amountFen', 'case.round', 'subject.lines'] } });
  });
});

const refused: [string, string, Wanted?][] = [
  ['EXPRESSION_NAME', 'subject.amount > 1'],
  ['EXPRESSION_NAME', 'has(subject.amount)'],
  ['EXPRESSION_NAME', 'subject.lines.exists(l, subject.nothing > 1)'],
  ['EXPRESSION_TYPE', 'subject.lines.exists(l, l.nothing > 1)'],
  ['EXPRESSION_NAME', 'amountFen > 1'],
  ['EXPRESSION_NAME', 'google.x == 1'],
  ['EXPRESSION_NAME', 'subject == subject'],
  ['EXPRESSION_NAME', 'subject["amountFen"] > 1'],
  ['EXPRESSION_NAME', 'subject.constructor == 1'],
  ['EXPRESSION_NAME', 'outputs.director.x > 1'],
  ['EXPRESSION_NAME', 'outputs.accountManager.nothing > 1'],
  ['EXPRESSION_NAME', 'subject.lines.exists(subject, true)'],
  ['EXPRESSION_TYPE', 'subject.amountFen + subject.discountPercent > 1.0'],
  ['EXPRESSION_TYPE', 'subject.amountFen * 1.5 > 1.0'],
  ['EXPRESSION_TYPE', 'subject.title > 1'],
  ['EXPRESSION_TYPE', 'subject.changeOrder == 1'],
  ['EXPRESSION_TYPE', 'subject.deliveryDate > 20261231'],
  ['EXPRESSION_TYPE', '!subject.amountFen'],
  ['EXPRESSION_RESULT', 'subject.amountFen'],
  ['EXPRESSION_RESULT', 'subject.title'],
  ['EXPRESSION_RESULT', 'true', 'list<string>'],
  ['EXPRESSION_RESULT', '[1, 2]', 'list<string>'],
  ['EXPRESSION_NEEDS_HAS', 'subject.note == "x"'],
  ['EXPRESSION_NEEDS_HAS', 'has(subject.note) || subject.note == "x"'],
  ['EXPRESSION_NEEDS_HAS', 'has(subject.note) ? true : subject.note == "x"'],
  ['EXPRESSION_NEEDS_HAS', '!has(subject.note) && subject.note == "x"'],
  ['EXPRESSION_NEEDS_HAS', 'outputs.accountManager.approvedFen > 1'],
  ['EXPRESSION_LIMIT', 'dyn(subject.title) == 1'],
  ['EXPRESSION_LIMIT', 'subject.title.matches("(a+)+$")'],
  ['EXPRESSION_LIMIT', 'cel.bind(x, 1, x == 1)'],
  ['EXPRESSION_LIMIT', 'timestamp("2026-01-01T00:00:00Z") > timestamp("2025-01-01T00:00:00Z")'],
  ['EXPRESSION_LIMIT', 'subject.lines.all(a, subject.lines.all(b, subject.lines.all(c, true)))'],
  ['EXPRESSION_LIMIT', '{"a": 1}.size() == 1'],
  ['EXPRESSION_SYNTAX', 'subject.amountFen >'],
  ['EXPRESSION_SYNTAX', `${'('.repeat(50)}true${')'.repeat(50)}`],
  ['EXPRESSION_SYNTAX', Array.from({ length: 300 }, () => 'true').join(' && ')],
];

describe('expressions that are refused before publishing', () => {
  it.each(refused)('%s: %s', (code, cel, wanted = 'bool') => {
    const checked = checkExpression(cel, wanted, types);
    expect('problems' in checked && checked.problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('evaluation fails closed', () => {
  const failing: [string, string, { [field: string]: Json }?][] = [
    ['a division by zero', '1 / (subject.version - 2) > 0'],
    ['an overflow', 'subject.amountFen * 9223372036854775807 > 0'],
    ['an index beyond the list', 'subject.team[7] == "x"'],
    ['a missing field', 'subject.amountFen > 1', { amountFen: null }],
    ['half a fen', 'subject.amountFen > 1', { amountFen: 0.5 }],
    ['an amount beyond 2^53', 'subject.amountFen > 1', { amountFen: 2 ** 53 }],
    ['a text for a number', 'subject.amountFen > 1', { amountFen: '5' }],
    ['a number for a list', 'size(subject.lines) > 1', { lines: 3 }],
    ['a list too long to walk', 'size(subject.team) > 1', { team: Array.from({ length: 1001 }, () => 'x') }],
    ['a result beyond 2^53', 'subject.amountFen * 10000000000'],
    ['what cannot even be read', 'subject.amountFen >>> 1'],
  ];

  it.each(failing)('%s', (_, cel, fields = {}) => {
    const answer = evaluate({ cel, reads: [] }, { ...scope, subject: { ...subject, ...fields } });
    expect(answer).toEqual({ error: expect.stringMatching(/\S/) as string });
  });

  it('takes money up to 2^53 - 1 exactly', () => {
    const amountFen = Number.MAX_SAFE_INTEGER;
    const cel = `subject.amountFen == ${amountFen} && subject.amountFen - 1 < ${amountFen}`;
    expect(evaluate({ cel, reads: [] }, { ...scope, subject: { ...subject, amountFen } })).toEqual({ value: true });
    expect(evaluate({ cel: 'subject.amountFen', reads: [] }, { ...scope, subject: { ...subject, amountFen } })).toEqual(
      {
        value: amountFen,
      },
    );
  });

  it('is done quickly however long the list is', () => {
    const team = Array.from({ length: 1000 }, (_, i) => `u${i}`);
    const startedAt = performance.now();
    const cel = 'subject.team.all(a, subject.team.exists(b, b == "u999"))';
    expect(evaluate({ cel, reads: [] }, { ...scope, subject: { ...subject, team } })).toEqual({ value: true });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
