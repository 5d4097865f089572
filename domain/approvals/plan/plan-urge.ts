/** Whether the submitter may urge already, and who hears it. */
import { addWorking } from '../../shared/working-time';
import { refuse } from '../../shared/refusal';
import type { Duration } from '../definition';
import type { PlanFacts } from '../facts';
import { findTask, openTasks, runsOfRound, stageOfRun } from '../lookup';
import { isPausedBy } from '../pauses';
import { openQuestions } from '../questions';
import { stagesOf } from '../stage-order';
import type { CaseState, Task, UrgePlan } from '../types';

/** Refuses URGED_RECENTLY with `nextAt`. Of several open stages the shortest `urge` counts. */
export function planUrge(state: CaseState, facts: PlanFacts): UrgePlan {
  const { urgedAt } = state;
  if (urgedAt !== undefined) {
    const [nextAt] = intervals(state)
      .map((urge) => addWorking(facts.calendar, urgedAt, urge).at)
      .sort();
    if (nextAt !== undefined && Date.parse(facts.at) < Date.parse(nextAt)) {
      return { result: 'refused', ...refuse('URGED_RECENTLY', 'It was urged a short while ago', { data: { nextAt } }) };
    }
  }
  const held = openTasks(state).filter((task) => holdsUp(state, task));
  return { result: 'granted', tell: [...new Set(held.map(({ holderId }) => holderId))] };
}

/** Of the stages that are open or wait to be started; of the first one while none is. */
function intervals(state: CaseState): Duration[] {
  const reached = runsOfRound(state).filter((run) => run.state === 'open' || run.state === 'toStart');
  const stages = reached.length > 0 ? reached.map((run) => stageOfRun(state, run)) : stagesOf(state.definition);
  return (reached.length > 0 ? stages : stages.slice(0, 1)).map(({ urge }) => urge);
}

/** In an incident the administrators; else whoever has something to do that others wait for. */
function holdsUp(state: CaseState, task: Task): boolean {
  if (state.status === 'incident') return task.kind === 'incident';
  switch (task.kind) {
    case 'decide':
      return !task.onHold && !isPausedBy(task, 'question');
    case 'opinion':
    case 'start':
      return true;
    case 'answer': {
      const asked = openQuestions(state).find(({ answerTaskId }) => answerTaskId === task.id);
      const waiting = findTask(state, asked?.taskId);
      return waiting !== null && isPausedBy(waiting, 'question');
    }
    case 'resubmit':
    case 'incident':
      return false;
  }
}
