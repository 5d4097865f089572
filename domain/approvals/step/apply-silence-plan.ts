/**
 * A last rung `then: approve`: silence counts as an approval where the subject allows it. It is the system's, flagged with
 * the reason that the definition gives; elsewhere the tasks stay visibly overdue.
 */
import { lateSeats } from '../late-seats';
import { openTaskOfSeat, runOf, stageOfRun } from '../lookup';
import type { CaseCommand, SilencePlan } from '../types';
import { engine, note, type Draft } from './draft';
import { voteForLate } from './vote-for-late';

export function applySilencePlan(
  draft: Draft,
  { stageId, rung }: Extract<CaseCommand, { type: 'PlanSilence' }>,
  plan: SilencePlan,
): void {
  const run = runOf(draft.state, stageId);
  if (run?.state !== 'open') return;
  const late = lateSeats(draft.state, run);
  const detail = { rung: rung + 1, inPlaceOf: late.map(({ holderId }) => holderId) };
  if (plan.result === 'kept') {
    const tell = late.flatMap((seat) => openTaskOfSeat(draft.state, seat.id)?.holderId ?? []);
    note(draft, 'silenceKept', { actor: engine, stage: stageId, detail: { ...detail, why: plan.why, tell } });
    return;
  }
  const because = stageOfRun(draft.state, run).escalate[rung]?.because ?? '';
  note(draft, 'approved', {
    actor: engine,
    stage: stageId,
    subjectRevision: draft.state.revisionInForce,
    comment: because,
    detail: { ...detail, because, silence: true, tell: [draft.state.submitterId, ...detail.inPlaceOf] },
  });
  voteForLate(draft, run, late, 'approve');
}
