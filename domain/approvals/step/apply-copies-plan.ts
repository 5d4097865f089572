/** Whoever is informed of a moment: kept for good, so that nobody is informed of it twice. */
import type { CaseCommand, CopiesPlan } from '../types';
import { engine, nextId, note, type Draft } from './draft';

export function applyCopiesPlan(
  draft: Draft,
  { on, stageId }: Extract<CaseCommand, { type: 'PlanCopies' }>,
  { userIds, faults }: CopiesPlan,
): void {
  const { state, incoming } = draft;
  const place = stageId !== undefined && { stageId };
  for (const userId of userIds) state.copied.push({ id: nextId(draft, 'k'), userId, on, ...place, at: incoming.at });
  if (userIds.length === 0 && faults.length === 0) return;
  note(draft, 'copied', {
    actor: engine,
    ...(stageId !== undefined && { stage: stageId }),
    detail: { on, to: userIds, tell: userIds, ...(faults.length > 0 && { faults }) },
  });
}
