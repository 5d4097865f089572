/** A case as people read it: its stages in order, with who sits where and why, and what comes next. */
import type { Instant } from '../../shared/process';
import type { Bilingual } from '../definition';
import { blockRunOf, openTasksOfStage, runOf, seatsOfRun } from '../lookup';
import { placeOf, stagesOf } from '../stage-order';
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
  /** Who cast its vote, when that was not its holder: a signer, an escalation, or the system. */
  decidedBy?: string;
  /** What the holder said when they decided it themselves. */
  comment?: string;
}

export interface StageView {
  id: string;
  title: Bilingual;
  /** `ahead`: not reached in this round. */
  state: StageState | 'ahead';
  /** Why it was skipped or taken away. */
  because?: NonNullable<StageRun['because']>;
  /** The round that passed a `kept` stage: its seats are shown. */
  keptFrom?: number;
  /** The block around it, and in which branch of it, counted from 0. */
  block?: { id: string; branch: number; join: 'all' | 'any' };
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
    const shown = run && passedEarlier(state, run);
    const inside = placeOf(state.definition, stage.id)?.inside;
    return {
      id: stage.id,
      title: stage.title,
      state: run?.state ?? leftOutWithBlock(state, stage.id) ?? 'ahead',
      ...(run?.because !== undefined && { because: run.because }),
      ...(run?.keptFrom !== undefined && { keptFrom: run.keptFrom }),
      ...(inside && { block: { id: inside.block.id, branch: inside.branch, join: inside.block.join } }),
      round: run?.round ?? state.round,
      decide: stage.decide.mode,
      seats: shown ? seatsOfRun(state, shown).map((seat) => seatView(seat)) : [],
      passedOver: shown?.passedOver ?? [],
      dueAt: earliestDue(openTasksOfStage(state, stage.id)),
      conditional: stage.when !== null,
    };
  });
}

/** Of a stage that an earlier round passed, the run in which it did; otherwise the run itself. */
function passedEarlier(state: CaseState, run: StageRun): StageRun {
  const earlier = state.stages.findLast(({ id, round }) => id === run.id && round === run.keptFrom);
  return earlier ?? run;
}

/** What a decision taken back had reached lies ahead again: the case goes on, and will come there anew. */
export function stillHolds<Run extends StageRun | BlockRun>({ status }: CaseState, run: Run | null): Run | null {
  const goesOn = status === 'running' || status === 'incident';
  return goesOn && run?.state === 'cancelled' && run.because === undefined ? null : run;
}

/** A stage that its block or branch has passed by without ever reaching it. */
function leftOutWithBlock(state: CaseState, stageId: string): 'skipped' | 'cancelled' | null {
  const inside = placeOf(state.definition, stageId)?.inside;
  const block = inside && stillHolds(state, blockRunOf(state, inside.block.id));
  if (!block) return null;
  const branch = block.branches[inside.branch];
  if (block.state === 'skipped' || branch === 'skipped') return 'skipped';
  return branch === 'cancelled' || block.state === 'cancelled' ? 'cancelled' : null;
}

/** Why the holder of a task has it: the trace of its seat. Empty for tasks without one. */
export function whyOfTask(state: CaseState, taskId: string): SeatReason[] {
  const task = state.tasks.find((one) => one.id === taskId);
  return state.seats.find((seat) => seat.id === task?.seatId)?.why ?? [];
}

function seatView(seat: CaseState['seats'][number]): SeatView {
  const { id, stageId: stage, holderId: person, onBehalfOf, entry, why, decidedAt, comment, vote } = seat;
  const voter = vote?.by.kind === 'person' ? vote.by.id : vote && `system`;
  const decidedBy = voter === person ? undefined : voter;
  return {
    id,
    stage,
    person,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    entry,
    state: seat.vacant ? 'vacant' : seat.state,
    why,
    ...(decidedAt !== undefined && { decidedAt }),
    ...(decidedBy !== undefined && { decidedBy }),
    // Words with which the holder approved do not stand below somebody else's rejection; the trail keeps them.
    ...(comment !== undefined && decidedBy === undefined && { comment }),
  };
}

function earliestDue(tasks: Task[]): Instant | null {
  return tasks.flatMap((task) => task.dueAt ?? []).sort()[0] ?? null;
}
