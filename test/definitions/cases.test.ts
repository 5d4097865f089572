/** Every shipped definition is sound, does what its cases say, and has cases at all (JOB-11, JOB-12, JOB-17, JOB-19). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDefinition, productNames } from '../../definitions/compile';
import { runCases } from '../../definitions/play';
import { shippedDefinitions } from '../../definitions/shipped';

describe.each(shippedDefinitions())('the shipped definition $key', ({ key, yaml, casesFile }) => {
  it('compiles without a warning, under the key that its file is named by', () => {
    const result = compileDefinition(yaml, productNames);
    expect(result.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(result).toHaveProperty('compiled.key', key);
  });

  const run = runCases(readFileSync(casesFile, 'utf8'), yaml, () => null);
  it('has a readable case file', () => {
    expect(run).not.toHaveProperty('faults');
  });
  it.each('results' in run ? run.results : [])('$name', ({ failures }) => {
    expect(failures).toEqual([]);
  });
});

describe('a case that does not hold', () => {
  const yaml = shippedDefinitions().find(({ key }) => key === 'billing')?.yaml;
  const cases = (expectation: string) => `
- name: seeded
  people: { w: { roles: [account-manager] }, l: { manager: w }, f: { roles: [finance] } }
  subject: { ae: l, amountFen: 1 }
  submitter: l
  events: [{ as: w, do: approve }, { as: w, do: approve, stage: finance, expect: { refused: NOT_YOUR_TASK } }]
  expect: ${expectation}
`;
  const failuresOf = (expectation: string) => {
    const run = runCases(cases(expectation), yaml, () => null);
    return 'results' in run ? run.results.flatMap(({ failures }) => failures) : run.faults;
  };

  it.each([
    ['{ case: approved }', 'after event 2 (w approve): case: expected "approved", got "running"'],
    ['{ round: 2 }', 'after event 2 (w approve): round: expected 2, got 1'],
    ['{ tasks: {} }', 'after event 2 (w approve): tasks: expected {}, got {"f":["finance"]}'],
    ['{ path: [finance] }', 'after event 2 (w approve): path: expected ["finance"], got ["supervisor","finance"]'],
    ['{ incident: nobody }', 'after event 2 (w approve): incident: expected "nobody", got null'],
    ['{ reminders: 3 }', 'after event 2 (w approve): reminders: expected 3, got 0'],
    ['{ due: null }', 'after event 2 (w approve): due: expected null, got "2026-11-24T01:00:00.000Z"'],
    ['{ trail: [escalated] }', 'after event 2 (w approve): trail: expected ["escalated"] in this order, got []'],
  ])('%s is told in words', (expectation, words) => {
    expect(failuresOf(expectation)).toEqual([words]);
  });

  it('holds once the expectation is right', () => {
    expect(failuresOf('{ case: running, tasks: { f: [finance] }, path: [supervisor, finance] }')).toEqual([]);
  });

  it('fails on a refusal that nobody expected', () => {
    const run = runCases(cases('{}').replace(', expect: { refused: NOT_YOUR_TASK }', ''), yaml, () => null);
    expect('results' in run && run.results[0]?.failures).toEqual([
      'after event 2 (w approve): refused: nothing was expected, got {"code":"NOT_YOUR_TASK"}',
    ]);
  });
});
