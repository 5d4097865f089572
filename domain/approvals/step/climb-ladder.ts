/**
 * One rung of a stage's escalation ladder (APR-5). `add`: one more person who may decide in place of all seats late by
 * then; `replace`: takes these seats with all who may decide them; a last rung may be the system's own vote.
 */
import { findSeat, openTaskOfSeat, openTasksOfStage, runOf, seatsOfRun, stageOfRun } from '../lookup';
import { groupOf, isUndecided } from '../signers';
import type { CaseCommand, RungPlan, Seat, StageRun, Task } from '../types';
import { addSeat } from './apply-stage-plan';
import { castVote } from './cast-vote';
import { closeTask } from './close-task';
import { ask, engine, nextNumber, note, type Draft } from './draft';
import { askForTimes, openSeatTask } from './open-task';
import { dismissSeat } from './settle-signers';
import { settleStage } from './settle-stage';

/** The rung's time has come: it asks whom it reaches, casts the system's vote, or finds nobody late. */
export function climbLadder(draft: Draft, run: StageRun, rung: number): void {
  run.rungsDone = Math.max(run.rungsDone, rung + 1);
  const rule = stageOfRun(draft.state, run).escalate[rung];
  if (run.state !== 'open' || !rule) return;
  const late = lateSeats(draft, run);
  if (late.length === 0) {
    skip(draft, run, rung, 'nobody is late', []);
    return;
  }
  if (rule.then === 'reject') {
    rejectFor(draft, run, rung, late);
    return;
  }
  if (rule.then === 'approve') {
    skip(draft, run, rung, 'approval by the system is not run by this release', []);
    return;
  }
  ask(draft, { type: 'PlanRung', stageId: run.id, rung });
}

/** Whom the rung reaches gets one task that decides for all seats late by now, with the due time that they had. */
export function applyRungPlan(draft: Draft, command: Extract<CaseCommand, { type: 'PlanRung' }>, plan: RungPlan): void {
  const run = runOf(draft.state, command.stageId);
  if (run?.state !== 'open') return;
  if (plan.result === 'skipped') {
    skip(draft, run, command.rung, plan.why, plan.tell);
    return;
  }
  const late = lateSeats(draft, run);
  const inherited = oldestTask(draft, run);
  if (late.length === 0 || !inherited) {
    skip(draft, run, command.rung, 'nobody is late', []);
    return;
  }

  const how = stageOfRun(draft.state, run).escalate[command.rung]?.how ?? 'add';
  if (how === 'replace') replaceHolders(draft, run, late);
  const seat = addSeat(draft, run, { ...plan.seat, entry: late[0]?.entry ?? '' });
  seat.standsInFor = late.map(({ id }) => id);
  seat.rung = command.rung;
  askForTimes(draft, [openSeatTask(draft, seat, inherited)], 'opened');
  note(draft, 'escalated', {
    actor: engine,
    stage: run.id,
    detail: {
      rung: command.rung + 1,
      how,
      to: seat.holderId,
      inPlaceOf: late.map(({ holderId }) => holderId),
      tell: [seat.holderId],
    },
  });
}

/**
 * Undecided seats whose time is over; those that were taken over stay late until somebody decides. Signers go with the seat
 * that they were added to: only where its holder has approved already are they the late ones.
 */
function lateSeats({ state }: Draft, run: StageRun): Seat[] {
  const late = seatsOfRun(state, run).filter((seat) => {
    if (!isUndecided(seat) || seat.standsInFor) return false;
    return seat.state === 'replaced' || openTaskOfSeat(state, seat.id)?.overdueSince !== undefined;
  });
  return late.filter((seat) => {
    const owner = findSeat(state, groupOf(state.seats, seat)?.ownerId);
    return !owner || !(owner.standsInFor || late.includes(owner));
  });
}

function oldestTask(draft: Draft, run: StageRun): Task | null {
  const late = openTasksOfStage(draft.state, run.id).filter((task) => task.overdueSince !== undefined);
  return late.sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0] ?? null;
}

/** The late seats keep their place in the count; their holders, and whoever was added for them, decide no more. */
function replaceHolders(draft: Draft, run: StageRun, late: Seat[]): void {
  for (const seat of seatsOfRun(draft.state, run)) {
    const standsIn = seat.standsInFor?.some((id) => late.some((one) => one.id === id));
    const task = openTaskOfSeat(draft.state, seat.id);
    if (!task || (!late.includes(seat) && !standsIn)) continue;
    dismissSeat(draft, seat, standsIn ? 'superseded' : 'replaced', 'replaced');
  }
}

function rejectFor(draft: Draft, run: StageRun, rung: number, late: Seat[]): void {
  const people = late.map(({ holderId }) => holderId);
  const { at } = draft.incoming;
  note(draft, 'rejected', {
    actor: engine,
    stage: run.id,
    detail: { rung: rung + 1, inPlaceOf: people, tell: people },
  });
  for (const { id } of late) {
    const seat = findSeat(draft.state, id);
    const task = openTaskOfSeat(draft.state, id);
    if (task) closeTask(draft, task, 'superseded', 'stageDecided');
    const subjectRevision = draft.state.revisionInForce;
    if (!seat || !isUndecided(seat)) continue;
    castVote(draft, run, seat, { number: nextNumber(draft), outcome: 'reject', by: engine, at, subjectRevision });
  }
  settleStage(draft, run);
}

function skip(draft: Draft, run: StageRun, rung: number, why: string, tell: string[]): void {
  note(draft, 'escalationSkipped', { actor: engine, stage: run.id, detail: { rung: rung + 1, why, tell } });
}
