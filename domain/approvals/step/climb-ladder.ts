/**
 * One rung of a stage's escalation ladder (APR-5). `add`: one more person who may decide in place of all seats late by
 * then; `replace`: takes these seats with all who may decide them; a last rung may be the system's own vote.
 */
import { lateSeats } from '../late-seats';
import { openTaskOfSeat, openTasksOfStage, runOf, seatsOfRun, stageOfRun, standInsFor } from '../lookup';
import { isPaused } from '../pauses';
import type { CaseCommand, RungPlan, Seat, StageRun, Task } from '../types';
import { addSeat } from './apply-stage-plan';
import { ask, engine, note, type Draft } from './draft';
import { askForTimes, openSeatTask } from './open-task';
import { releaseClaim } from './release-claim';
import { dismissSeat } from './settle-signers';
import { voteForLate } from './vote-for-late';

/** The rung's time has come: it asks whom it reaches, casts the system's vote, or finds nobody late. */
export function climbLadder(draft: Draft, run: StageRun, rung: number): void {
  run.rungsDone = Math.max(run.rungsDone, rung + 1);
  const rule = stageOfRun(draft.state, run).escalate[rung];
  if (run.state !== 'open' || !rule) return;
  const late = lateSeats(draft.state, run);
  if (late.length === 0) {
    skip(draft, run, rung, 'nobody is late', []);
    return;
  }
  if (rule.then === 'reject') {
    const people = late.map(({ holderId }) => holderId);
    const detail = { rung: rung + 1, inPlaceOf: people, tell: people };
    note(draft, 'rejected', { actor: engine, stage: run.id, detail });
    voteForLate(draft, run, late, 'reject');
    return;
  }
  if (rule.then === 'approve') {
    ask(draft, { type: 'PlanSilence', stageId: run.id, rung });
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
  const late = lateSeats(draft.state, run);
  const inherited = oldestTask(draft, run);
  if (late.length === 0 || !inherited) {
    skip(draft, run, command.rung, 'nobody is late', []);
    return;
  }

  const how = stageOfRun(draft.state, run).escalate[command.rung]?.how ?? 'add';
  releaseClaim(draft, run, 'escalation');
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

function oldestTask(draft: Draft, run: StageRun): Task | null {
  const late = openTasksOfStage(draft.state, run.id).filter(
    (task) => task.overdueSince !== undefined && !isPaused(task),
  );
  return late.sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0] ?? null;
}

/** The late seats keep their place in the count; their holders, and whoever was added for them, decide no more. */
function replaceHolders(draft: Draft, run: StageRun, late: Seat[]): void {
  const seats = seatsOfRun(draft.state, run);
  const standIns = standInsFor(seats, late);
  for (const seat of seats) {
    const standsIn = standIns.includes(seat);
    const task = openTaskOfSeat(draft.state, seat.id);
    if (!task || (!late.includes(seat) && !standsIn)) continue;
    dismissSeat(draft, seat, standsIn ? 'superseded' : 'replaced', 'replaced');
  }
}

function skip(draft: Draft, run: StageRun, rung: number, why: string, tell: string[]): void {
  note(draft, 'escalationSkipped', { actor: engine, stage: run.id, detail: { rung: rung + 1, why, tell } });
}
