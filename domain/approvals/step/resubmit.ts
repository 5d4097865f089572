/** The submitter (or who took the subject over) puts the changed content up for a new round: all of it, or at the returner. */
import { refuse, type Refusal } from '../../shared/refusal';
import { newestRevision, openTasks } from '../lookup';
import type { CaseEvent, Chosen } from '../types';
import { checkChoices } from './check-choices';
import { closeTask } from './close-task';
import { engine, note, type Draft } from './draft';
import { placeToResume } from './place-to-resume';
import { startRound } from './start-round';
import { setParties, takeRevision } from './take-revision';

/** Refuses NOT_YOUR_TURN (the case does not lie with the submitter) and NOT_YOUR_TASK; CHOICE_INVALID follows from the plan. */
export function resubmit(
  draft: Draft,
  personId: string | null,
  { fields, partyIds, chosen, comment, fromOwner }: Extract<CaseEvent, { type: 'Resubmitted' }>,
): Refusal | null {
  const { state } = draft;
  if (state.status !== 'returned') return refuse('NOT_YOUR_TURN', 'It does not lie with the submitter').refusal;
  const tasks = openTasks(state).filter((task) => task.kind === 'resubmit');
  const isHolder = personId === state.submitterId || tasks.some((task) => task.holderId === personId);
  if (fromOwner !== true && !isHolder) return refuse('NOT_YOUR_TASK', 'Only the submitter resubmits').refusal;

  if (personId !== null && personId !== state.submitterId) {
    state.submitterId = personId;
    if (!state.submitterIds.includes(personId)) state.submitterIds.push(personId);
  }
  setParties(draft, partyIds ?? state.partyIds);
  const changed = fields ? takeRevision(draft, fields) : [];
  const chosenBefore = state.chosen;
  state.chosen = { ...chosenBefore, ...chosen };
  for (const task of tasks) {
    task.outcome = 'resubmitted';
    closeTask(draft, task, 'done', 'done');
  }
  note(draft, 'resubmitted', {
    subjectRevision: newestRevision(state).number,
    ...(comment !== undefined && { comment }),
    detail: { changed },
  });
  goOn(draft, chosenBefore);
  // What the owning process sends was checked before it took its step; what has become of it since is found at the stage.
  if (fromOwner !== true) checkChoices(draft);
  return null;
}

function goOn(draft: Draft, chosenBefore: Chosen): void {
  const resumption = placeToResume(draft.state, chosenBefore);
  if (resumption && 'at' in resumption) {
    const stage = draft.state.returner?.stageId ?? '';
    note(draft, 'resumedAtReturner', { actor: engine, stage });
    startRound(draft, 'resubmitted', resumption.at);
    return;
  }
  if (resumption) note(draft, 'rerunInstead', { actor: engine, detail: { changed: resumption.insteadBecause } });
  startRound(draft, 'resubmitted');
}
