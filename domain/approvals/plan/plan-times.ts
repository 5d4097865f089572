/** When tasks are due, when people are reminded, and when a stage's ladder moves (APR-5). */
import { addWorking } from '../../shared/working-time';
import type { CompiledStage } from '../definition';
import type { PlanFacts } from '../facts';
import { findTask, openTasksOfStage } from '../lookup';
import { stagesOf } from '../stage-order';
import type { CaseState, Task, TaskTimes, TimesPlan } from '../types';
import { reminderTimes } from './reminder-times';

/** Times of the tasks asked for, and the ladders of their stages. */
export function planTimes(state: CaseState, taskIds: string[], facts: PlanFacts): TimesPlan {
  const plan: TimesPlan = { tasks: [], ladders: [], claims: [] };
  for (const stage of stagesOf(state.definition)) {
    const open = openTasksOfStage(state, stage.id);
    const asked = open.filter((task) => taskIds.includes(task.id)).map((task) => timesOf(task, stage, facts));
    if (asked.length === 0) continue;
    plan.tasks.push(...asked);
    const known = open.map((task) => asked.find(({ taskId }) => taskId === task.id)?.dueAt ?? task.dueAt);
    plan.ladders.push({ stageId: stage.id, rungs: ladderOf(stage, earliest(known), facts) });
  }
  const others = taskIds.filter((id) => findTask(state, id)?.kind !== 'decide');
  plan.tasks.push(...others.map((taskId) => ({ taskId, dueAt: null, provisional: false, reminders: [] })));
  return plan;
}

function timesOf(task: Task, stage: CompiledStage, facts: PlanFacts): TaskTimes {
  if (!stage.due) return { taskId: task.id, dueAt: null, provisional: false, reminders: [] };
  const { at: dueAt, provisional } = addWorking(facts.calendar, task.countsFrom, stage.due);
  const due = { from: task.countsFrom, at: dueAt, duration: stage.due };
  const reminders = stage.remind ? reminderTimes(stage.remind, due, task.openedAt, facts.calendar) : [];
  return { taskId: task.id, dueAt, provisional, reminders };
}

/** One ladder a stage, counted from the earliest due time among its open tasks. */
function ladderOf(stage: CompiledStage, from: string | null, facts: PlanFacts): string[] {
  if (from === null) return [];
  return stage.escalate.map((rung) => addWorking(facts.calendar, from, rung.after).at);
}

function earliest(dueTimes: (string | null)[]): string | null {
  const known = dueTimes.filter((due) => due !== null).sort();
  return known[0] ?? null;
}
