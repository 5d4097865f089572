/** When tasks are due, when people are reminded, when a stage's ladder moves and a claim ends (APR-5). */
import type { Instant } from '../../shared/process';
import { addWorking } from '../../shared/working-time';
import type { CompiledStage, Duration } from '../definition';
import type { PlanFacts } from '../facts';
import { findTask, openTaskOfSeat, openTasksOfStage, runOf } from '../lookup';
import { isPaused } from '../pauses';
import { stagesOf } from '../stage-order';
import type { CaseState, Task, TaskTimes, TimesPlan } from '../types';
import { reminderTimes, type PlannedDue } from './reminder-times';
import { shiftByPauses, standstills } from './shift-by-pauses';

/** A claim on which nobody has decided within a working day is given up. */
const claimLasts: Duration = { amount: 1, unit: 'day', working: true };

/** Times of the tasks asked for, with the ladders and claims of their stages. */
export function planTimes(state: CaseState, taskIds: string[], facts: PlanFacts): TimesPlan {
  const plan: TimesPlan = { tasks: [], ladders: [], claims: [] };
  for (const stage of stagesOf(state.definition)) {
    const open = openTasksOfStage(state, stage.id);
    const asked = open.filter((task) => taskIds.includes(task.id));
    if (asked.length === 0) continue;
    plan.tasks.push(...asked.map((task) => timesOf(task, stage, facts)));
    plan.ladders.push({ stageId: stage.id, rungs: ladderOf(stage, open, facts) });
    const until = claimEnds(state, stage, facts);
    if (until !== null) plan.claims.push({ stageId: stage.id, until });
  }
  const others = taskIds.filter((id) => findTask(state, id)?.kind !== 'decide');
  plan.tasks.push(...others.map((taskId) => ({ taskId, dueAt: null, provisional: false, reminders: [] })));
  return plan;
}

function timesOf(task: Task, stage: CompiledStage, facts: PlanFacts): TaskTimes {
  const due = dueOf(task, stage, facts);
  if (!due) return { taskId: task.id, dueAt: null, provisional: false, reminders: [] };
  const reminders = stage.remind ? reminderTimes(stage.remind, due, task.openedAt, facts.calendar) : [];
  return { taskId: task.id, dueAt: due.at, provisional: due.provisional, reminders };
}

/** A task that a migration found open keeps the rule under which it was opened. */
function dueOf(task: Task, stage: CompiledStage, { calendar }: PlanFacts): PlannedDue | null {
  const duration = task.dueRule === undefined ? stage.due : task.dueRule;
  if (!duration) return null;
  const from = task.countsFrom;
  const unpaused = addWorking(calendar, from, duration);
  const pauses = standstills(task.pauses, from);
  const shifted = shiftByPauses(unpaused.at, duration.working, pauses, calendar);
  const provisional = unpaused.provisional || shifted.provisional;
  return { ...shifted, provisional, from, unpaused: unpaused.at, duration, pauses };
}

/** One ladder a stage, counted from the earliest due time among its open tasks whose clock runs, and moved with that task. */
function ladderOf(stage: CompiledStage, open: Task[], facts: PlanFacts): Instant[] {
  const known = open.flatMap((task) => {
    const due = isPaused(task) ? null : dueOf(task, stage, facts);
    return due?.at ? [{ at: due.at, later: due.later }] : [];
  });
  const [first] = known.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (!first) return [];
  return stage.escalate.flatMap(({ after }) => {
    const rung = addWorking(facts.calendar, first.at, after).at;
    return shiftByPauses(rung, after.working, first.later, facts.calendar).at ?? [];
  });
}

/** Null without a claim, and while the claimer's clock stands still. */
function claimEnds(state: CaseState, stage: CompiledStage, { calendar }: PlanFacts): Instant | null {
  const claim = runOf(state, stage.id)?.claim;
  const task = claim && openTaskOfSeat(state, claim.seatId);
  if (!task) return null;
  const until = addWorking(calendar, claim.at, claimLasts).at;
  return shiftByPauses(until, true, standstills(task.pauses, claim.at), calendar).at;
}
