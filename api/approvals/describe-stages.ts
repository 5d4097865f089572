/** The stages of a case in the order of its definition: passed, running, and what may still come. */
import type { z } from 'zod';
import type { CaseState, CompiledBlock, CompiledStage, Seat } from '../../domain/approvals';
import { refTo } from '../shared/names';
import type { seat as seatSchema, stageView } from './contract';

type StageView = z.input<typeof stageView>;

/** Takes the case and the names of everybody in it. */
export function describeStages(state: CaseState, names: (id: string) => string): StageView[] {
  return state.definition.stages
    .flatMap((entry): { stage: CompiledStage; block: CompiledBlock | null }[] =>
      'parallel' in entry
        ? entry.parallel.flat().map((stage) => ({ stage, block: entry }))
        : [{ stage: entry, block: null }],
    )
    .map(({ stage, block }) => describeStage(state, stage, block, names));
}

function describeStage(
  state: CaseState,
  stage: CompiledStage,
  block: CompiledBlock | null,
  names: (id: string) => string,
): StageView {
  const run = state.stages.findLast((passed) => passed.id === stage.id && passed.round === state.round);
  const seats = state.seats.filter((seat) => run?.seatIds.includes(seat.id));
  const due = state.tasks.flatMap((task) =>
    task.state === 'open' && task.stageId === stage.id && task.dueAt !== null ? [task.dueAt] : [],
  );
  return {
    id: stage.id,
    title: stage.title,
    state: run?.state ?? 'ahead',
    round: run?.round ?? state.round,
    decide: stage.decide.mode,
    seats: seats.map((seat) => describeSeat(seat, names)),
    dueAt: due.sort()[0] ?? null,
    conditional: stage.when !== null || (block !== null && block.when !== null),
  };
}

function describeSeat(seat: Seat, names: (id: string) => string): z.input<typeof seatSchema> {
  return {
    stage: seat.stageId,
    person: refTo(names, seat.holderId),
    ...(seat.onBehalfOf ? { onBehalfOf: refTo(names, seat.onBehalfOf) } : {}),
    state: seat.state,
    why: seat.why,
    ...(seat.decidedAt ? { decidedAt: seat.decidedAt } : {}),
    ...(seat.comment ? { comment: seat.comment } : {}),
  };
}
