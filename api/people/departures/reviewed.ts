/** What an administrator has looked at before a move, as a short text: a hash for each item with who would follow. */
import { sha256 } from '../../../activities/shared/canonical-json';
import type { Touched } from '../../../domain/people';

const hashOf = ({ id, byRuleId }: Touched): string => sha256(`${id}\n${byRuleId ?? ''}`).slice(0, 12);

export const reviewedOf = (items: readonly Touched[]): string => items.map(hashOf).join('.');

/** Items that were not shown, or for which somebody else would follow now. What has gone away since does no harm. */
export function newSince(reviewed: string, items: readonly Touched[]): Touched[] {
  const known = new Set(reviewed.split('.'));
  return items.filter((item) => !known.has(hashOf(item)));
}
