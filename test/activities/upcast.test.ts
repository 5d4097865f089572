/** Old states are brought up to date step by step, and newer ones than we know are left alone. */
import { expect, test } from 'vitest';
import { upcastThrough } from '../../activities/shared/upcast';

const upcast = upcastThrough([
  (one) => ({ ...one, v: 2, named: `${one['name'] as string}!` }),
  ({ name: _name, ...two }) => ({ ...two, v: 3 }),
]);

test.each([
  [
    { v: 1, name: 'a' },
    { v: 3, named: 'a!' },
  ],
  [
    { v: 2, name: 'a', named: 'b' },
    { v: 3, named: 'b' },
  ],
  [
    { v: 3, named: 'c' },
    { v: 3, named: 'c' },
  ],
])('%j becomes %j', (stored, newest) => {
  expect(upcast(stored)).toEqual(newest);
});

test('nothing stored is nothing', () => {
  expect(upcast(null)).toBeNull();
});

test.each([[{ v: 4 }], [{ v: 0 }], [{}]])('%j is refused', (stored) => {
  expect(() => upcast(stored)).toThrow('this release reads up to 3');
});
