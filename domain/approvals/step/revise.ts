/** The subject has changed while the case runs (APR-7): `reapprove` says who is asked again. */
import { refuse, type Refusal } from '../../shared/refusal';
import { changedFields, reapprovalFor } from '../changed-fields';
import { newestRevision, runsOfRound } from '../lookup';
import type { CaseEvent } from '../types';
import { askAgain } from './ask-again';
import { note, type Draft } from './draft';
import { startRound } from './enter-stage';
import { reseatParties, setParties, takeRevision } from './take-revision';

/** By the owning process, or by the submitter while it lies with them; FORBIDDEN for everybody else. */
export function revise(
  draft: Draft,
  personId: string | null,
  { fields, partyIds, fromOwner }: Extract<CaseEvent, { type: 'Revised' }>,
): Refusal | null {
  const { state } = draft;
  const isSubmitters = state.status === 'returned' && personId === state.submitterId;
  if (fromOwner !== true && !isSubmitters) {
    return refuse('FORBIDDEN', 'Only the process that owns the subject changes it, or its submitter once returned')
      .refusal;
  }
  const partiesBefore = state.partyIds;
  if (partyIds) setParties(draft, partyIds);
  const changed = takeRevision(draft, fields);
  if (changed.length > 0) {
    note(draft, 'revised', { subjectRevision: newestRevision(state).number, detail: { changed } });
  }
  if (state.status === 'running') drawConsequences(draft);
  reseatParties(draft, partiesBefore);
  return null;
}

/** What the revisions since the one in force mean for the round; a case that waits draws them when it goes on. */
export function drawConsequences(draft: Draft): 'none' | 'fromCurrent' | 'round' {
  const { state } = draft;
  const inForce = state.revisions.find((revision) => revision.number === state.revisionInForce);
  const newest = newestRevision(state);
  const changed = changedFields(inForce?.fields ?? {}, newest.fields);
  const reached = runsOfRound(state).map((run) => run.id);
  const consequence = reapprovalFor(state.definition, changed, reached);
  state.revisionInForce = newest.number;
  if (consequence === 'round') startRound(draft, 'contentChanged');
  if (consequence === 'fromCurrent') askAgain(draft);
  return consequence;
}
