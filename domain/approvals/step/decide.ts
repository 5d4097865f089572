/** Somebody approves, rejects or returns what they have seen. */
import type { Refusal } from '../../shared/refusal';
import type { Json } from '../../shared/process';
import type { CaseEvent } from '../types';
import { visibleFields } from '../view/visible-fields';
import { targetOfReturn } from '../return-targets';
import { actorOf } from './actor-of';
import { castVote } from './cast-vote';
import { checkDecision, type Decidable } from './check-decision';
import { closeTask } from './close-task';
import { nextNumber, note, type Draft } from './draft';
import { giveBack } from './give-back';
import { settleStage } from './settle-stage';

/** See `check-decision.ts` for everything that is refused. */
export function decide(
  draft: Draft,
  personId: string,
  decision: Extract<CaseEvent, { type: 'Decided' }>,
): Refusal | null {
  const checked = checkDecision(draft.state, personId, decision);
  if ('refusal' in checked) return checked.refusal;
  const { task, seat, run } = checked;
  const { outcome, comment } = decision;
  noteDecision(draft, personId, decision, checked);
  task.outcome = outcome;
  closeTask(draft, task, 'done', 'done');
  if (comment !== undefined) seat.comment = comment;

  if (outcome === 'return') {
    seat.state = 'returned';
    seat.decidedAt = draft.incoming.at;
    run.state = 'returned';
    run.closedAt = draft.incoming.at;
    const to = targetOfReturn(draft.state, run.id, decision.returnTo ?? 'submitter');
    giveBack(draft, run.id, to ?? 'submitter', decision.subjectRevision);
    return null;
  }
  const { subjectRevision } = decision;
  castVote(draft, run, seat, {
    number: nextNumber(draft),
    outcome,
    by: actorOf(personId, seat.onBehalfOf),
    at: draft.incoming.at,
    subjectRevision,
    ...(decision.outputs && Object.keys(decision.outputs).length > 0 && { outputs: decision.outputs }),
  });
  settleStage(draft, run);
  return null;
}

const operations = { approve: 'approved', reject: 'rejected', abstain: 'abstained', return: 'returned' } as const;

/** APR-6: who, when, on whose behalf, why, which revision, and which of its fields they saw. */
function noteDecision(
  draft: Draft,
  personId: string,
  { outcome, comment, subjectRevision, outputs = {} }: Extract<CaseEvent, { type: 'Decided' }>,
  { task, seat }: Decidable,
): void {
  const saw: Json = visibleFields(draft.state, personId).map(({ name }) => name);
  note(draft, operations[outcome], {
    actor: actorOf(personId, seat.onBehalfOf),
    stage: seat.stageId,
    subjectRevision,
    ...(comment !== undefined && { comment }),
    detail: {
      ...{ taskId: task.id, seatId: seat.id, version: task.version, saw },
      ...(Object.keys(outputs).length > 0 && { outputs }),
    },
  });
}
