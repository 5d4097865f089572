/** Where an absence stands, and who may enter one. */
import { describe, expect, it } from 'vitest';
import { mayEnterSubstitution, peopleBelow, substitutionStanding, type Organisation } from '../../../domain/people';

const [from, to] = ['2027-01-04T01:00:00.000Z', '2027-01-08T10:00:00.000Z'];
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

describe('an absence stands', () => {
  it.each([
    ['before it begins', justBefore(from), { state: 'future', nextChange: from }],
    ['at its beginning', from, { state: 'running', nextChange: to }],
    ['a millisecond before its end', justBefore(to), { state: 'running', nextChange: to }],
    ['at its end', to, { state: 'over', nextChange: null }],
  ])('%s', (_when, now, standing) => {
    expect(substitutionStanding({ from, to, cancelled: false }, now)).toEqual(standing);
  });

  it('open-ended: it runs until somebody ends it', () => {
    expect(substitutionStanding({ from, to: null, cancelled: false }, to)).toEqual({
      state: 'running',
      nextChange: null,
    });
  });

  it('cancelled: nothing comes of it', () => {
    expect(substitutionStanding({ from, to, cancelled: true }, from)).toEqual({ state: 'cancelled', nextChange: null });
  });
});

describe('APR-5 absences are entered', () => {
  const person = (id: string, managerId: string | null, active = true) => ({
    ...{ id, name: id, active, departmentId: null, managerId, roles: [] },
  });
  const house: Organisation = {
    asOf: from,
    people: [
      person('gm', null),
      person('head', 'gm'),
      person('ae', 'head'),
      person('gone', 'head', false),
      person('other', 'gm'),
    ],
    departments: [],
    substitutions: [],
  };

  it.each([
    ['by oneself', 'ae', [], true],
    ['by the superior', 'head', [], true],
    ['by a higher one', 'gm', [], true],
    ['by an administrator', 'other', ['admin'], true],
    ['by nobody else', 'other', ['finance'], false],
  ])('%s', (_who, id, roles, may) => {
    expect(mayEnterSubstitution(house, { id, roles }, 'ae')).toBe(may);
  });

  it('not for those above', () => {
    expect(mayEnterSubstitution(house, { id: 'ae', roles: [] }, 'head')).toBe(false);
  });

  it('for those below who are here', () => {
    expect(peopleBelow(house, 'gm')).toEqual(['head', 'ae', 'other']);
    expect(peopleBelow(house, 'ae')).toEqual([]);
  });
});
