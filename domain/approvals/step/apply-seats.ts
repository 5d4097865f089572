/** Holders who lost the right to sit: their seats move, fall away, or stay vacant until an administrator names someone. */
import { findSeat, findTask, openTaskOfSeat, runOf } from '../lookup';
import { assertNever } from '../../shared/assert-never';
import type { Json } from '../../shared/process';
import { isUndecided } from '../signers';
import type { Seat, SeatMove, SeatReason, SeatsPlan, TaskMove } from '../types';
import { replaceLostStarters } from './ask-starters';
import { castVote } from './cast-vote';
import { closeTask } from './close-task';
import { engine, nextNumber, note, type CaseOperation, type Draft } from './draft';
import { giveSeat, moveTask, seatGoesOn } from './give-seat';
import { holdTask } from './hold-task';
import { dropOwnOpinion } from './pass-task';
import { raiseForVacantSeat, resolveIncident } from './raise-incident';
import { drawConsequences } from './revise';
import { dismissSeat, dismissSigners, dropSignatures } from './settle-signers';
import { settleStage } from './settle-stage';

export function applySeatsPlan(draft: Draft, plan: SeatsPlan): void {
  const touched = new Set<string>();
  for (const move of plan.tasks) applyTaskMove(draft, move);
  for (const move of plan.moves) {
    const seat = findSeat(draft.state, move.seatId);
    if (!seat || !isUndecided(seat) || seat.round !== draft.state.round) continue;
    touched.add(seat.stageId);
    applyMove(draft, seat, move);
  }
  for (const stageId of touched) {
    const run = runOf(draft.state, stageId);
    if (run?.state !== 'open') continue;
    raiseForVacantSeat(draft, run);
    settleStage(draft, run);
  }
}

function applyMove(draft: Draft, seat: Seat, move: SeatMove): void {
  switch (move.then) {
    case 'moved':
      moveSeat(draft, seat, move);
      return;
    case 'fallsAway':
      noteMove(draft, 'seatFellAway', seat, move.lost);
      dismissSeat(draft, seat, 'cancelled', 'incident');
      resolveIncidentOfSeat(draft, seat);
      return;
    case 'abstains':
      abstainFor(draft, seat, move.lost);
      return;
    case 'nobody':
      if (seat.vacant) return;
      noteMove(draft, 'seatVacant', seat, move.lost);
      dismissSigners(draft, seat, 'cancelled', 'incident');
      dropSignatures(draft, seat);
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
  if (task) {
    moveTask(task, to);
    dropOwnOpinion(draft, task);
  }
  if (!wasVacant) return;
  resolveIncidentOfSeat(draft, seat);
  // What changed while nobody could decide takes effect now.
  if (state.status === 'running' && drawConsequences(draft) === 'round') return;
  const run = runOf(state, seat.stageId);
  if (run) seatGoesOn(draft, run, seat);
}

function resolveIncidentOfSeat(draft: Draft, seat: Seat): void {
  const incident = draft.state.incidents.find(({ seatId }) => seatId === seat.id);
  if (incident) resolveIncident(draft, incident);
}

/** Whoever was asked beside a seat and may not sit any more counts as having abstained. */
function abstainFor(draft: Draft, seat: Seat, lost?: SeatReason): void {
  const run = runOf(draft.state, seat.stageId);
  if (!run) return;
  const because = lost && { because: lost.by };
  note(draft, 'abstained', {
    actor: engine,
    stage: run.id,
    detail: { seatId: seat.id, person: seat.holderId, ...because },
  });
  const { at } = draft.incoming;
  const subjectRevision = draft.state.revisionInForce;
  castVote(draft, run, seat, { number: nextNumber(draft), outcome: 'abstain', by: engine, at, subjectRevision });
}

/** An opinion that nobody may give any more is not waited for. */
function applyTaskMove(draft: Draft, move: TaskMove): void {
  const task = findTask(draft.state, move.taskId);
  if (task?.state !== 'open') return;
  const to: { [key: string]: Json } = move.then === 'moved' ? { to: move.holderId } : { because: move.lost.by };
  note(draft, move.then === 'moved' ? 'seatMoved' : 'seatFellAway', {
    actor: engine,
    ...(task.stageId !== undefined && { stage: task.stageId }),
    detail: { taskId: task.id, from: task.holderId, ...to },
  });
  if (move.then === 'moved') moveTask(task, move);
  else closeTask(draft, task, 'cancelled', 'recalled');
  const owner = findTask(draft.state, task.forTaskId);
  if (owner) holdTask(draft, owner);
  if (task.kind === 'start') replaceLostStarters(draft, task.stageId);
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
