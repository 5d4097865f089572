/** The reference names every key of the language and every operation; the guide every operation of a scenario. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { FindingCode } from '../../definitions/compile';
import { operations } from '../../definitions/play';
import { schemaFiles } from '../../definitions/schema-files';
import { taskOperations } from '../../domain/approvals';
import { lint, sound } from './sample';

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const reference = read('approvals.md');
const guide = read('administration.md');
const [, language = '', operationsPart = ''] = reference.split(/^# (?:The language|The operations)$/m);

/** Every key that may be written somewhere, and every word that a key may take. */
function words(schema: unknown, found: { keys: Set<string>; values: Set<string> }): typeof found {
  if (typeof schema !== 'object' || schema === null) return found;
  const {
    properties,
    enum: values,
    const: value,
  } = schema as {
    properties?: object;
    enum?: unknown[];
    const?: unknown;
  };
  for (const key of Object.keys(properties ?? {})) found.keys.add(key);
  for (const word of [...(values ?? []), value]) if (typeof word === 'string') found.values.add(word);
  for (const inner of Object.values(schema)) words(inner, found);
  return found;
}

const { keys, values } = words(schemaFiles()['approval.schema.json'], { keys: new Set(), values: new Set() });
/** What stands in code in the part about the language. */
const code = [...language.matchAll(/`[^`]+`/g)].map(([text]) => text).join('\n');

describe('docs/approvals.md', () => {
  it('knows the language by more than a few words', () => {
    expect(keys.size).toBeGreaterThan(50);
    expect(values.size).toBeGreaterThan(30);
  });

  it.each([...keys])('names the key %s in code', (key) => {
    expect(code).toMatch(new RegExp(`(^|[^A-Za-z])${key}([^A-Za-z]|$)`, 'm'));
  });

  it.each([...values])('names the word %s in code', (word) => {
    expect(code).toMatch(new RegExp(`(^|[^A-Za-z])${word}([^A-Za-z]|$)`, 'm'));
  });

  it.each([...taskOperations])('has a row for the operation %s', (operation) => {
    expect(operationsPart).toMatch(new RegExp(`^\\| \`${operation}\``, 'm'));
  });

  it('has a row for nothing that is no operation', () => {
    const rows = [...operationsPart.matchAll(/^\| `(\w+)`/gm)].map(([, operation]) => operation);
    expect(rows.filter((row) => !taskOperations.some((operation) => operation === row))).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('says of nothing that it is not yet there', () => {
    for (const page of [reference, guide]) expect(page).not.toMatch(/not (supported |run )?yet\b/i);
  });
});

/** The examples of one table: what stands in code in its second column (or the first, where that is the example). */
function examples(heading: string, column: number): string[] {
  const [, table = ''] = new RegExp(`## ${heading}\n([\\s\\S]*?)(?:\n#|$)`).exec(language) ?? [];
  const rows = [...table.matchAll(/^\| (`.*)$/gm)].map(([, row = '']) => row.split(/ +\| /)[column] ?? '');
  return rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
}

type Stage = { [key: string]: unknown };
type Definition = { stages: [Stage, Stage]; [key: string]: unknown };

const shape: FindingCode[] = ['UNKNOWN_KEY', 'WRONG_LEVEL', 'WRONG_TYPE', 'BAD_VALUE', 'MISSING_KEY', 'YAML_SYNTAX'];
const written: [string, string, (definition: Definition, value: unknown) => void][] = [
  ...examples('At the top', 1).map((code): (typeof written)[number] => [
    'top',
    code,
    (into, value) => Object.assign(into, value),
  ]),
  ...[...examples('In a stage', 1), ...examples('At the top or in a stage', 1)].map(
    (code): (typeof written)[number] => ['stage', code, (into, value) => Object.assign(into.stages[1], value)],
  ),
  ...examples('Who', 1).map((code): (typeof written)[number] => [
    'entry',
    code,
    (into, value) => Object.assign(into.stages[1], { approvers: [value] }),
  ]),
  ...examples('How', 0).map((code): (typeof written)[number] => [
    'decide',
    code,
    (into, value) => Object.assign(into.stages[1], { decide: value }),
  ]),
];

describe('the examples of docs/approvals.md', () => {
  it('are many', () => {
    expect(written.length).toBeGreaterThan(45);
  });

  it.each(written)('%s %s', (_, code, put) => {
    const definition = parse(sound) as Definition;
    put(definition, parse(code));
    const found = lint(stringify(definition)).findings.filter(({ code: finding }) => shape.includes(finding));
    expect(found).toEqual([]);
  });
});

describe('docs/administration.md', () => {
  it.each([...operations])('names the operation %s of scenarios', (operation) => {
    expect(guide).toContain(`\`${operation}\``);
  });
});
