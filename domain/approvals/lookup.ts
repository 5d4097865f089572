/** Finds things in a case. Every function here only reads; ids that do not exist answer null. */
import type { CompiledStage } from './definition';
import { findStage, isBlock, placeOf, type Item } from './stage-order';
import type { BlockRun, CaseState, Incident, Seat, StageRun, SubjectRevision, Task } from './types';

export function findTask(state: CaseState, taskId: string | undefined): Task | null {
  return state.tasks.find((task) => task.id === taskId) ?? null;
}

export function findSeat(state: CaseState, seatId: string | undefined): Seat | null {
  return state.seats.find((seat) => seat.id === seatId) ?? null;
}

/** The newest run of a stage in this round. */
export function runOf(state: CaseState, stageId: string | undefined): StageRun | null {
  return state.stages.findLast((run) => run.id === stageId && run.round === state.round) ?? null;
}

/** The newest pass of a block in this round. */
export function blockRunOf(state: CaseState, blockId: string | undefined): BlockRun | null {
  return state.blocks.findLast((block) => block.id === blockId && block.round === state.round) ?? null;
}

/** The newest pass of a stage or a block in this round; null when it was not reached, or was taken away again since. */
export function passOf(state: CaseState, item: Item): StageRun | BlockRun | null {
  const pass = isBlock(item) ? blockRunOf(state, item.id) : runOf(state, item.id);
  return pass?.state === 'cancelled' && pass.because === undefined ? null : pass;
}

export function blocksOfRound(state: CaseState): BlockRun[] {
  return state.blocks.filter((block) => block.round === state.round);
}

/** Somebody has approved it, in this round or in one that this round keeps. */
export function isApproved({ state }: StageRun | BlockRun): boolean {
  return state === 'approved' || state === 'kept';
}

/** It asks somebody, or will as soon as it is planned. */
export function isUnderWay({ state }: StageRun | BlockRun): boolean {
  return state === 'open' || state === 'planning' || state === 'toStart';
}

/** The pass of the block around a stage, or null for a stage that stands in none. */
export function blockAround(state: CaseState, stageId: string): BlockRun | null {
  return blockRunOf(state, placeOf(state.definition, stageId)?.inside?.block.id);
}

/** What was decided in a block that an administrator has then jumped over, or out of, counts no more. */
export function isJumpedOver(state: CaseState, { id }: StageRun): boolean {
  return blockAround(state, id)?.state === 'skipped';
}

/** Nothing keeps it from going on: it does not lie with the submitter or an administrator, and nobody has stopped it. */
export function isGoingOn({ status, suspension }: CaseState): boolean {
  return status === 'running' && suspension === undefined;
}

/** The runs of this round in the order in which they were reached. */
export function runsOfRound(state: CaseState): StageRun[] {
  return state.stages.filter((run) => run.round === state.round);
}

export function seatsOfRun(state: CaseState, run: StageRun): Seat[] {
  return state.seats.filter((seat) => run.seatIds.includes(seat.id));
}

/** Who was asked by an escalation to decide in place of one of these. */
export function standInsFor(seats: Seat[], late: Seat[]): Seat[] {
  return seats.filter((seat) => seat.standsInFor?.some((id) => late.some((one) => one.id === id)));
}

/** The seats that hold somebody's place in the stage now: whoever sits here may not get a second one. */
export function occupiedSeats(state: CaseState, run: StageRun): Seat[] {
  return seatsOfRun(state, run).filter(
    (seat) => seat.state !== 'cancelled' && seat.state !== 'removed' && !seat.vacant,
  );
}

export function openTasks(state: CaseState): Task[] {
  return state.tasks.filter((task) => task.state === 'open');
}

export function openTaskOfSeat(state: CaseState, seatId: string): Task | null {
  return state.tasks.find((task) => task.seatId === seatId && task.state === 'open') ?? null;
}

export function openTasksOfStage(state: CaseState, stageId: string): Task[] {
  return openTasks(state).filter((task) => task.kind === 'decide' && task.stageId === stageId);
}

/** What the definition says about a run's stage. A run only ever exists for a stage of the case's own version. */
export function stageOfRun(state: CaseState, run: StageRun): CompiledStage {
  const stage = findStage(state.definition, run.id);
  if (!stage) throw new Error(`Case ${state.id} runs the stage ${run.id}, which its definition does not have`);
  return stage;
}

/** The incident that an administrator's task is about. */
export function incidentOf(state: CaseState, task: Task | null): Incident | null {
  return state.incidents.find(({ id }) => id === task?.incidentId) ?? null;
}

/** The newest revision of the subject. A case is opened with the first one. */
export function newestRevision(state: CaseState): SubjectRevision {
  const newest = state.revisions.at(-1);
  if (!newest) throw new Error(`Case ${state.id} has no subject`);
  return newest;
}
