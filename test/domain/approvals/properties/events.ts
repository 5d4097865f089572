/** Puts an offer into words: the event that a page would send for it, with choices that usually make sense. */
import type { CaseEvent, CaseState, CompiledDefinition, SubjectFields, Task } from '../../../../domain/approvals';
import { stage } from '../office';
import { outputsFor, type Offer } from './offers';
import { isActive, staffIds, type World } from './world';

export interface Choice {
  other: number;
  value: number;
}

/** The event by which `offer` is taken up; null when there is nothing that it could name. */
export function eventFor(state: CaseState, offer: Offer, { other, value }: Choice, world: World): CaseEvent | null {
  const { operation, task } = offer;
  const taskId = task?.id ?? '';
  const reason = 'because';
  switch (operation) {
    case 'approve':
    case 'reject':
    case 'abstain':
    case 'return': {
      const outputs = operation === 'approve' ? outputsFor(state, task, value) : {};
      return {
        type: 'Decided',
        ...{ taskId, outcome: operation, comment: 'hm', version: task?.version ?? 1 },
        subjectRevision: state.revisions.length,
        ...(Object.keys(outputs).length > 0 && { outputs }),
        ...(operation === 'return' && value % 4 !== 0 && { returnTo: returnTarget(state, task, value) }),
      };
    }
    case 'transfer':
      return { type: 'Transferred', taskId, toUserId: somebodyNew(state, task, other, world), comment: 'hm' };
    case 'delegate':
      return { type: 'Delegated', taskId, toUserId: somebodyNew(state, task, other, world) };
    case 'opine':
      return { type: 'Opined', taskId, comment: 'fine by me' };
    case 'recall':
      return { type: 'Recalled', taskId };
    case 'addSigner': {
      const first = somebodyNew(state, task, other, world);
      const second = somebodyNew(state, task, other + 1 + value, world);
      const userIds = value % 3 === 0 && second !== first ? [first, second] : [first];
      return { type: 'SignersAdded', taskId, kind: kindFor(state, task, value), userIds };
    }
    case 'removeSigner': {
      const seat = removable(state, task, value);
      return seat === null ? null : { type: 'SignerRemoved', seatId: seat, reason };
    }
    case 'takeBack':
      return { type: 'TakenBack', taskId, reason };
    case 'claim':
      return { type: 'Claimed', taskId };
    case 'release':
      return { type: 'Released', taskId, reason };
    case 'start':
      return { type: 'StageStarted', taskId };
    case 'skip':
      return { type: 'StageSkipped', taskId, reason };
    case 'ask':
      return { type: 'Asked', taskId, toUserId: somebodyActive(other, world), question: 'why?' };
    case 'answer':
      return { type: 'Answered', taskId, answer: 'therefore' };
    case 'comment':
      return { type: 'Commented', comment: 'hm' };
    case 'resubmit': {
      const content = state.revisions.at(-1)?.fields ?? {};
      const changes: SubjectFields[] = [
        {},
        { note: String(value) },
        { deliveryDate: String(value) },
        { amountFen: value * 100 },
      ];
      return { type: 'Resubmitted', fields: { ...content, ...changes[value % 4] } };
    }
    case 'withdraw':
      return { type: 'Withdrawn', reason };
    case 'urge':
      return { type: 'Urged' };
    case 'reassign':
      return { type: 'Reassigned', taskId, toUserId: somebodyNew(state, task, other, world), reason };
    case 'jump':
      return { type: 'Jumped', to: jumpTarget(state, value), reason };
    case 'suspend':
      return { type: 'Suspended', reason };
    case 'resume':
      return { type: 'Resumed', reason };
    case 'migrate':
      return migration(state, value);
    case 'terminate':
      return { type: 'Terminated', reason };
  }
}

/** Somebody active without a stake who has no seat in the stage of the task: whom a careful person would name. */
function somebodyNew(state: CaseState, task: Task | undefined, pick: number, world: World): string {
  const seated = state.seats
    .filter((seat) => seat.stageId === task?.stageId && seat.round === state.round)
    .map((seat) => seat.holderId);
  const suited = staffIds.filter(
    (id) => isActive(world, id) && !state.partyIds.includes(id) && !seated.includes(id) && id !== task?.holderId,
  );
  return chosen(suited, pick) ?? chosen(staffIds, pick) ?? '';
}

function somebodyActive(pick: number, world: World): string {
  return (
    chosen(
      staffIds.filter((id) => isActive(world, id)),
      pick,
    ) ?? ''
  );
}

/** The one kind that the seat already has, else any: kinds are not mixed on a seat. */
function kindFor(state: CaseState, task: Task | undefined, value: number) {
  const known = state.seats.find((seat) => seat.addedBy !== undefined && seat.addedBy.seatId === task?.seatId);
  return known?.addedBy?.kind ?? (['before', 'after', 'parallel'] as const)[value % 3] ?? 'parallel';
}

/** A seat whose holder has not decided: one that was added through this task if there is any, else any of its stage. */
function removable(state: CaseState, task: Task | undefined, value: number): string | null {
  const undecided = state.seats.filter(
    (seat) => seat.round === state.round && seat.stageId === task?.stageId && ['open', 'waiting'].includes(seat.state),
  );
  const own = undecided.filter((seat) => seat.addedBy?.seatId === task?.seatId);
  return (chosen(own, value) ?? chosen(undecided, value))?.id ?? null;
}

function returnTarget(state: CaseState, task: Task | undefined, value: number): string {
  const passed = state.stages
    .filter((run) => run.round === state.round && ['approved', 'kept'].includes(run.state) && run.id !== task?.stageId)
    .map((run) => run.id);
  return chosen(['previous', 'submitter', ...passed, ...passed], value) ?? 'submitter';
}

function jumpTarget({ definition }: CaseState, value: number): string {
  return chosen(definition.stages, value)?.id ?? '';
}

/** Another version of the same definition: a stage more, a stage less, another way of deciding or another due time. */
export function migration({ definition }: CaseState, value: number): CaseEvent {
  const version = definition.version + 1;
  const changed: CompiledDefinition = { ...definition, version, stages: changedStages(definition, value) };
  return { type: 'Migrated', version, reason: 'because', definition: changed };
}

function changedStages(definition: CompiledDefinition, value: number): CompiledDefinition['stages'] {
  const { stages } = definition;
  const id = `new${String(definition.version)}`;
  const added = stage(id, { approvers: [{ id: 'a', by: 'user', user: 'gm' }] });
  switch (value % 5) {
    case 0:
      return [added, ...stages];
    case 1:
      return [...stages, added];
    case 2:
      return stages.length > 1 ? stages.slice(0, -1) : stages;
    case 3:
      return stages.map((one) => ('parallel' in one ? one : { ...one, decide: { mode: 'any' } }));
    default:
      return stages.map((one) =>
        'parallel' in one ? one : { ...one, due: { amount: 2, unit: 'day' as const, working: true } },
      );
  }
}

function chosen<Item>(list: readonly Item[], pick: number): Item | undefined {
  return list[pick % Math.max(1, list.length)];
}
