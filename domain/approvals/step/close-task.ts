/** Takes tasks out of inboxes, with their times, pauses and questions. */
import { opinionOn } from '../hold-of';
import { openTasks } from '../lookup';
import { openQuestions } from '../questions';
import type { ClosedBecause, Task, TaskState } from '../types';
import { closeQuestion, closeQuestionsAbout } from './close-question';
import type { Draft } from './draft';
import { shutTask } from './shut-task';

/** The version goes up, so that whoever still looks at the task is told that it changed. */
export function closeTask(draft: Draft, task: Task, state: Exclude<TaskState, 'open'>, because: ClosedBecause): void {
  const unanswered = openQuestions(draft.state).find(({ answerTaskId }) => answerTaskId === task.id);
  // Whatever else ended the waiting, to whoever was asked it is the question that is over.
  if (unanswered) closeQuestion(draft, unanswered);
  else {
    shutTask(draft, task, state, because);
    closeQuestionsAbout(draft, task.id);
    closeOpinionOn(draft, task, state, because);
  }
}

/** Nobody is asked for an opinion on what is decided or gone. */
function closeOpinionOn(draft: Draft, task: Task, state: Exclude<TaskState, 'open'>, because: ClosedBecause): void {
  const opinion = opinionOn(draft.state, task);
  if (!opinion) return;
  if (state === 'done') closeTask(draft, opinion, 'cancelled', 'recalled');
  else closeTask(draft, opinion, state, because);
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
