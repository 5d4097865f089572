/**
 * Turns a line of a scenario into what would reach the case. Whoever acts without a task of their own reaches for somebody
 * else's, as an impatient person would, so that the refusal is the engine's and not the player's.
 */
import type { CaseEvent, CaseState, DecisionOutcome, SubjectFields, SubjectKind, Task } from '../../domain/approvals';
import { partiesIn } from './parties';
import type { ScenarioEvent } from './scenario-schema';

/** The event for `operation`, or null where only time passes or people change. */
export function toEvent(state: CaseState, event: ScenarioEvent, kind: SubjectKind): CaseEvent | null {
  const { as = 'owner', comment, reason } = event;
  const said = comment === undefined ? {} : { comment };
  switch (event.do) {
    case 'approve':
    case 'reject':
    case 'return':
      return decided(state, event, as, event.do);
    case 'comment': {
      const task = ownTask(state, as, event.stage);
      return { type: 'Commented', ...(task && { taskId: task.id }), comment: comment ?? reason ?? '' };
    }
    case 'withdraw':
      return { type: 'Withdrawn', ...optionalReason(reason ?? comment) };
    case 'resubmit': {
      const fields = changedFields(state, event);
      return { type: 'Resubmitted', ...(fields && { fields, partyIds: partiesIn(kind, fields) }), ...said };
    }
    case 'revise': {
      const fields = changedFields(state, event) ?? newestFields(state);
      const own = as === 'owner' || as === state.submitterId;
      // A running case is revised by the process that owns the subject; the submitter asks that process.
      return { type: 'Revised', fields, partyIds: partiesIn(kind, fields), ...(own && { fromOwner: true }) };
    }
    case 'reassign': {
      const task = taskToMove(state, event, as);
      const why = reason ?? comment ?? 'Reassigned in a scenario';
      return { type: 'Reassigned', taskId: task?.id ?? '', toUserId: event.to ?? '', reason: why };
    }
    case 'terminate':
      return { type: 'Terminated', reason: reason ?? comment ?? 'Ended in a scenario' };
    case 'wait':
    case 'advance':
      return null;
    case 'change':
      return { type: 'Rechecked', why: reason ?? 'people' };
  }
}

function decided(state: CaseState, event: ScenarioEvent, as: string, outcome: DecisionOutcome): CaseEvent {
  const task = taskToDecide(state, as, event.stage);
  return {
    type: 'Decided',
    taskId: task?.id ?? '',
    outcome,
    ...(event.comment !== undefined && { comment: event.comment }),
    ...(outcome === 'return' && { returnTo: event.to ?? 'submitter' }),
    ...(event.outputs && { outputs: event.outputs }),
    version: event.version ?? task?.version ?? 0,
    subjectRevision: event.subjectRevision ?? state.revisions.at(-1)?.number ?? 0,
  };
}

function ownTask(state: CaseState, person: string, stage: string | undefined): Task | null {
  const own = state.tasks.filter((task) => task.holderId === person && (stage === undefined || task.stageId === stage));
  return own.findLast((task) => task.state === 'open') ?? own.at(-1) ?? null;
}

function taskToDecide(state: CaseState, person: string, stage: string | undefined): Task | null {
  const decisions = state.tasks.filter(
    (task) => task.kind === 'decide' && (stage === undefined || task.stageId === stage),
  );
  const own = decisions.filter((task) => task.holderId === person);
  return (
    own.find((task) => task.state === 'open') ??
    own.at(-1) ??
    decisions.find((task) => task.state === 'open') ??
    decisions.at(-1) ??
    null
  );
}

function taskToMove(state: CaseState, event: ScenarioEvent, as: string): Task | null {
  const open = state.tasks.filter((task) => task.state === 'open');
  const wanted = open.filter(
    (task) =>
      (event.from === undefined || task.holderId === event.from) &&
      (event.stage === undefined || task.stageId === event.stage || task.kind === 'incident'),
  );
  const incidents = wanted.filter((task) => task.kind === 'incident');
  return incidents.find((task) => task.holderId === as) ?? incidents[0] ?? wanted[0] ?? null;
}

function newestFields(state: CaseState): SubjectFields {
  return state.revisions.at(-1)?.fields ?? {};
}

function changedFields(state: CaseState, event: ScenarioEvent): SubjectFields | null {
  const changes = event.subject ?? event.fields;
  return changes ? { ...newestFields(state), ...changes } : null;
}

function optionalReason(reason: string | undefined): { reason?: string } {
  return reason === undefined ? {} : { reason };
}
