/** A stage has been planned: it falls away, it opens with its seats frozen, or nobody may decide it. */
import { findSeat, runOf, stageOfRun } from '../lookup';
import type { CaseCommand, PlannedSeat, Seat, StagePlan, StageRun, Task } from '../types';
import { askStarters } from './ask-starters';
import { carriedVote } from './carry-over';
import { engine, nextId, note, type Draft } from './draft';
import { leaveStage } from './leave-stage';
import { askForTimes, openSeatTask } from './open-task';
import { raiseIncident, resolveIncidentOf } from './raise-incident';
import { drawConsequences } from './revise';
import { settleStage } from './settle-stage';

export function applyStagePlan(
  draft: Draft,
  command: Extract<CaseCommand, { type: 'PlanStage' }>,
  plan: StagePlan,
): void {
  const run = runOf(draft.state, command.stageId);
  // It may have been taken away meanwhile: by the join of its block, or by a jump.
  if (run?.state !== 'planning') return;
  if (plan.result === 'incident') {
    run.passedOver = plan.passedOver;
    const { why, detail, entries } = plan;
    raiseIncident(draft, { why, detail, entries, stageId: run.id });
    return;
  }
  resolveIncidentOf(draft, run.id);
  // What changed while nobody could decide takes effect now: in an incident that solved itself, too.
  if (drawConsequences(draft) === 'round') return;
  if (plan.result === 'toStart') {
    askStarters(draft, run, plan);
    return;
  }
  if (plan.result === 'skipped') {
    run.state = 'skipped';
    run.because = 'condition';
    note(draft, 'stageSkipped', { actor: engine, stage: run.id });
    leaveStage(draft, run);
    return;
  }
  run.passedOver = plan.passedOver;
  openStage(draft, run, plan.seats);
}

function openStage(draft: Draft, run: StageRun, planned: PlannedSeat[]): void {
  const { state, incoming } = draft;
  run.state = 'open';
  run.openedAt = incoming.at;
  const stage = stageOfRun(state, run);
  const seats = planned.map((seat) => addSeat(draft, run, seat));
  const shown = seats.map(({ holderId, onBehalfOf, entry, why }) => ({
    person: holderId,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    entry,
    why: why.map(({ by }) => by),
  }));
  note(draft, 'stageOpened', { actor: engine, stage: run.id, detail: { seats: shown } });
  for (const seat of seats) carryOver(draft, run, seat);
  const asked = seats.filter((seat) => !seat.vote);
  if (stage.decide.mode !== 'inOrder') askForTimes(draft, openAll(draft, asked), 'opened');
  settleStage(draft, run);
}

function openAll(draft: Draft, seats: Seat[]): Task[] {
  return seats.map((seat) => openSeatTask(draft, seat));
}

/** A seat as frozen: its turn has not come yet, until its task is opened. */
export function addSeat(draft: Draft, run: StageRun, planned: PlannedSeat): Seat {
  const { holderId, onBehalfOf, entry, why } = planned;
  const seat: Seat = {
    id: nextId(draft, 's'),
    stageId: run.id,
    round: run.round,
    entry,
    holderId,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    state: 'waiting',
    why,
  };
  draft.state.seats.push(seat);
  run.seatIds.push(seat.id);
  return seat;
}

function carryOver(draft: Draft, run: StageRun, seat: Seat): void {
  const vote = carriedVote(draft.state, stageOfRun(draft.state, run), run, seat);
  if (!vote) return;
  seat.vote = vote;
  seat.state = 'approved';
  seat.decidedAt = draft.incoming.at;
  const from = findSeat(draft.state, vote.throughSeatId)?.stageId ?? '';
  seat.why = [...seat.why, { by: 'carriedOver', detail: { from } }];
  note(draft, 'carriedOver', { actor: engine, stage: run.id, detail: { person: seat.holderId, from } });
}
