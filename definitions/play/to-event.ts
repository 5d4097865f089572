/** Turns a line of a scenario into what would reach the case. Which task is meant is found in `find-task.ts`. */
import type {
  CaseEvent,
  CaseState,
  CompiledDefinition,
  DecisionOutcome,
  SubjectFields,
  SubjectKind,
} from '../../domain/approvals';
import { assertNever } from '../../domain/shared/assert-never';
import type { ScenarioEvent } from './event-schema';
import { claimedTask, decidedTask, delegatedTask, ownTask, seatToRemove, taskOfKind, taskToMove } from './find-task';
import { partiesIn } from './parties';
import { readChosen } from './read-chosen';

export interface ToEvent {
  kind: SubjectKind;
  /** The version that a `migrate` goes on with, compiled. */
  migrateTo: CompiledDefinition | null;
}

/** The event for the operation, or null where only time passes. */
export function toEvent(state: CaseState, event: ScenarioEvent, { kind, migrateTo }: ToEvent): CaseEvent | null {
  const { as = 'owner', stage, comment, reason } = event;
  const to = [event.to ?? []].flat();
  const toUserId = to[0] ?? '';
  const text = comment ?? reason ?? '';
  const why = reason ?? comment ?? 'As the scenario says';
  const said = comment === undefined ? {} : { comment };
  const because = reason === undefined && comment === undefined ? {} : { reason: text };
  /** The id of the task that is meant; none is refused by the engine, not by the player. */
  const seat = () => taskOfKind(state, 'decide', as, stage)?.id ?? '';
  switch (event.do) {
    case 'approve':
    case 'reject':
    case 'abstain':
    case 'return':
      return decided(state, event, as, event.do);
    case 'transfer':
      return { type: 'Transferred', taskId: seat(), toUserId, ...said };
    case 'delegate':
      return { type: 'Delegated', taskId: seat(), toUserId, ...said };
    case 'opine':
      return { type: 'Opined', taskId: taskOfKind(state, 'opinion', as, stage)?.id ?? '', comment: text };
    case 'recall':
      return { type: 'Recalled', taskId: delegatedTask(state, as, stage)?.id ?? '' };
    case 'addSigner':
      return { type: 'SignersAdded', taskId: seat(), kind: event.how ?? 'parallel', userIds: to, ...said };
    case 'removeSigner':
      return { type: 'SignerRemoved', seatId: seatToRemove(state, event.from ?? '', stage)?.id ?? '', ...because };
    case 'takeBack':
      return { type: 'TakenBack', taskId: decidedTask(state, as, stage)?.id ?? '', ...because };
    case 'claim':
      return { type: 'Claimed', taskId: seat() };
    case 'release':
      return { type: 'Released', taskId: claimedTask(state, as, stage)?.id ?? '', ...because };
    case 'start':
      return { type: 'StageStarted', taskId: taskOfKind(state, 'start', as, stage)?.id ?? '' };
    case 'skip':
      return { type: 'StageSkipped', taskId: taskOfKind(state, 'start', as, stage)?.id ?? '', reason: text };
    case 'comment': {
      const task = ownTask(state, as, stage);
      return { type: 'Commented', ...(task && { taskId: task.id }), comment: text };
    }
    case 'ask': {
      const task = ownTask(state, as, stage);
      return { type: 'Asked', ...(task?.state === 'open' && { taskId: task.id }), toUserId, question: text };
    }
    case 'answer':
      return { type: 'Answered', taskId: taskOfKind(state, 'answer', as)?.id ?? '', answer: text };
    case 'urge':
      return { type: 'Urged', ...said };
    case 'withdraw':
      return { type: 'Withdrawn', ...because };
    case 'resubmit': {
      const fields = changedFields(state, event);
      const chosen = event.chosen && readChosen(event.chosen, state.definition);
      return {
        type: 'Resubmitted',
        ...(fields && { fields, partyIds: partiesIn(kind, fields) }),
        ...(chosen && { chosen }),
        ...said,
      };
    }
    case 'revise': {
      const fields = changedFields(state, event) ?? newestFields(state);
      const own = as === 'owner' || as === state.submitterId;
      // A running case is revised by the process that owns the subject; the submitter asks that process.
      return { type: 'Revised', fields, partyIds: partiesIn(kind, fields), ...(own && { fromOwner: true }) };
    }
    case 'reassign':
    case 'name':
      return { type: 'Reassigned', taskId: taskToMove(state, event, as)?.id ?? '', toUserId, reason: why };
    case 'jump':
      return { type: 'Jumped', to: toUserId, reason: why };
    case 'suspend':
      return { type: 'Suspended', reason: why };
    case 'resume':
      return { type: 'Resumed', reason: why };
    case 'migrate':
      return {
        type: 'Migrated',
        version: migrateTo?.version ?? 0,
        reason: why,
        ...(migrateTo && { definition: migrateTo }),
      };
    case 'terminate':
      return { type: 'Terminated', reason: why };
    case 'change':
      return { type: 'Rechecked', why: reason ?? 'people' };
    case 'wait':
    case 'advance':
      return null;
    default:
      return assertNever(event.do);
  }
}

function decided(state: CaseState, event: ScenarioEvent, as: string, outcome: DecisionOutcome): CaseEvent {
  const task = taskOfKind(state, 'decide', as, event.stage);
  const [returnTo = 'submitter'] = [event.to ?? []].flat();
  return {
    type: 'Decided',
    taskId: task?.id ?? '',
    outcome,
    ...(event.comment !== undefined && { comment: event.comment }),
    ...(outcome === 'return' && { returnTo }),
    ...(event.outputs && { outputs: event.outputs }),
    version: event.version ?? task?.version ?? 0,
    subjectRevision: event.subjectRevision ?? state.revisions.at(-1)?.number ?? 0,
  };
}

function newestFields(state: CaseState): SubjectFields {
  return state.revisions.at(-1)?.fields ?? {};
}

function changedFields(state: CaseState, event: ScenarioEvent): SubjectFields | null {
  const changes = event.subject ?? event.fields;
  return changes ? { ...newestFields(state), ...changes } : null;
}
