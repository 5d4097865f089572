/** 提交人自选: what stands in the form of a step whose submitter chooses who decides. */
import { describe, expect, it } from 'vitest';
import { numberIn, pickedFor, stillToPick } from '../../web/src/jobs/choices/picked';
import type { StepChoice } from '../../web/src/shared/types';

const choice = (place: string, more: Partial<StepChoice> = {}): StepChoice => ({
  place,
  stage: { id: place, title: { zh: place, en: place } },
  candidates: ['x', 'y', 'z'].map((id) => ({ id, name: id })),
  ...{ min: 1, max: 2, required: true, chosen: [] },
  ...more,
});

describe('what is picked', () => {
  it('begins with who was chosen before, and is what was picked since', () => {
    const kept = [choice('a', { chosen: ['x'] }), choice('b')];
    expect(pickedFor(kept, {})).toEqual({ a: ['x'], b: [] });
    expect(pickedFor(kept, { a: [], b: ['z', 'y'] })).toEqual({ a: [], b: ['z', 'y'] });
  });

  it('loses whoever can no longer be chosen, and stages that no longer let anybody choose', () => {
    expect(pickedFor([choice('a')], { a: ['left', 'y'], gone: ['x'] })).toEqual({ a: ['y'] });
  });
});

describe('what is still to be picked', () => {
  it.each([
    ['too few', [], ['a']],
    ['enough', ['x'], []],
    ['as many as may be', ['x', 'y'], []],
    ['too many', ['x', 'y', 'z'], ['a']],
  ])('%s', (_what, ids, open) => expect(stillToPick([choice('a')], { a: ids })).toEqual(open));

  it('is nothing where nobody may be needed, but a choice that was begun has to do', () => {
    const unsure = [choice('a', { min: 2, required: false })];
    expect(stillToPick(unsure, { a: [] })).toEqual([]);
    expect(stillToPick(unsure, { a: ['x'] })).toEqual(['a']);
  });
});

describe('two choices of one stage', () => {
  it('are told apart by a number, an only one needs none', () => {
    const of = (place: string, id: string) => choice(place, { stage: { id, title: { zh: id, en: id } } });
    const choices = [of('craft.one', 'craft'), of('craft.two', 'craft'), of('last.pick', 'last')];
    expect(choices.map((one) => numberIn(choices, one))).toEqual([' (1/2)', ' (2/2)', '']);
  });
});
