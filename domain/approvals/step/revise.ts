/** The subject has changed while the case runs (APR-7): `reapprove` says who is asked again. */
import { refuse, type Refusal } from '../../shared/refusal';
import { changedFields, reapprovalFor } from '../changed-fields';
import { blocksOfRound, isGoingOn, newestRevision, openTasks, runsOfRound } from '../lookup';
import type { CaseEvent } from '../types';
import { askAgain } from './ask-again';
import { note, type Draft } from './draft';
import { moveTask } from './give-seat';
import { startRound } from './start-round';
import { reseatParties, setParties, takeRevision } from './take-revision';

/** By the owning process, or by the submitter while it lies with them; FORBIDDEN for everybody else. */
export function revise(
  draft: Draft,
  personId: string | null,
  { fields, partyIds, submitterId, fromOwner }: Extract<CaseEvent, { type: 'Revised' }>,
): Refusal | null {
  const { state } = draft;
  const isSubmitters = state.status === 'returned' && personId === state.submitterId;
  if (fromOwner !== true && !isSubmitters) {
    return refuse('FORBIDDEN', 'Only the process that owns the subject changes it, or its submitter once returned')
      .refusal;
  }
  const partiesBefore = state.partyIds;
  if (fromOwner === true && submitterId !== undefined) takeOver(draft, submitterId);
  if (partyIds ?? submitterId) setParties(draft, partyIds ?? state.partyIds);
  const changed = takeRevision(draft, fields ?? newestRevision(state).fields);
  if (changed.length > 0) {
    note(draft, 'revised', { subjectRevision: newestRevision(state).number, detail: { changed } });
  }
  drawConsequences(draft);
  reseatParties(draft, partiesBefore);
  return null;
}

/** The subject is somebody else's now: it is theirs to resubmit and to withdraw, and comes back to them. */
function takeOver(draft: Draft, personId: string): void {
  const { state } = draft;
  if (personId === state.submitterId) return;
  note(draft, 'takenOver', { detail: { from: state.submitterId, to: personId } });
  state.submitterId = personId;
  if (!state.submitterIds.includes(personId)) state.submitterIds.push(personId);
  for (const task of openTasks(state).filter(({ kind }) => kind === 'resubmit')) moveTask(task, { holderId: personId });
}

/** What the revisions since the one in force mean for the round; a case that waits draws them when it goes on. */
export function drawConsequences(draft: Draft): 'none' | 'fromCurrent' | 'round' {
  const { state } = draft;
  if (!isGoingOn(state)) return 'none';
  const inForce = state.revisions.find((revision) => revision.number === state.revisionInForce);
  const newest = newestRevision(state);
  const changed = changedFields(inForce?.fields ?? {}, newest.fields);
  const reached = [...runsOfRound(state), ...blocksOfRound(state)].map((pass) => pass.id);
  const consequence = reapprovalFor(state.definition, changed, reached);
  state.revisionInForce = newest.number;
  if (consequence === 'round') startRound(draft, 'contentChanged');
  if (consequence === 'fromCurrent') askAgain(draft);
  return consequence;
}
