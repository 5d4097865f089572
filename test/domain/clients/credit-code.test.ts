import { describe, expect, it } from 'vitest';
import { isCreditCode } from '../../../domain/clients';

describe('the unified social credit code (CNV-3)', () => {
  it.each(['91350100M000100Y43', '9144030071526726XG', '91330100799655058B'])('CNV-3 takes %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each([
    ['a wrong checksum', '91350100M000100Y44'],
    ['two characters that changed places', '91350100M000010Y43'],
    ['a letter outside the alphabet', '91350100M000100O43'],
    ['lower case', '91350100m000100y43'],
    ['a character too few', '91350100M000100Y4'],
    ['a character too many', '91350100M000100Y433'],
    ['a blank at the end', '91350100M000100Y4 '],
    ['nothing', ''],
  ])('CNV-3 refuses %s', (_what, code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it('CNV-3 finds every change of a single character', () => {
    const code = '91330100799655058B';
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    for (let place = 0; place < code.length; place += 1) {
      for (const other of alphabet) {
        if (other === code[place]) continue;
        expect(isCreditCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
      }
    }
  });
});
