/** A case as people read it: its stages in order, with who sits where and why, and what comes next. */
import type { Instant } from '../../shared/process';
import type { Bilingual } from '../definition';
import { openTasksOfStage, runOf, seatsOfRun } from '../lookup';
import { stagesOf } from '../stage-order';
import type { BlockRun, CaseState, PassedOver, SeatReason, SeatState, StageRun, StageState, Task } from '../types';

export interface SeatView {
  id: string;
  stage: string;
  person: string;
  onBehalfOf?: string;
  entry: string;
  /** `vacant`: the holder lost the right to sit and nobody follows yet. */
  state: SeatState | 'vacant';
  why: SeatReason[];
  decidedAt?: Instant;
  /** Who cast its vote, when that was not its holder: an escalation, or the system. */
  decidedBy?: string;
  comment?: string;
}

export interface StageView {
  id: string;
  title: Bilingual;
  /** `ahead`: not reached in this round. */
  state: StageState | 'ahead';
  round: number;
  decide: string;
  seats: SeatView[];
  passedOver: PassedOver[];
  dueAt: Instant | null;
  /** Whether it applies depends on a condition (which is evaluated when the stage is reached). */
  conditional: boolean;
}

/** Every stage of the definition in order: passed, running, and what comes next. */
export function stageViews(state: CaseState): StageView[] {
  return stagesOf(state.definition).map((stage) => {
    const run = stillHolds(state, runOf(state, stage.id));
    return {
      id: stage.id,
      title: stage.title,
      state: run?.state ?? 'ahead',
      round: run?.round ?? state.round,
      decide: stage.decide.mode,
      seats: run ? seatsOfRun(state, run).map((seat) => seatView(seat)) : [],
      passedOver: run?.passedOver ?? [],
      dueAt: earliestDue(openTasksOfStage(state, stage.id)),
      conditional: stage.when !== null,
    };
  });
}

/** What a decision taken back had reached lies ahead again: the case goes on, and will come there anew. */
export function stillHolds<Run extends StageRun | BlockRun>({ status }: CaseState, run: Run | null): Run | null {
  const goesOn = status === 'running' || status === 'incident';
  return goesOn && run?.state === 'cancelled' && run.because === undefined ? null : run;
}

/** Why the holder of a task has it: the trace of its seat. Empty for tasks without one. */
export function whyOfTask(state: CaseState, taskId: string): SeatReason[] {
  const task = state.tasks.find((one) => one.id === taskId);
  return state.seats.find((seat) => seat.id === task?.seatId)?.why ?? [];
}

function seatView(seat: CaseState['seats'][number]): SeatView {
  const { id, stageId: stage, holderId: person, onBehalfOf, entry, why, decidedAt, comment, vote } = seat;
  const voter = vote?.by.kind === 'person' ? vote.by.id : vote && `system`;
  return {
    id,
    stage,
    person,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    entry,
    state: seat.vacant ? 'vacant' : seat.state,
    why,
    ...(decidedAt !== undefined && { decidedAt }),
    ...(voter !== undefined && voter !== person && { decidedBy: voter }),
    ...(comment !== undefined && { comment }),
  };
}

function earliestDue(tasks: Task[]): Instant | null {
  return tasks.flatMap((task) => task.dueAt ?? []).sort()[0] ?? null;
}
