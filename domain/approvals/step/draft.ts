/**
 * The working copy that one event changes: a clone of the state with the trail lines and commands that come of it.
 * When the event is refused the draft is thrown away, so a refusal leaves everything as it was.
 */
import type { Actor, Incoming, TrailEntry } from '../../shared/process';
import type { CaseCommand, CaseState } from '../types';

export interface Draft {
  state: CaseState;
  incoming: Incoming;
  commands: CaseCommand[];
  trail: TrailEntry[];
}

/** Everything that a case's trail can say was done. */
export type CaseOperation =
  | 'opened'
  | 'roundOpened'
  | 'ended'
  | 'stageOpened'
  | 'stageSkipped'
  | 'stageApproved'
  | 'stageRejected'
  | 'approved'
  | 'rejected'
  | 'returned'
  | 'commented'
  | 'withdrawn'
  | 'revised'
  | 'takenOver'
  | 'resubmitted'
  | 'reassigned'
  | 'named'
  | 'terminated'
  | 'seatMoved'
  | 'seatFellAway'
  | 'seatVacant'
  | 'voteStands'
  | 'carriedOver'
  | 'askedAgain'
  | 'reminded'
  | 'overdue'
  | 'escalated'
  | 'escalationSkipped'
  | 'incidentRaised'
  | 'incidentResolved'
  | 'rechecked'
  | 'abstained'
  | 'transferred'
  | 'delegated'
  | 'opined'
  | 'recalled'
  | 'signersAdded'
  | 'signersDone'
  | 'signerRemoved'
  | 'takenBack'
  | 'claimed'
  | 'released'
  | 'stageToStart'
  | 'stageStarted'
  | 'stageKept'
  | 'blockOpened'
  | 'blockSkipped'
  | 'blockApproved'
  | 'blockRejected'
  | 'branchSkipped'
  | 'resumedAtReturner'
  | 'rerunInstead'
  | 'jumped'
  | 'suspended'
  | 'resumed'
  | 'migrated'
  | 'urged'
  | 'asked'
  | 'answered'
  | 'questionClosed'
  | 'copied'
  | 'silenceKept';

export const engine: Actor = { kind: 'system', what: 'approvals' };

/** The definition never changes (APR-2), so the copy shares it. */
export function openDraft({ definition, ...rest }: CaseState, incoming: Incoming): Draft {
  return { state: { definition, ...structuredClone(rest) }, incoming, commands: [], trail: [] };
}

/** Numbers never repeat within a case, whatever they number. */
export function nextId(draft: Draft, letter: 's' | 'c' | 'a' | 'i' | 'q' | 'k'): string {
  const id = `${letter}${draft.state.nextId}`;
  draft.state.nextId += 1;
  return id;
}

/** A plain number in the order of the trail, e.g. of votes. */
export function nextNumber(draft: Draft): number {
  const number = draft.state.nextId;
  draft.state.nextId += 1;
  return number;
}

/** A task's id names its case too: it stands in addresses and lists on its own. */
export function nextTaskId(draft: Draft): string {
  const id = `${draft.state.id}#t${draft.state.nextId}`;
  draft.state.nextId += 1;
  return id;
}

/** One line of the trail; by whoever sent the event unless `more.actor` says otherwise. */
export function note(draft: Draft, operation: CaseOperation, more: Partial<Omit<TrailEntry, 'operation'>> = {}): void {
  const { at, actor } = draft.incoming;
  draft.trail.push({ at, actor, operation, round: draft.state.round, ...more });
}

type Unnumbered<Command> = Command extends CaseCommand ? Omit<Command, 'id'> : never;

/** Asks for what only the world knows; the case goes on when the answer arrives. */
export function ask(draft: Draft, command: Unnumbered<CaseCommand>): void {
  const numbered = { ...command, id: nextId(draft, 'c') };
  draft.state.outstanding.push(numbered);
  draft.commands.push(numbered);
}
