/**
 * The one-time code of a client's answer. It follows from the code's random id and the secret of the links, so that the
 * mail can be written wherever it is sent, and the code itself is stored nowhere and passed through nothing.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const codeDigits = 6;
export const codeMinutes = 10;
/** Wrong ones that a code survives. */
export const codeTries = 5;

/** Six digits. */
export function linkCode(linkSecret: string, codeId: string): string {
  const value = createHmac('sha256', linkSecret).update(`link-code/${codeId}`, 'utf8').digest().readUIntBE(0, 6);
  return String(value % 10 ** codeDigits).padStart(codeDigits, '0');
}

/** What is stored of a code: keyed, since a million of them are tried in no time. */
export const linkCodeHash = (linkSecret: string, codeId: string, code: string): string =>
  createHmac('sha256', linkSecret).update(`link-code-hash/${codeId}/${code}`, 'utf8').digest('hex');

/** Whether this is the code, without telling by time how much of it was right. */
export function isLinkCode(linkSecret: string, { id, codeHash }: { id: string; codeHash: string }, code: string) {
  return timingSafeEqual(Buffer.from(codeHash), Buffer.from(linkCodeHash(linkSecret, id, code)));
}
