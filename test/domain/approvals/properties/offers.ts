/** Finds who could do something in a case as it is, by asking the engine what it offers them. */
import {
  operationsOf,
  type CaseState,
  type Seat,
  type SubjectFields,
  type Task,
  type TaskOperation,
} from '../../../../domain/approvals';
import { groupOf } from '../../../../domain/approvals/signers';
import { administratorIds, isActive, staffIds, type World } from './world';

/** An operation that is offered to somebody, with the task it is offered on. */
export interface Offer {
  operation: TaskOperation;
  personId: string;
  task?: Task;
  /** With `removeSigner`: the seat. */
  seat?: Seat;
}

type Where = 'open' | 'closed' | 'administrator' | 'case' | 'case administrator';

/** Where an operation is looked for. */
const places: { [operation in TaskOperation]: Where } = {
  approve: 'open',
  reject: 'open',
  abstain: 'open',
  return: 'open',
  transfer: 'open',
  delegate: 'open',
  opine: 'open',
  recall: 'open',
  addSigner: 'open',
  removeSigner: 'administrator',
  takeBack: 'closed',
  claim: 'open',
  release: 'administrator',
  start: 'open',
  skip: 'open',
  ask: 'open',
  answer: 'open',
  comment: 'case',
  resubmit: 'open',
  withdraw: 'case',
  urge: 'case',
  reassign: 'administrator',
  jump: 'case administrator',
  suspend: 'case administrator',
  resume: 'case administrator',
  migrate: 'case administrator',
  terminate: 'case administrator',
};

/** Somebody to whom `operation` is offered now: the `pick`-th place that is tried first; null when nobody is. */
export function findOffer(
  { state, world }: { state: CaseState; world: World },
  operation: TaskOperation,
  pick: number,
): Offer | null {
  for (const { personId, task } of rotated(candidates(state, places[operation]), pick)) {
    // Whoever has left can not sign in.
    if (!isActive(world, personId)) continue;
    const isAdmin = administratorIds.includes(personId);
    const offered = operationsOf(state, personId, { isAdmin, ...(task && { taskId: task.id }) });
    if (offered.includes(operation)) return { operation, personId, ...(task && { task }) };
  }
  return null;
}

function candidates(state: CaseState, where: Where): { personId: string; task?: Task }[] {
  const open = state.tasks.filter((task) => task.state === 'open');
  const held = (tasks: Task[]) => tasks.map((task) => ({ personId: task.holderId, task }));
  switch (where) {
    case 'open':
      return held(open);
    case 'closed':
      return held(state.tasks.filter((task) => task.state === 'done' && task.round === state.round).slice(-8));
    case 'administrator':
      return [...held(open), ...open.flatMap((task) => administratorIds.map((personId) => ({ personId, task })))];
    case 'case':
      return [{ personId: state.submitterId }, ...staffIds.map((personId) => ({ personId }))];
    case 'case administrator':
      return administratorIds.map((personId) => ({ personId }));
  }
}

/** Values for what the stage of a task asks with an approval; a signer before or after a seat is asked for none. */
export function outputsFor(state: CaseState, task: Task | undefined, value: number): SubjectFields {
  const seat = state.seats.find(({ id }) => id === task?.seatId);
  if (seat && groupOf(state.seats, seat)) return {};
  const stages = state.definition.stages.flatMap((one) => ('parallel' in one ? one.parallel.flat() : [one]));
  const asked = stages.find(({ id }) => id === task?.stageId)?.outputs ?? {};
  return Object.fromEntries(Object.keys(asked).map((name) => [name, value % 10]));
}

function rotated<Item>(list: Item[], by: number): Item[] {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
