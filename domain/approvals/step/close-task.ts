/** Takes tasks out of inboxes, and their times, pauses and questions with them. */
import { openTasks, openTasksOfStage } from '../lookup';
import { openQuestions } from '../questions';
import type { ClosedBecause, Task, TaskState } from '../types';
import { closeQuestion } from './close-question';
import type { Draft } from './draft';
import { endPause } from './pause-task';

/** The version goes up, so that whoever still looks at the task is told that it changed. */
export function closeTask(draft: Draft, task: Task, state: Exclude<TaskState, 'open'>, because: ClosedBecause): void {
  // Whatever else ended the waiting, to whoever was asked it is the question that is over.
  const isUnanswered = task.kind === 'answer' && state !== 'done';
  task.state = isUnanswered ? 'cancelled' : state;
  task.version += 1;
  task.closedAt = draft.incoming.at;
  task.closedBecause = isUnanswered ? 'questionClosed' : because;
  delete task.onHold;
  endPause(draft, task);
  // A stage in which nobody has a task is not late: its ladder rests until somebody has one again.
  const { stageId } = task;
  const rests = stageId !== undefined && openTasksOfStage(draft.state, stageId).length === 0;
  draft.state.alarms = draft.state.alarms.filter(
    (alarm) => alarm.taskId !== task.id && !(rests && alarm.stageId === stageId),
  );
  // Nobody is asked for an opinion on what is decided or gone.
  for (const opinion of openTasks(draft.state)) {
    if (opinion.kind !== 'opinion' || opinion.forTaskId !== task.id) continue;
    if (state === 'done') closeTask(draft, opinion, 'cancelled', 'recalled');
    else closeTask(draft, opinion, state, because);
  }
  for (const question of openQuestions(draft.state)) {
    if (question.taskId === task.id || question.answerTaskId === task.id) closeQuestion(draft, question);
  }
}

/** Everything that is open, for the same reason: a return, new content, the end. */
export function cancelOpenTasks(draft: Draft, because: ClosedBecause): void {
  for (const question of openQuestions(draft.state)) closeQuestion(draft, question);
  for (const task of openTasks(draft.state)) {
    // One that went with another is closed already.
    if (task.state === 'open') closeTask(draft, task, 'cancelled', because);
  }
  draft.state.alarms = [];
}
