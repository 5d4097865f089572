/** Which task of a case a person means when they say only what they do, as in a scenario. */
import type { CaseState, Task, TaskKind } from '../types';

/**
 * Their open task (of that kind, in that stage), else their latest closed one, else any open one of the case: so that
 * whatever is wrong with it is refused by the rule itself, with its own words.
 */
export function pickTask(state: CaseState, personId: string, kind: TaskKind, stageId?: string): Task | null {
  const fits = (task: Task) => task.kind === kind && (stageId === undefined || task.stageId === stageId);
  const own = state.tasks.filter((task) => task.holderId === personId && fits(task));
  const open = (task: Task) => task.state === 'open';
  return own.find(open) ?? own.at(-1) ?? state.tasks.find((task) => open(task) && fits(task)) ?? null;
}
