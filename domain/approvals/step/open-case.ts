/** The beginning of a case: the subject's first revision, its parties, and the version that it keeps (APR-2). */
import type { CaseEvent, CaseState } from '../types';
import type { Incoming } from '../../shared/process';
import { checkChoices } from './check-choices';
import { note, openDraft, type Draft } from './draft';
import { enterItem } from './enter-item';

export function openCase(incoming: Incoming, event: Extract<CaseEvent, { type: 'CaseOpened' }>): Draft {
  const { definition, submitterId, fields } = event;
  const state: CaseState = {
    v: 2,
    id: event.caseId,
    definition,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    ownerId: event.ownerId,
    submitterId,
    submitterIds: [submitterId],
    partyIds: [...new Set([...event.partyIds, submitterId])],
    status: 'running',
    round: 1,
    returnsMade: 0,
    revisions: [{ number: 1, fields, at: incoming.at, by: submitterId }],
    revisionInForce: 1,
    stages: [],
    blocks: [],
    seats: [],
    tasks: [],
    alarms: [],
    incidents: [],
    chosen: event.chosen ?? {},
    questions: [],
    copied: [],
    charges: [],
    startedAt: incoming.at,
    outstanding: [],
    nextId: 1,
  };
  const draft = openDraft(state, incoming);
  const { key, version, sha256 } = definition;
  note(draft, 'opened', { subjectRevision: 1, detail: { definition: key, version, sha256 } });
  checkChoices(draft);
  enterItem(draft, 0);
  return draft;
}
