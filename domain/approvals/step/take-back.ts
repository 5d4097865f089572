/** 撤销: a decision is undone by who made it, while nothing that people decided rests on it. */
import type { Refusal } from '../../shared/refusal';
import { blockAround, isUnderWay, runOf, runsOfRound, seatsOfRun, stageOfRun, standInsFor } from '../lookup';
import { groupOf, undecidedSigners } from '../signers';
import { findBlock } from '../stage-order';
import { blocksBehind, findTakeBack, type TakeBack } from '../taken-back';
import { votingSeats } from '../tally';
import type { BlockRun, CaseEvent, Seat, StageRun, Task } from '../types';
import { actorOf } from './actor-of';
import { closeRun } from './close-run';
import { ask, engine, note, type Draft } from './draft';
import { askForTimes } from './open-task';
import { resolveIncident, resolveIncidentOf } from './raise-incident';
import { putOff } from './put-off';
import { reopenRun, reopenSeats, seatsLeftOut } from './reopen-run';
import { forgetVote } from './reopen-seat';
import { settleStage } from './settle-stage';

/** See `taken-back.ts` for everything that is refused. What is asked again gets new tasks with a new due time. */
export function takeBack(
  draft: Draft,
  personId: string,
  { taskId, reason }: Extract<CaseEvent, { type: 'TakenBack' }>,
): Refusal | null {
  const found = findTakeBack(draft.state, personId, taskId);
  if ('refusal' in found) return found.refusal;
  const { task, seat, unconfirmed, again, since } = found;
  note(draft, 'takenBack', {
    actor: actorOf(personId, task.onBehalfOf),
    stage: seat.stageId,
    ...(reason !== undefined && { comment: reason }),
    detail: { taskId, seatId: seat.id, outcome: task.outcome ?? '', takenAway: since.map(({ id }) => id) },
  });
  task.outcome = 'takenBack';
  for (const block of blocksBehind(draft.state, again)) takeBlockAway(draft, block);
  for (const run of since) takeAway(draft, run);
  for (const confirmed of unconfirmed) waitForSigners(confirmed);
  const opened = again.flatMap((run) => askOnceMore(draft, run, found));
  askForTimes(draft, opened, 'opened');
  // Branches that a join had closed go on as well: with `inOrder` somebody has the turn there again.
  for (const run of runsOfRound(draft.state)) settleStage(draft, run);
  return null;
}

function takeBlockAway(draft: Draft, block: BlockRun): void {
  block.state = 'cancelled';
  block.branches = block.branches.map(() => 'cancelled');
  resolveIncidentOf(draft, block.id);
}

/** Reached only because of what is undone: whatever was carried over or skipped there is found anew. */
function takeAway(draft: Draft, run: StageRun): void {
  if (isUnderWay(run)) {
    closeRun(draft, run, { state: 'cancelled', undecided: 'cancelled', tasks: 'takenBack' });
    return;
  }
  run.state = 'cancelled';
  for (const seat of seatsOfRun(draft.state, run)) {
    forgetVote(seat);
    seat.state = 'cancelled';
  }
}

function askOnceMore(draft: Draft, run: StageRun, { seat, seats }: TakeBack): Task[] {
  const { state } = draft;
  const own = seatsOfRun(state, run);
  const asked = own.filter((one) => seats.includes(one));
  const opened: Task[] = [];
  if (run.state === 'open') {
    for (const incident of state.incidents.filter(({ stageId, why }) => stageId === run.id && why === 'undecided')) {
      resolveIncident(draft, incident);
    }
    const turns = turnsAfter(draft, run);
    asked.push(...turns);
    for (const standIn of standInsFor(own, turns)) if (standIn.state === 'open') putOff(draft, standIn, 'takenBack');
    // Whoever was to be asked beside a seat that was decided through another one.
    for (const owner of asked) asked.push(...signersLeftOut(draft, run, owner).filter((one) => !asked.includes(one)));
  } else {
    asked.push(...seatsLeftOut(state, run));
    opened.push(...reopenJoined(draft, run));
    reopenRun(draft, run);
  }
  if (own.includes(seat)) asked.push(...undecidedSigners(own, seat, 'after'));
  return [...opened, ...reopenSeats(draft, run, [...new Set(asked)], 'takenBack')];
}

function signersLeftOut({ state }: Draft, run: StageRun, owner: Seat): Seat[] {
  return seatsLeftOut(state, run).filter((one) => groupOf(state.seats, one)?.ownerId === owner.id);
}

/** `inOrder`: whoever had the turn waits until it comes again, and who stands in for them as well. */
function turnsAfter({ state }: Draft, run: StageRun): Seat[] {
  if (stageOfRun(state, run).decide.mode !== 'inOrder') return [];
  return votingSeats(seatsOfRun(state, run)).filter((seat) => seat.state === 'open');
}

/** It counts no longer until the signers after it have confirmed it once more. */
function waitForSigners(seat: Seat): void {
  if (!seat.vote) return;
  seat.pendingVote = seat.vote;
  delete seat.vote;
}

/** Branches that the join had closed go on where they were. */
function reopenJoined(draft: Draft, run: StageRun): Task[] {
  const { state } = draft;
  const block = blockAround(state, run.id);
  if (block?.state !== 'approved') return [];
  const branches = findBlock(state.definition, block.id)?.parallel ?? [];
  const joined = branches.filter((_, branch) => block.branches[branch] === 'cancelled').flat();
  return joined.flatMap(({ id }) => {
    const closed = runOf(state, id);
    if (closed?.state !== 'cancelled' || closed.because !== 'join') return [];
    note(draft, 'askedAgain', { actor: engine, stage: id });
    const leftOut = seatsLeftOut(state, closed);
    reopenRun(draft, closed);
    if (closed.seatIds.length > 0) return reopenSeats(draft, closed, leftOut, 'takenBack');
    closed.state = 'planning';
    ask(draft, { type: 'PlanStage', stageId: id });
    return [];
  });
}
