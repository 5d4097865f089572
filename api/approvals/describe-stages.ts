/** The stages of a case in the order of its definition, with people by name. */
import type { z } from 'zod';
import { stageViews, type CaseState, type SeatView, type StageView } from '../../domain/approvals';
import { refTo } from '../shared/names';
import type { seat as seatSchema, stageView } from './contract-case';

/** Takes the case and the names of everybody in it. */
export function describeStages(state: CaseState, names: (id: string) => string): z.input<typeof stageView>[] {
  return stageViews(state).map(({ passedOver: _passedOver, seats, ...stage }: StageView) => ({
    ...stage,
    seats: seats.map((seat) => describeSeat(seat, names)),
  }));
}

function describeSeat(seat: SeatView, names: (id: string) => string): z.input<typeof seatSchema> {
  const { stage, person, onBehalfOf, state, why, decidedAt, decidedBy, comment } = seat;
  return {
    stage,
    person: refTo(names, person),
    ...(onBehalfOf ? { onBehalfOf: refTo(names, onBehalfOf) } : {}),
    state,
    why,
    ...(decidedAt ? { decidedAt } : {}),
    ...(decidedBy ? { decidedBy: refTo(names, decidedBy) } : {}),
    ...(comment ? { comment } : {}),
  };
}
