import { describe, expect, it } from 'vitest';
import { isAlwaysHeld } from '../../../domain/people';

const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();
const period = (from: number, to: number | null) => ({ from: day(from), to: to === null ? null : day(to) });

describe('what is always held', () => {
  it.each([
    ['by nobody', [], false],
    ['by one without an end', [period(1, null)], true],
    ['by one who comes too late', [period(11, null)], false],
    ['by one who ends', [period(1, 20)], false],
    ['by two, one after the other', [period(15, null), period(1, 15)], true],
    ['by two with a gap', [period(1, 15), period(16, null)], false],
    ['by one within whose time another ends', [period(1, 30), period(2, 12), period(25, null)], true],
    ['by somebody only before', [period(1, 5), period(12, null)], false],
  ])('%s', (_title, periods, held) => {
    expect(isAlwaysHeld(periods, day(10))).toBe(held);
  });
});
