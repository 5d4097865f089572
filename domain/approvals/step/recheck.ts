/** Something outside has changed (people, calendar, a rule was corrected): look again at what rests on it. */
import { blockRunOf, findTask, openTasks, runOf, runsOfRound, seatsOfRun } from '../lookup';
import { openQuestions } from '../questions';
import type { CaseEvent } from '../types';
import { ask, note, type Draft } from './draft';
import { askForTimes } from './open-task';
import { askWhoGetsIncidents } from './raise-incident';

export function recheck(draft: Draft, { why }: Extract<CaseEvent, { type: 'Rechecked' }>): null {
  const { state } = draft;
  note(draft, 'rechecked', { detail: { why } });
  recheckQuestions(draft);
  if (state.status === 'returned') return null;
  recheckIncidents(draft);
  for (const run of runsOfRound(state).filter(({ state: of }) => of === 'open')) {
    const undecided = seatsOfRun(state, run).filter(
      (seat) => seat.vacant || seat.state === 'open' || seat.state === 'waiting',
    );
    if (undecided.length > 0) ask(draft, { type: 'PlanSeats', seatIds: undecided.map(({ id }) => id) });
  }
  const seatless = openTasks(state).filter(({ kind }) => kind === 'opinion' || kind === 'start');
  if (seatless.length > 0) ask(draft, { type: 'PlanSeats', seatIds: [], taskIds: seatless.map(({ id }) => id) });
  askForTimes(
    draft,
    openTasks(state).filter((task) => task.kind === 'decide'),
    'recheck',
  );
  return null;
}

/** Whoever was asked may have left, gone away or come back; an administrator may have given the question to another. */
function recheckQuestions(draft: Draft): void {
  for (const { id: questionId, askedBy: byId, answerTaskId, toUserId: asked, question } of openQuestions(draft.state)) {
    const task = findTask(draft.state, answerTaskId);
    const toUserId = task?.onBehalfOf ?? task?.holderId ?? asked;
    ask(draft, { type: 'PlanAddressee', byId, toUserId, question, questionId });
  }
}

/** Stages that could not be planned are planned again; for the other incidents the administrators may have changed. */
function recheckIncidents(draft: Draft): void {
  for (const { stageId, blockId } of draft.state.incidents) {
    const run = runOf(draft.state, stageId);
    const block = blockRunOf(draft.state, blockId);
    if (run?.state === 'planning') ask(draft, { type: 'PlanStage', stageId: run.id });
    if (block?.state === 'planning') ask(draft, { type: 'PlanBlock', blockId: block.id });
  }
  askWhoGetsIncidents(draft);
}
