/** Whatever stands in a definition, the compiler answers with findings that point into the text, and never throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compileDefinition } from '../../definitions/compile';
import { shippedDefinitions } from '../../definitions/shipped';
import { namesWithLenient, whole } from './sample';

type Node = null | boolean | number | string | Node[] | { [key: string]: Node };

/** Every place in a value. */
function places(value: Node, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inner.flatMap(([key, child]) => places(child, [...path, key]))];
}

function replaced(value: Node, path: (string | number)[], by: Node): Node {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const copy = structuredClone(value) as { [key: string | number]: Node };
  copy[key] = replaced(copy[key] ?? null, rest, by);
  return copy;
}

const sources = [...shippedDefinitions().map(({ yaml }) => yaml), whole].map((yaml) => parse(yaml) as Node);
const words = [
  'submitter',
  'previous',
  'any',
  'perGroup',
  '1 working day',
  'subject.amountFen > 1',
  '',
  '__proto__',
  'ae.manager',
];
const anything: fc.Arbitrary<Node> = fc.oneof(
  fc.constantFrom(...words),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Node>,
  fc.constantFrom<Node>({ role: 'gm' }, { atLeast: 3 }, { to: { user: 'x' } }, { returnTo: 'finance' }, [
    { superiors: { of: 'ae' } },
  ]),
  fc.constantFrom<Node>({ chosenBy: 'submitter', from: [{ role: 'gm' }], min: 2 }, { weight: { of: {}, need: 1 } }, [
    { expression: '[outputs.manager.deputy]', on: 'ended' },
  ]),
);

describe('the compiler', () => {
  it('answers every mutation of a definition with findings in its text', () => {
    const mutation = fc.record({ source: fc.constantFrom(...sources), at: fc.nat(), by: anything });
    fc.assert(
      fc.property(mutation, ({ source, at, by }) => {
        const all = places(source);
        const text = stringify(replaced(source, all[at % all.length] ?? [], by));
        const result = compileDefinition(text, namesWithLenient);
        const lines = text.split('\n');
        for (const { line, column, message } of result.findings) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(message).not.toBe('');
        }
        expect(result.ok).toBe(!result.findings.some(({ severity }) => severity === 'error'));
        if (result.ok) expect(JSON.parse(JSON.stringify(result.compiled))).toEqual(result.compiled);
      }),
      { numRuns: 600 },
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(compileDefinition(text, namesWithLenient).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
