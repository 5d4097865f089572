import { describe, expect, it } from 'vitest';
import { noticeGroups, noticeGroupWords, noticeKinds, noticeWords } from '../../../domain/people';

describe('what people are told', () => {
  it('has words in both languages for every kind and heading, and for nothing else', () => {
    expect(Object.keys(noticeWords).sort()).toEqual([...noticeKinds].sort());
    expect(Object.keys(noticeGroupWords)).toEqual(Object.keys(noticeGroups));
    for (const { zh, en } of [...Object.values(noticeWords), ...Object.values(noticeGroupWords)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });

  it('stands under one heading each', () => {
    expect(new Set(noticeKinds).size).toBe(noticeKinds.length);
  });
});
