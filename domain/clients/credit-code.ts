/** The unified social credit code of a Chinese organisation (统一社会信用代码, GB 32100-2015), judged by its form and checksum. */

/** Digits and letters without I, O, S, V, Z; a character's value is its place here. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Weights 3^i mod 31 of the first seventeen characters. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Whether `code` is a unified social credit code: eighteen characters of the alphabet, the last one being the checksum
 * of the others (CNV-3). Lower case, blanks and hyphens are faults: a code is stored as it stands on the licence.
 */
export function isCreditCode(code: string): boolean {
  if (code.length !== weights.length + 1) return false;
  let sum = 0;
  for (const [place, weight] of weights.entries()) {
    const value = alphabet.indexOf(code.charAt(place));
    if (value < 0) return false;
    sum += value * weight;
  }
  return code.charAt(weights.length) === alphabet.charAt((31 - (sum % 31)) % 31);
}
