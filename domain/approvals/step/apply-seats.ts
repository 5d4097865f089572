/** Holders who lost the right to sit: their seats move, fall away, or stay vacant until an administrator names someone. */
import { findSeat, openTaskOfSeat, runOf } from '../lookup';
import { assertNever } from '../../shared/assert-never';
import type { Seat, SeatMove, SeatReason, SeatsPlan } from '../types';
import { closeTask } from './close-task';
import { engine, note, type CaseOperation, type Draft } from './draft';
import { giveSeat, moveTask, seatGoesOn } from './give-seat';
import { raiseForVacantSeat, resolveIncident } from './raise-incident';
import { drawConsequences } from './revise';
import { settleStage } from './settle-stage';

export function applySeatsPlan(draft: Draft, plan: SeatsPlan): void {
  const touched = new Set<string>();
  for (const move of plan.moves) {
    const seat = findSeat(draft.state, move.seatId);
    if (!seat || seat.vote || seat.round !== draft.state.round) continue;
    touched.add(seat.stageId);
    applyMove(draft, seat, move);
  }
  for (const stageId of touched) {
    const run = runOf(draft.state, stageId);
    if (run?.state === 'open' && !raiseForVacantSeat(draft, run)) settleStage(draft, run);
  }
}

function applyMove(draft: Draft, seat: Seat, move: SeatMove): void {
  switch (move.then) {
    case 'moved':
      moveSeat(draft, seat, move);
      return;
    case 'fallsAway':
      noteMove(draft, 'seatFellAway', seat, move.lost);
      delete seat.vacant;
      seat.state = 'cancelled';
      closeOpenTask(draft, seat);
      return;
    case 'nobody':
      if (seat.vacant) return;
      noteMove(draft, 'seatVacant', seat, move.lost);
      closeOpenTask(draft, seat);
      seat.state = 'waiting';
      seat.vacant = true;
      return;
    default:
      assertNever(move);
  }
}

function moveSeat(draft: Draft, seat: Seat, { lost, seat: to }: Extract<SeatMove, { then: 'moved' }>): void {
  const { state } = draft;
  const wasVacant = seat.vacant === true;
  noteMove(draft, 'seatMoved', seat, lost, to.holderId);
  giveSeat(seat, { ...to, why: lost ? [lost, ...to.why] : to.why });
  const task = openTaskOfSeat(state, seat.id);
  if (task) moveTask(task, to);
  if (!wasVacant) return;
  const incident = state.incidents.find(({ seatId }) => seatId === seat.id);
  if (incident) resolveIncident(draft, incident);
  // What changed while nobody could decide takes effect now.
  if (state.status === 'running' && drawConsequences(draft) === 'round') return;
  const run = runOf(state, seat.stageId);
  if (run) seatGoesOn(draft, run, seat);
}

function closeOpenTask(draft: Draft, seat: Seat): void {
  const task = openTaskOfSeat(draft.state, seat.id);
  if (task) closeTask(draft, task, 'cancelled', 'incident');
}

function noteMove(draft: Draft, operation: CaseOperation, seat: Seat, lost?: SeatReason, to?: string): void {
  note(draft, operation, {
    actor: engine,
    stage: seat.stageId,
    detail: {
      seatId: seat.id,
      from: seat.holderId,
      ...(to !== undefined && { to }),
      ...(lost && { because: lost.by }),
    },
  });
}
