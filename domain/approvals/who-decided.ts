/** Who decided what a task was about, for whoever comes too late. */
import type { Actor, Instant, Json } from '../shared/process';
import { findSeat, seatsOfRun } from './lookup';
import { placeOf } from './stage-order';
import type { CaseState, Seat, StageRun, Task } from './types';

export interface DecidedBy {
  /** The person's id, or `system:<what>`. */
  person: string;
  at: Instant;
  outcome: string;
}

/** The last vote on the seat of this task, else the last one in its stage; null when nobody has decided. */
function whoDecided(state: CaseState, task: Task): DecidedBy | null {
  const seat = findSeat(state, task.seatId);
  if (seat?.vote) return { person: nameOf(seat.vote.by), at: seat.vote.at, outcome: seat.vote.outcome };
  if (task.outcome && task.closedAt !== undefined)
    return { person: task.holderId, at: task.closedAt, outcome: task.outcome };
  const run = state.stages.find((one) => task.seatId !== undefined && one.seatIds.includes(task.seatId));
  const colleagues = run ? seatsOfRun(state, run) : [];
  if (task.closedBecause === 'joined') colleagues.push(...seatsOfBlockAround(state, task));
  const starter = state.tasks.findLast(
    (other) =>
      task.kind === 'start' &&
      other.kind === 'start' &&
      other.stageId === task.stageId &&
      other.round === task.round &&
      other.outcome,
  );
  if (starter?.outcome && starter.closedAt !== undefined)
    return { person: starter.holderId, at: starter.closedAt, outcome: starter.outcome };
  const returned = state.tasks.find(
    (other) => other.outcome === 'return' && other.stageId === task.stageId && other.round === task.round,
  );
  if (returned?.closedAt !== undefined) return { person: returned.holderId, at: returned.closedAt, outcome: 'return' };
  const votes = colleagues.flatMap((other) => other.vote ?? []).sort((a, b) => a.number - b.number);
  const last = votes.at(-1);
  return last ? { person: nameOf(last.by), at: last.at, outcome: last.outcome } : null;
}

/** What closed one branch of a block was decided in another. */
function seatsOfBlockAround(state: CaseState, { stageId, round }: Task): Seat[] {
  const stages = placeOf(state.definition, stageId)?.inside?.block.parallel.flat() ?? [];
  return state.seats.filter((seat) => seat.round === round && stages.some(({ id }) => id === seat.stageId));
}

/** As it stands in the data of a refusal. */
export function decidedByData(state: CaseState, task: Task): { [key: string]: Json } {
  const decided = whoDecided(state, task);
  return decided ? { decidedBy: { ...decided } } : {};
}

export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return actor.id;
    case 'client':
      return actor.contactId;
    case 'system':
      return `system:${actor.what}`;
  }
}

/** Who has claimed the stage and when, as it stands in the data of a refusal. */
export function claimedData({ claim }: StageRun): { [key: string]: Json } {
  return claim ? { by: claim.by, at: claim.at } : {};
}
