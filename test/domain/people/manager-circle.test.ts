/** No reporting line in a circle, at any instant. */
import { expect, it } from 'vitest';
import { findManagerCircle } from '../../../domain/people';

const at = (day: number) => new Date(Date.UTC(2027, 0, 1 + day)).toISOString();
const line = (userId: string, managerId: string, from = 0, to: number | null = null) => ({
  ...{ userId, managerId, from: at(from), to: to === null ? null : at(to) },
});

it.each([
  ['oneself', line('an', 'an'), [], ['an']],
  ['each other', line('an', 'bo'), [line('bo', 'an')], ['an', 'bo']],
  ['three', line('an', 'bo'), [line('bo', 'chen'), line('chen', 'an')], ['an', 'bo', 'chen']],
  ['a line that begins later', line('an', 'bo', 1), [line('bo', 'an', 9)], ['an', 'bo']],
])('a circle of %s is found', (_what, entry, others, circle) => {
  expect(findManagerCircle(entry, others)).toEqual(circle);
});

it.each([
  ['nobody above', line('an', 'bo'), []],
  ['a line above', line('an', 'bo'), [line('bo', 'chen'), line('du', 'an')]],
  ['a line that was over before', line('an', 'bo', 5), [line('bo', 'an', 0, 5)]],
  ['three of which no instant is common', line('an', 'bo'), [line('bo', 'chen', 0, 3), line('chen', 'an', 3)]],
  ['a circle of others, which was there before', line('an', 'bo'), [line('bo', 'chen'), line('chen', 'bo')]],
])('none with %s', (_what, entry, others) => {
  expect(findManagerCircle(entry, others)).toBeNull();
});
