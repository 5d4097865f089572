/** A new revision of the subject is kept: immutable, numbered, with the parties that it names. */
import { nameOf } from '../who-decided';
import { openTasks, findSeat, newestRevision } from '../lookup';
import { changedFields } from '../changed-fields';
import { peopleOf } from '../seated-people';
import type { Seat, SubjectFields } from '../types';
import { ask, engine, note, type Draft } from './draft';
import { askWhoGetsIncidents } from './raise-incident';

/** Adds the revision when it differs; answers the names of the fields that did. `fields` is the complete content. */
export function takeRevision(draft: Draft, fields: SubjectFields): string[] {
  const { state, incoming } = draft;
  const changed = changedFields(newestRevision(state).fields, fields);
  if (changed.length === 0) return [];
  state.revisions.push({ number: state.revisions.length + 1, fields, at: incoming.at, by: nameOf(incoming.actor) });
  return changed;
}

/** The parties are those named now and everybody who ever submitted. */
export function setParties(draft: Draft, partyIds: string[]): void {
  draft.state.partyIds = [...new Set([...partyIds, ...draft.state.submitterIds])];
}

/**
 * Somebody who became a party may not decide any more (APR-4): their open seats are resolved again; votes that they have
 * given stand, visibly.
 */
export function reseatParties(draft: Draft, before: string[]): void {
  const { state } = draft;
  const joined = state.partyIds.filter((id) => !before.includes(id));
  for (const seat of state.seats) {
    const vote = seat.vote ?? seat.pendingVote;
    if (seat.round !== state.round || vote?.by.kind !== 'person') continue;
    const { id, onBehalfOf } = vote.by;
    // Who acted for somebody with a stake acted with that stake.
    if (!joined.includes(id) && (onBehalfOf === undefined || !joined.includes(onBehalfOf))) continue;
    note(draft, 'voteStands', { actor: engine, stage: seat.stageId, detail: { person: id, rule: 'APR-4' } });
  }
  const isTheirs = (of: Pick<Seat, 'holderId' | 'onBehalfOf'>) => peopleOf(of).some((id) => joined.includes(id));
  const open = openTasks(state).filter(isTheirs);
  const held = open.filter((task) => task.kind === 'decide').flatMap((task) => findSeat(state, task.seatId)?.id ?? []);
  const waiting = state.seats.filter((seat) => seat.state === 'waiting' && isTheirs(seat)).map(({ id }) => id);
  const taskIds = open.filter(({ kind }) => kind === 'opinion' || kind === 'start').map(({ id }) => id);
  const seatIds = [...held, ...waiting];
  if (seatIds.length + taskIds.length > 0) ask(draft, { type: 'PlanSeats', seatIds, taskIds });
  const names = openTasks(state).some((task) => task.kind === 'incident' && joined.includes(task.holderId));
  if (names) askWhoGetsIncidents(draft);
}
