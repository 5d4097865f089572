/** The submitter (or who took the subject over) puts the changed content up for a new round. */
import { refuse, type Refusal } from '../../shared/refusal';
import { newestRevision, openTasks } from '../lookup';
import type { CaseEvent } from '../types';
import { closeTask } from './close-task';
import { note, type Draft } from './draft';
import { startRound } from './start-round';
import { setParties, takeRevision } from './take-revision';

/** Refuses NOT_YOUR_TURN (the case does not lie with the submitter) and NOT_YOUR_TASK. */
export function resubmit(
  draft: Draft,
  personId: string | null,
  { fields, partyIds, comment, fromOwner }: Extract<CaseEvent, { type: 'Resubmitted' }>,
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
  for (const task of tasks) {
    task.outcome = 'resubmitted';
    closeTask(draft, task, 'done', 'done');
  }
  note(draft, 'resubmitted', {
    subjectRevision: newestRevision(state).number,
    ...(comment !== undefined && { comment }),
    detail: { changed },
  });
  startRound(draft, 'resubmitted');
  return null;
}
