/** The passwords of the sample people: random for every installation, and the same at every start of one. */
import { createHmac } from 'node:crypto';

/** Easily told apart and typed on any keyboard. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Makes the password of a username out of `secret`, which is random for the installation and never printed: twelve
 * characters in three groups, about 59 bits.
 */
export function samplePasswords(secret: string): (username: string) => string {
  return (username) => {
    const bytes = createHmac('sha256', secret).update(`sample-password/${username}`, 'utf8').digest();
    // 248 = 8 × 31: above it some letters would come up more often.
    const chosen = [...bytes].filter((byte) => byte < 248).map((byte) => letters.charAt(byte % letters.length));
    return [0, 4, 8].map((from) => chosen.slice(from, from + 4).join('')).join('-');
  };
}
