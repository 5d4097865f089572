/** Which absences may be entered (APR-5). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSubstitution, type Link, type Organisation } from '../../../domain/people';

const house = (...inactive: string[]): Organisation => ({
  asOf: at(0),
  people: ['an', 'bo', 'chen', 'du', 'en', 'fu', 'gao', 'he'].map((id) => ({
    ...{ id, name: id, active: !inactive.includes(id), departmentId: null, managerId: null, roles: [] },
  })),
  departments: [],
  substitutions: [],
});

/** Days of a month that has not begun; now is day 0. */
function at(day: number): string {
  return new Date(Date.UTC(2027, 0, 1 + day)).toISOString();
}

let count = 0;
const link = (
  absentId: string,
  substituteId: string,
  from: number,
  to: number | null,
  limits: Partial<Link> = {},
): Link => ({
  ...{
    id: `s${String((count += 1))}`,
    absentId,
    substituteId,
    from: at(from),
    to: to === null ? null : at(to),
    ...limits,
  },
});

const check = (entry: Link, others: Link[] = [], organisation = house()) =>
  checkSubstitution(entry, { now: at(0), atBegin: organisation, others });

const codeOf = (entry: Link, others: Link[] = []) => check(entry, others)?.code ?? null;

describe('APR-5 an absence is refused', () => {
  it.each([
    ['with oneself as substitute', link('an', 'an', 1, 2), 'self'],
    ['that ends when it begins', link('an', 'bo', 1, 1), 'not_after'],
    ['that ends before it begins', link('an', 'bo', 2, 1), 'not_after'],
    ['that is wholly in the past', link('an', 'bo', -5, 0), 'past'],
    ['with a substitute whom nobody knows', link('an', 'nobody', 1, 2), 'unknown_person'],
  ])('%s', (_what, entry, code) => {
    expect(check(entry)).toMatchObject({ code: 'INVALID', rule: 'APR-5', data: { errors: [{ code }] } });
  });

  it('with a substitute who is not active when it begins', () => {
    expect(check(link('an', 'bo', 1, 2), [], house('bo'))).toMatchObject({
      data: { errors: [{ path: 'substituteId', code: 'inactive' }] },
    });
  });
});

describe('APR-5 an absence is let in', () => {
  it.each([
    ['that has begun and goes on', link('an', 'bo', -5, 1)],
    ['that is open-ended', link('an', 'bo', 1, null)],
  ])('%s', (_what, entry) => {
    expect(check(entry)).toBeNull();
  });
});

describe('APR-5 a circle of substitutes', () => {
  it('of two is refused, and the links are named', () => {
    const there = link('bo', 'an', 3, 8);
    const refused = check(link('an', 'bo', 1, 4), [there]);
    expect(refused).toMatchObject({ code: 'SUBSTITUTE_CYCLE', rule: 'APR-5' });
    expect(refused?.data?.['links']).toMatchObject([{ absentId: 'an' }, { id: there.id }]);
  });

  it('is none when one ends at the instant at which the other begins', () => {
    expect(codeOf(link('an', 'bo', 1, 3), [link('bo', 'an', 3, 8)])).toBeNull();
  });

  it.each([
    ['approvals', { definitionKey: 'estimate' }, { definitionKey: 'billing' }],
    ['clients', { clientId: 'c1' }, { clientId: 'c2' }],
  ])('is none when they are limited to different %s', (_what, one, other) => {
    expect(codeOf(link('an', 'bo', 1, 9, one), [link('bo', 'an', 1, 9, other)])).toBeNull();
    expect(codeOf(link('an', 'bo', 1, 9, one), [link('bo', 'an', 1, 9, one)])).toBe('SUBSTITUTE_CYCLE');
    expect(codeOf(link('an', 'bo', 1, 9, one), [link('bo', 'an', 1, 9)])).toBe('SUBSTITUTE_CYCLE');
  });

  it('is one when limits of different kinds can meet', () => {
    const others = [link('bo', 'an', 1, 9, { clientId: 'c1' })];
    expect(codeOf(link('an', 'bo', 1, 9, { definitionKey: 'estimate' }), others)).toBe('SUBSTITUTE_CYCLE');
  });

  it('of three needs an instant that all three have in common', () => {
    const others = [link('bo', 'chen', 1, 4), link('chen', 'an', 3, 9)];
    expect(codeOf(link('an', 'bo', 1, 9), others)).toBe('SUBSTITUTE_CYCLE');
    expect(codeOf(link('an', 'bo', 4, 9), others)).toBeNull();
    expect(codeOf(link('an', 'bo', 1, 3), others)).toBeNull();
  });

  it('of three needs a matter that all three have in common, not only each two', () => {
    const others = [
      link('bo', 'chen', 1, 9, { definitionKey: 'estimate' }),
      link('chen', 'an', 1, 9, { clientId: 'c1' }),
    ];
    expect(codeOf(link('an', 'bo', 1, 9, { clientId: 'c2' }), others)).toBeNull();
    expect(codeOf(link('an', 'bo', 1, 9, { clientId: 'c1' }), others)).toBe('SUBSTITUTE_CYCLE');
  });

  it('open-ended ones meet as well', () => {
    expect(codeOf(link('an', 'bo', 50, null), [link('bo', 'an', 1, null)])).toBe('SUBSTITUTE_CYCLE');
  });
});

describe('APR-5 a chain of substitutes', () => {
  const names = ['an', 'bo', 'chen', 'du', 'en', 'fu', 'gao'];
  const chain = names.slice(0, 6).map((absent, index) => link(absent, names[index + 1] ?? '', 1, 9));
  const without = (index: number) => chain.filter((_link, each) => each !== index);

  it.each([0, 1, 2, 3, 4, 5])('gets no sixth link, wherever it is added (link %i)', (index) => {
    const refused = check(chain[index] ?? link('an', 'bo', 1, 2), without(index));
    expect(refused).toMatchObject({ code: 'SUBSTITUTE_CHAIN_TOO_LONG', rule: 'APR-5' });
    expect(refused?.data?.['links']).toHaveLength(6);
  });

  it('has five', () => {
    expect(codeOf(chain[2] ?? link('an', 'bo', 1, 2), without(2).slice(0, 4))).toBeNull();
  });

  it('is none when its links have no instant in common', () => {
    const late = link('fu', 'gao', 9, 12);
    expect(codeOf(late, chain.slice(0, 5))).toBeNull();
  });
});

/** Everything that could go on at one instant for one matter, followed blindly: independent of how it is checked. */
function worstAt(entries: Link[], instant: number, definitionKey: string, clientId: string): 'circle' | number {
  const edges = entries.filter(
    (entry) =>
      Date.parse(entry.from) <= instant &&
      (entry.to === null || instant < Date.parse(entry.to)) &&
      [undefined, definitionKey].includes(entry.definitionKey) &&
      [undefined, clientId].includes(entry.clientId),
  );
  const walk = (person: string, seen: string[]): 'circle' | number => {
    if (seen.includes(person)) return 'circle';
    const next = edges
      .filter(({ absentId }) => absentId === person)
      .map(({ substituteId }) => walk(substituteId, [...seen, person]));
    if (next.includes('circle')) return 'circle';
    return Math.max(0, ...next.map((length) => 1 + Number(length)));
  };
  const lengths = [...new Set(edges.map(({ absentId }) => absentId))].map((person) => walk(person, []));
  return lengths.includes('circle') ? 'circle' : Math.max(0, ...lengths.map(Number));
}

const instants = Array.from({ length: 12 }, (_each, day) => Date.parse(at(day)) + 3_600_000);
const worst = (entries: Link[]): 'circle' | number => {
  const all = instants.flatMap((instant) =>
    ['estimate', 'billing'].flatMap((key) => ['c1', 'c2'].map((client) => worstAt(entries, instant, key, client))),
  );
  return all.includes('circle') ? 'circle' : Math.max(...all.map(Number));
};

describe('APR-5 property', () => {
  const person = fc.constantFrom('an', 'bo', 'chen', 'du', 'en', 'fu', 'gao', 'he');
  const entries = fc.array(
    fc
      .record({
        absent: person,
        substitute: person,
        from: fc.integer({ min: 0, max: 8 }),
        days: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 6 }),
        definitionKey: fc.constantFrom(undefined, undefined, 'estimate', 'billing'),
        clientId: fc.constantFrom(undefined, undefined, 'c1', 'c2'),
      })
      .filter(({ absent, substitute }) => absent !== substitute),
    { maxLength: 14 },
  );

  it('substitution never makes a cycle nor a sixth link, and nothing else is refused', () => {
    fc.assert(
      fc.property(entries, (asked) => {
        let kept: Link[] = [];
        for (const { absent, substitute, from, days, definitionKey, clientId } of asked) {
          const entry = link(absent, substitute, from, days === null ? null : from + days, {
            ...(definitionKey === undefined ? {} : { definitionKey }),
            ...(clientId === undefined ? {} : { clientId }),
          });
          const refused = codeOf(entry, kept);
          const would = worst([...kept, entry]);
          expect(refused === null).toBe(would !== 'circle' && would <= 5);
          if (refused === null) kept = [...kept, entry];
        }
        expect(worst(kept)).not.toBe('circle');
      }),
      { numRuns: 300 },
    );
  });
});
