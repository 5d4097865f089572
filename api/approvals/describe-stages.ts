/** The stages of a case in the order of its definition, with people by name and what each asks for and has given. */
import type { z } from 'zod';
import {
  blockViews,
  checkRemovable,
  findStage,
  isAdder,
  placeOf,
  stageViews,
  type Bilingual,
  type CaseState,
  type Seat,
  type SeatView,
  type StageView,
} from '../../domain/approvals';
import { refTo } from '../shared/names';
import type { blockView, seat as seatSchema, stageView } from './contract-case';
import { outputFieldsOf } from './describe-outputs';

export interface StageReader {
  id: string;
  /** May take away any undecided seat. */
  overrides: boolean;
  /** Fields that are kept from them. */
  hidden: readonly string[];
}

type Names = (id: string) => string;

/** Takes the case and the names of everybody in it. */
export function describeStages(state: CaseState, names: Names, reader: StageReader): z.input<typeof stageView>[] {
  const blocks = blockViews(state);
  return stageViews(state).map((view: StageView) => {
    const { id, title, state: stands, round, decide, seats, passedOver, dueAt, conditional } = view;
    const run = state.stages.findLast((one) => one.id === id && one.round === state.round);
    const stage = findStage(state.definition, id);
    const inside = placeOf(state.definition, id)?.inside;
    const because = run?.because ?? (run ? undefined : blocks.find((block) => block.id === inside?.block.id)?.because);
    return {
      ...{ id, title, state: stands, round, decide, dueAt, conditional },
      ...(because === undefined ? {} : { because }),
      ...(run?.keptFrom === undefined ? {} : { keptFrom: run.keptFrom }),
      seats: seats.map((seat) => describeSeat(state, seat, names, reader)),
      passedOver: passedOver.map(({ personId, why }) => ({ person: refTo(names, personId), why })),
      ...(inside ? { block: { id: inside.block.id, branch: inside.branch } } : {}),
      manual: stage?.start === 'manual',
      ...(run?.startedBy === undefined ? {} : { startedBy: refTo(names, run.startedBy) }),
      ...(run?.claim ? { claim: { person: refTo(names, run.claim.by), since: run.claim.at } } : {}),
      outputs: stage ? outputFieldsOf(state, stage, reader.hidden) : [],
    };
  });
}

export function describeBlocks(state: CaseState): z.input<typeof blockView>[] {
  return blockViews(state);
}

/** One seat, of a stage or of a task's signers. */
export function describeSeat(
  state: CaseState,
  view: SeatView,
  names: Names,
  reader: StageReader,
): z.input<typeof seatSchema> {
  const { id, stage, person, onBehalfOf, state: stands, why, decidedAt, decidedBy, comment } = view;
  const seat = state.seats.find((one) => one.id === id);
  const task = state.tasks.find((one) => one.seatId === id && one.state === 'open');
  const adder = seat?.addedBy && state.seats.find((one) => one.id === seat.addedBy?.seatId);
  return {
    id,
    stage,
    person: refTo(names, person),
    ...(onBehalfOf ? { onBehalfOf: refTo(names, onBehalfOf) } : {}),
    state: stands,
    why,
    ...(decidedAt ? { decidedAt } : {}),
    ...(decidedBy ? { decidedBy: refTo(names, decidedBy) } : {}),
    ...(comment ? { comment } : {}),
    ...(seat?.vote?.carriedOver ? { carriedOver: true, ...carriedFrom(state, seat) } : {}),
    ...(seat?.pendingVote ? { pending: true } : {}),
    ...(seat?.addedBy && adder
      ? { addedBy: { seatId: adder.id, person: refTo(names, adder.holderId), kind: seat.addedBy.kind } }
      : {}),
    ...(task?.onHold ? { onHold: task.onHold } : {}),
    mayRemove: seat !== undefined && mayRemove(state, seat, reader),
  };
}

/** The stage whose approval counts here; none where a later version has no such stage any more. */
function carriedFrom(state: CaseState, seat: Seat): { carriedFrom?: { id: string; title: Bilingual } } {
  const through = state.seats.find(({ id }) => id === seat.vote?.throughSeatId);
  const stage = findStage(state.definition, through?.stageId);
  return stage ? { carriedFrom: { id: stage.id, title: stage.title } } : {};
}

/** Whoever added it, or an administrator, while nobody has decided for it and somebody else still counts. */
function mayRemove(state: CaseState, seat: Seat, reader: StageReader): boolean {
  if (state.status === 'ended' || state.suspension || state.partyIds.includes(reader.id)) return false;
  return (reader.overrides || isAdder(state, reader.id, seat)) && 'run' in checkRemovable(state, seat);
}
