/** Every kind of finding is made by one seeded fault, at the right place. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../definitions/compile';
import { findingCodes } from '../../definitions/compile';
import { changed, found, lint, sound } from './sample';

interface Fault {
  code: FindingCode;
  text: string;
  line: number;
  column?: number;
  path?: string;
}

const first = 'approvers: [{ relation: ae.manager }]';
const second = 'approvers: [{ role: finance }]';
const condition = 'when: subject.amountFen >= 5000000';
const withLadder = (ladder: string, due = 'due: 8 working hours') =>
  changed('    due: 8 working hours', `    ${due}\n    escalate: ${ladder}`);
const lenient = (ladder: string) => withLadder(ladder).replace('subject: estimate', 'subject: lenient');
const block = (extra = '') =>
  `${sound}  - id: both
    title: { zh: 并行, en: Both }
    join: any
    parallel:
      - [{ id: a, title: { zh: 甲, en: A }, approvers: [{ role: gm }], decide: any, due: 1 working day${extra} }]
      - [{ id: b, title: { zh: 乙, en: B }, approvers: [{ role: gm }], decide: any, due: 1 working day }]
`;
const joinAll = (ofFirst = '', ofBlock?: string) =>
  block(ofFirst).replace('    join: any', ofBlock === undefined ? '    join: all' : `    ${ofBlock}\n    join: all`);
const conditionalBlock = ['a', 'b']
  .reduce(
    (text, id) =>
      `${text}      - [{ id: ${id}, title: { zh: 甲, en: A }, when: subject.amountFen > 9000000, approvers: [{ role: gm }], decide: any, due: 1 working day }]\n`,
    '  - id: both\n    title: { zh: 并行, en: Both }\n    join: all\n    parallel:\n',
  )
  .trimEnd();
const everyStageConditional = changed(
  'approvers: [{ relation: ae.manager }]',
  'when: subject.amountFen < 1000 && subject.discountPercent > 10\n    approvers: [{ relation: ae.manager }]',
);
const huge = `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`;

const faults: Fault[] = [
  { code: 'YAML_SYNTAX', text: changed('key: sample', 'key: sample\nkey: twice'), line: 3, column: 1 },
  { code: 'YAML_DOCUMENTS', text: `${sound}---\nkind: Approval\n`, line: 17 },
  { code: 'YAML_DOCUMENTS', text: '', line: 1, column: 1 },
  { code: 'YAML_TOO_LARGE', text: huge, line: 1 },
  { code: 'YAML_TOO_LARGE', text: `# ${'x'.repeat(300_000)}\n${sound}`, line: 1 },
  { code: 'UNKNOWN_KEY', text: changed('{ role: finance }', '{ role: finance, rolle: x }'), line: 14, column: 34 },
  {
    code: 'UNKNOWN_KEY',
    text: changed('    due: 8', '    deu: 1\n    due: 8'),
    line: 10,
    column: 5,
    path: 'stages[0].deu',
  },
  {
    code: 'WRONG_LEVEL',
    text: changed('subject: estimate', 'subject: estimate\ndue: 1 working day'),
    line: 5,
    column: 1,
  },
  { code: 'WRONG_LEVEL', text: changed('    due: 8', '    withdraw: never\n    due: 8'), line: 10, column: 5 },
  { code: 'WRONG_LEVEL', text: block(', onReject: end'), line: 21 },
  { code: 'MISSING_KEY', text: changed(`    ${first}\n`, ''), line: 7, path: 'stages[0].approvers' },
  { code: 'MISSING_KEY', text: changed('key: sample\n', ''), line: 1, path: 'key' },
  { code: 'WRONG_TYPE', text: changed('key: sample', 'key: 5'), line: 2, column: 6, path: 'key' },
  { code: 'BAD_VALUE', text: changed('8 working hours', '8 hors'), line: 10, column: 10, path: 'stages[0].due' },
  { code: 'BAD_VALUE', text: changed('decide: any', 'decide: some'), line: 15, column: 13 },
  { code: 'BAD_VALUE', text: changed('{ role: finance }', '{ role: finance, user: u-wang }'), line: 14, column: 17 },
  { code: 'MISSING_TRANSLATION', text: changed(', en: First', ''), line: 8, path: 'stages[0].title.en' },
  { code: 'MISSING_TRANSLATION', text: changed('zh: 样例', "zh: ''"), line: 3, path: 'title.zh' },
  { code: 'UNKNOWN_SUBJECT', text: changed('subject: estimate', 'subject: gift'), line: 4, column: 10 },
  {
    code: 'UNKNOWN_FIELD',
    text: changed('ae.manager', 'aa.manager'),
    line: 9,
    path: 'stages[0].approvers[0].relation',
  },
  { code: 'UNKNOWN_FIELD', text: changed('none: [note]', 'none: [notes]'), line: 5, column: 50 },
  {
    code: 'UNKNOWN_FIELD',
    text: changed('    due: 8', '    fields: { costs: hidden }\n    due: 8'),
    line: 10,
    column: 15,
  },
  { code: 'NOT_A_USER_FIELD', text: changed('ae.manager', 'title.manager'), line: 9, column: 29 },
  { code: 'NOT_A_USER_FIELD', text: changed('{ relation: ae.manager }', '{ fromField: amountFen }'), line: 9 },
  { code: 'UNKNOWN_ROLE', text: changed('role: finance', 'role: financ'), line: 14, column: 25 },
  { code: 'UNKNOWN_ROLE', text: changed('{ relation: ae.manager }', '{ superiors: { of: ae, upTo: boss } }'), line: 9 },
  { code: 'UNKNOWN_RELATION', text: changed('ae.manager', 'ae.boss'), line: 9, column: 29 },
  { code: 'UNKNOWN_DEPARTMENT', text: changed('{ role: finance }', '{ departmentHead: legal }'), line: 14, column: 35 },
  { code: 'UNKNOWN_USER', text: changed('{ role: finance }', '{ user: u-nobody }'), line: 14, column: 25 },
  {
    code: 'UNKNOWN_CALENDAR',
    text: changed('subject: estimate', 'subject: estimate\ncalendar: moon'),
    line: 5,
    column: 11,
  },
  { code: 'DUPLICATE_STAGE_ID', text: changed('id: second', 'id: first'), line: 11, column: 9 },
  {
    code: 'DUPLICATE_ENTRY_ID',
    text: changed(second, 'approvers: [{ id: x, role: gm }, { id: x, role: finance }]'),
    line: 14,
  },
  { code: 'UNKNOWN_ENTRY', text: changed('decide: any', 'decide: { perGroup: { x: 1 } }'), line: 15, column: 27 },
  {
    code: 'UNKNOWN_ENTRY',
    text: changed('decide: any', "decide: { weight: { of: { '1': 2, u-wang: 1, u-wong: 2 }, need: 2 } }"),
    line: 15,
    column: 50,
  },
  { code: 'BAD_VALUE', text: changed('id: first', 'id: submitter'), line: 7, column: 9, path: 'stages[0].id' },
  {
    code: 'UNREACHABLE_TARGET',
    text: changed('    due: 8', '    onReject: { returnTo: second }\n    due: 8'),
    line: 10,
  },
  {
    code: 'UNREACHABLE_TARGET',
    text: changed('    due: 8', '    onReject: { returnTo: previous }\n    due: 8'),
    line: 10,
  },
  { code: 'EXPRESSION_SYNTAX', text: changed(condition, 'when: subject.amountFen >='), line: 13 },
  { code: 'EXPRESSION_NAME', text: changed(condition, 'when: subject.amuontFen >= 1'), line: 13, column: 11 },
  { code: 'EXPRESSION_NAME', text: changed(condition, 'when: true || now > 1'), line: 13, column: 19 },
  { code: 'EXPRESSION_TYPE', text: changed(condition, 'when: subject.amountFen >= "x"'), line: 13, column: 11 },
  {
    code: 'EXPRESSION_TYPE',
    text: changed(condition, 'when: subject.amountFen * subject.discountPercent > 1.0'),
    line: 13,
  },
  { code: 'EXPRESSION_RESULT', text: changed(condition, 'when: subject.amountFen'), line: 13, column: 11 },
  { code: 'EXPRESSION_RESULT', text: changed('{ role: finance }', '{ expression: subject.ae }'), line: 14 },
  { code: 'EXPRESSION_NEEDS_HAS', text: changed(condition, 'when: subject.note == "x"'), line: 13, column: 11 },
  { code: 'EXPRESSION_LIMIT', text: changed(condition, 'when: subject.title.matches("a+")'), line: 13 },
  { code: 'EXPRESSION_CAN_FAIL', text: changed(condition, 'when: 100 / subject.amountFen > 1'), line: 13 },
  { code: 'DECIDE_MISSING', text: changed('    decide: any\n', ''), line: 14, path: 'stages[1].approvers' },
  {
    code: 'DECIDE_MISSING',
    text: changed('{ relation: ae.manager }', '{ relation: ae.manager }, { user: u-wang }'),
    line: 9,
  },
  { code: 'QUORUM_UNREACHABLE', text: changed(first, `${first}\n    decide: { atLeast: 2 }`), line: 10 },
  {
    code: 'QUORUM_UNREACHABLE',
    text: changed(first, `${first}\n    decide: { perGroup: { '1': 2 } }`)
      .replace("'1'", 'm')
      .replace('{ relation', '{ id: m, relation'),
    line: 10,
  },
  {
    code: 'QUORUM_UNREACHABLE',
    text: changed(first, `${first}\n    decide: { weight: { of: { '1': 1 }, need: 2 } }`),
    line: 10,
  },
  { code: 'EVERY_STAGE_SKIPPED', text: everyStageConditional, line: 6, path: 'stages' },
  {
    code: 'STAGE_NEVER_RUNS',
    text: changed(condition, 'when: subject.amountFen > 5 && subject.amountFen < 3'),
    line: 13,
  },
  { code: 'ROUTING_FIELD_IN_NONE', text: changed('none: [note]', 'none: [amountFen]'), line: 5, column: 50 },
  { code: 'ROUTING_FIELD_FROM_CURRENT', text: changed('[deliveryDate]', '[ae]'), line: 5, column: 28 },
  { code: 'FIELD_IN_BOTH', text: changed('none: [note]', 'none: [deliveryDate]'), line: 5, column: 28 },
  { code: 'ALL_OVER_AGAIN', text: sound, line: 5, column: 1 },
  {
    code: 'SYSTEM_APPROVAL_REFUSED',
    text: withLadder('[{ after: 1 working day, then: approve, because: x }]'),
    line: 11,
  },
  { code: 'SYSTEM_APPROVAL', text: lenient('[{ after: 1 working day, then: approve, because: x }]'), line: 11 },
  { code: 'BECAUSE_MISSING', text: lenient('[{ after: 1 working day, then: approve }]'), line: 11 },
  {
    code: 'LADDER_ORDER',
    text: withLadder('[{ after: 2 working days, to: { role: gm }, how: add }, { after: 1 working day, then: reject }]'),
    line: 11,
  },
  {
    code: 'LADDER_ORDER',
    text: withLadder('[{ after: 1 working day, then: reject }, { after: 2 working days, to: { role: gm }, how: add }]'),
    line: 11,
  },
  {
    code: 'LADDER_WITHOUT_DUE',
    text: withLadder('[{ after: 1 working day, then: reject }]', 'waitForAll: true'),
    line: 11,
  },
  { code: 'NO_DUE', text: changed('    due: 8 working hours\n', ''), line: 7 },
  { code: 'EVERY_HOLDER', text: changed('decide: any', 'decide: all'), line: 15, column: 13 },
  { code: 'PARTY_SEAT', text: changed('{ relation: ae.manager }', '{ fromField: ae }'), line: 9 },
  {
    code: 'SAME_PERSON_TWICE',
    text: changed('{ role: finance }', '{ role: finance }, { role: finance }'),
    line: 14,
    column: 36,
  },
  {
    code: 'UNREACHABLE_TARGET',
    text: joinAll(', onReject: { returnTo: b }'),
    line: 21,
    path: 'stages[2].parallel[0][0].onReject.returnTo',
  },
  { code: 'UNREACHABLE_TARGET', text: joinAll('', 'onReject: { returnTo: a }'), line: 19, column: 27 },
  {
    code: 'QUORUM_UNREACHABLE',
    text: block().replace(
      'approvers: [{ role: gm }], decide: any',
      'approvers: [{ user: u-wang }], decide: { atLeast: 2 }',
    ),
    line: 21,
    path: 'stages[2].parallel[0][0].decide',
  },
  {
    code: 'QUORUM_UNREACHABLE',
    text: changed('decide: any', "decide: { weight: { of: { '1': 0 }, need: 1 } }"),
    line: 15,
    column: 13,
  },
  {
    code: 'QUORUM_UNREACHABLE',
    text: changed(first, 'approvers: [{ chosenBy: submitter, from: [{ user: u-wang }], min: 2 }]\n    decide: all'),
    line: 9,
    path: 'stages[0].approvers[0].min',
  },
  {
    code: 'BAD_VALUE',
    text: changed(second, 'approvers: [{ chosenBy: submitter, from: [{ role: gm }], min: 3, max: 2 }]'),
    line: 14,
    path: 'stages[1].approvers[0].max',
  },
  {
    code: 'WEIGHTLESS_ENTRY',
    text: changed(second, 'approvers: [{ id: x, role: gm }, { id: y, role: finance }]').replace(
      'decide: any',
      'decide: { weight: { of: { x: 2 }, need: 2 } }',
    ),
    line: 15,
  },
  {
    code: 'RETURN_CAN_LOOP',
    text: changed('    decide: any', '    decide: any\n    onReject: { returnTo: first }'),
    line: 16,
    column: 27,
  },
  {
    code: 'RETURN_CAN_LOOP',
    text: changed(
      '    decide: any',
      '    decide: any\n    onReject: { returnTo: previous }\n    escalate: [{ after: 1 working day, then: reject }]',
    ).replace('    due: 8', '    outputs: { sum: fen }\n    due: 8'),
    line: 17,
  },
  { code: 'RETURN_CAN_LOOP', text: joinAll('', 'onReject: { returnTo: second }'), line: 19 },
  {
    code: 'RETURN_IN_VAIN',
    text: changed('    decide: any', '    decide: any\n    onReject: { returnTo: submitter }').replace(
      'stages:',
      'resubmit: { maxRounds: 1 }\nstages:',
    ),
    line: 17,
    column: 27,
  },
  {
    code: 'OUTPUT_NOT_YET',
    text: changed(condition, 'when: has(outputs.second.sum) && outputs.second.sum > 1').replace(
      '    decide: any',
      '    decide: any\n    outputs: { sum: fen }',
    ),
    line: 13,
    column: 15,
  },
  {
    code: 'OUTPUT_NOT_YET',
    text: joinAll(', outputs: { sum: fen }').replace('{ id: b,', '{ id: b, when: has(outputs.a.sum),'),
    line: 22,
    path: 'stages[2].parallel[1][0].when',
  },
  {
    code: 'OUTPUT_NOT_YET',
    text: `${changed('    due: 8', '    outputs: { who: user }\n    due: 8')}cc: [{ expression: 'has(outputs.first.who) ? [outputs.first.who] : []', on: started }]\n`,
    line: 18,
    path: 'cc[0].expression',
  },
  {
    code: 'EVERY_STAGE_SKIPPED',
    text: everyStageConditional.replace('stages:', `stages:\n${conditionalBlock}`),
    line: 6,
  },
  {
    code: 'ONLY_MANUAL_STAGES',
    text: changed('    due: 8', '    start: manual\n    startedBy: { role: gm }\n    due: 8'),
    line: 6,
    column: 1,
  },
  {
    code: 'STARTER_CAN_LACK',
    text: changed('    decide: any', '    decide: any\n    start: manual'),
    line: 16,
    column: 12,
  },
  {
    code: 'STARTER_CAN_LACK',
    text: changed('    decide: any', '    decide: any\n    start: manual\n    startedBy: { relation: ae.manager }'),
    line: 17,
  },
  {
    code: 'STARTED_BY_IN_VAIN',
    text: changed('    decide: any', '    decide: any\n    startedBy: { role: gm }'),
    line: 16,
    column: 5,
  },
  { code: 'COPY_TWICE', text: `${sound}cc: [{ role: gm }, { on: approved, role: gm }]\n`, line: 17, column: 20 },
  {
    code: 'DUPLICATE_STAGE_ID',
    text: changed('id: first', 'id: a-1')
      .replace('id: second', 'id: a1')
      .replaceAll('    due:', '    outputs: { sum: fen }\n    due:'),
    line: 12,
  },
];

describe('lint', () => {
  it('finds nothing but the note about revisions in a sound definition', () => {
    const result = lint(sound);
    expect(result.ok).toBe(true);
    expect(result.findings.map(({ code }) => code)).toEqual(['ALL_OVER_AGAIN']);
  });

  it.each(faults)('finds $code at line $line', ({ code, text, line, column, path }) => {
    const findings = found(text, code);
    expect(findings, JSON.stringify(lint(text).findings, null, 1)).not.toEqual([]);
    const places = findings.map((finding) => ({
      line: finding.line,
      ...(column !== undefined && { column: finding.column }),
      ...(path !== undefined && { path: finding.path }),
    }));
    expect(places).toContainEqual({
      line,
      ...(column !== undefined && { column }),
      ...(path !== undefined && { path }),
    });
    expect(findings.every(({ severity }) => severity === findingCodes[code][0])).toBe(true);
  });

  it('refuses what it calls an error and accepts the rest', () => {
    for (const { code, text } of faults) {
      const result = lint(text);
      expect(result.ok, code).toBe(!result.findings.some(({ severity }) => severity === 'error'));
    }
  });

  it('has a seeded fault and a line in the guide for every code', () => {
    const guide = readFileSync(new URL('../../docs/administration.md', import.meta.url), 'utf8');
    for (const code of Object.keys(findingCodes)) {
      expect(
        faults.map((fault) => fault.code),
        code,
      ).toContain(code);
      expect(guide, code).toContain(`\`${code}\``);
    }
  });

  it('shows the values for which nobody would decide', () => {
    const [finding] = found(everyStageConditional, 'EVERY_STAGE_SKIPPED');
    expect(finding?.counterExample).toEqual({ 'subject.amountFen': 0, 'subject.discountPercent': 0 });
  });

  it('finds a gap that lies between two amounts only', () => {
    const gap = sound
      .replace(first, `when: subject.amountFen < 4000000\n    ${first}`)
      .replace(condition, 'when: subject.amountFen > 4000000');
    expect(found(gap, 'EVERY_STAGE_SKIPPED')[0]?.counterExample).toEqual({ 'subject.amountFen': 4000000 });
    expect(found(gap.replace('> 4000000', '>= 4000000'), 'EVERY_STAGE_SKIPPED')).toEqual([]);
  });
});
