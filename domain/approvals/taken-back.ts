/**
 * 撤销: whether somebody may undo a decision of theirs, and what goes back with it. Asked by the pages that offer it and by
 * the step that carries it out; only reads.
 */
import { refuse, type Refusal } from '../shared/refusal';
import type { Json } from '../shared/process';
import { waitsForIncident } from './changed-fields';
import { blockAround, blocksOfRound, findSeat, findTask, runOf, runsOfRound, seatsOfRun } from './lookup';
import { groupOf } from './signers';
import { liesBefore, placeOf } from './stage-order';
import type { BlockRun, CaseState, Seat, SeatState, StageRun, Task, Vote } from './types';
import { nameOf } from './who-decided';

export interface TakeBack {
  task: Task;
  seat: Seat;
  /** The seats whose votes go back: its own, those for which it was cast, those to which it was carried over. */
  seats: Seat[];
  /** Approvals that a signer set up after them had confirmed: they wait again. */
  unconfirmed: Seat[];
  /** The stages that are asked again. */
  again: StageRun[];
  /** What has been reached since because of it: taken away, and reached again later. */
  since: StageRun[];
}

/**
 * Refuses NOT_FOUND, OWN_REQUEST (APR-4), NOT_YOUR_TASK, NOT_YOUR_TURN (nothing was decided through it), CASE_RETURNED,
 * CASE_IN_INCIDENT (the content has changed), STALE_TASK (asked again since), TAKE_BACK_TOO_LATE with who decided since.
 */
export function findTakeBack(state: CaseState, personId: string, taskId: string): TakeBack | { refusal: Refusal } {
  const task = findTask(state, taskId);
  if (!task) return refuse('NOT_FOUND', 'There is no such task');
  if (state.partyIds.includes(personId)) {
    return refuse('OWN_REQUEST', 'Nobody decides what they have a stake in', { rule: 'APR-4' });
  }
  if (task.holderId !== personId) {
    return refuse('NOT_YOUR_TASK', 'Somebody else decided', { data: { holder: task.holderId } });
  }
  const seat = findSeat(state, task.seatId);
  if (task.kind !== 'decide' || task.state !== 'done' || !seat) {
    return refuse('NOT_YOUR_TURN', 'Nothing was decided through this task');
  }
  if (state.status === 'returned') return refuse('CASE_RETURNED', 'It lies with the submitter');
  if (task.round !== state.round || task.outcome === 'return') return tooLate('The round is over');
  if (waitsForIncident(state)) {
    return refuse('CASE_IN_INCIDENT', 'The content has changed; the case goes on when the incident is solved');
  }
  const isLast = state.tasks.findLast((one) => one.seatId === seat.id)?.id === task.id;
  // With `inOrder` whoever is asked again may have to wait for the turn, without a task.
  const isUndone = task.outcome === 'takenBack' || !decided.includes(seat.state);
  if (!isLast || isUndone) return refuse('STALE_TASK', 'It has been asked again since');
  return whatGoesBack(state, task, seat);
}

const decided: SeatState[] = ['approved', 'rejected', 'abstained'];

function whatGoesBack(state: CaseState, task: Task, seat: Seat): TakeBack | { refusal: Refusal } {
  const { seats, unconfirmed } = seatsGoingBack(state, seat);
  const touched = runsOfRound(state).filter((run) => run.seatIds.some((id) => seats.some((one) => one.id === id)));
  const again = touched.filter((run) => !touched.some((other) => isBehind(state, run, other)));
  const since = runsOfRound(state).filter(
    (run) => run.state !== 'cancelled' && again.some((earlier) => isBehind(state, run, earlier)),
  );
  const isGone = again.some((run) => !isStanding(state, run));
  const isJumped = [...since, ...blocksBehind(state, again)].some(({ because }) => because === 'override');
  if (isGone || isJumped) return tooLate('The case has gone another way');
  const rests = [...decidedSince(state, since), ...decidedBeside(state, seat)].filter(
    ({ id }) => !seats.some((one) => one.id === id),
  );
  const last = rests
    .flatMap((one) => one.vote ?? one.pendingVote ?? [])
    .sort((a, b) => a.number - b.number)
    .at(-1);
  return last ? tooLate('Somebody has decided since', last) : { task, seat, seats, unconfirmed, again, since };
}

/**
 * Votes go back with the one that they were cast through: an escalation's for the late, carried ones, a signer's. An
 * approval that one of them had confirmed waits again, and takes with it what was cast through it.
 */
function seatsGoingBack(state: CaseState, seat: Seat): Pick<TakeBack, 'seats' | 'unconfirmed'> {
  const back = [seat];
  const unconfirmed: Seat[] = [];
  for (const from of back) {
    const through = state.seats.filter(({ vote, round }) => vote?.throughSeatId === from.id && round === state.round);
    back.push(...through.filter((one) => !back.includes(one)));
    const confirmed = confirmedSeat(state, from);
    if (!confirmed || back.includes(confirmed)) continue;
    unconfirmed.push(confirmed);
    back.push(confirmed);
  }
  return { seats: back.filter((one) => !unconfirmed.includes(one)), unconfirmed };
}

/** The approval that counts because this signer, set up after it, has confirmed it. */
function confirmedSeat(state: CaseState, seat: Seat): Seat | null {
  const group = groupOf(state.seats, seat);
  const owner = group?.kind === 'after' ? findSeat(state, group.ownerId) : null;
  return owner?.vote?.outcome === 'approve' ? owner : null;
}

/** Blocks of this round that were reached after these stages. */
export function blocksBehind(state: CaseState, again: StageRun[]): BlockRun[] {
  const isAfter = (block: BlockRun) => again.some((run) => isBehind(state, block, run));
  return blocksOfRound(state).filter((block) => block.state !== 'cancelled' && isAfter(block));
}

/** The walk has come to `run` only through `earlier`. */
function isBehind(state: CaseState, run: StageRun | BlockRun, earlier: StageRun): boolean {
  const place = placeOf(state.definition, run.id);
  const before = placeOf(state.definition, earlier.id);
  return place !== null && before !== null && liesBefore(before, place);
}

/** It still counts: no migration has left it out, it was not jumped over, and no join has closed its branch. */
function isStanding(state: CaseState, run: StageRun): boolean {
  const counts = run.state === 'open' || run.state === 'approved' || run.state === 'rejected';
  const place = placeOf(state.definition, run.id);
  if (!counts || !place) return false;
  const { inside } = place;
  if (!inside) return true;
  const block = blockAround(state, run.id);
  return block !== null && block.state !== 'skipped' && block.branches[inside.branch] !== 'cancelled';
}

/** What people have decided behind it; what was carried over or decided by the system is nobody's decision. */
function decidedSince(state: CaseState, since: StageRun[]): Seat[] {
  return since
    .flatMap((run) => seatsOfRun(state, run))
    .filter((seat) => {
      const vote = seat.vote ?? seat.pendingVote;
      return vote?.by.kind === 'person' && !vote.carriedOver;
    });
}

/** Signers after the seat who have confirmed it; whoever has decided the seat that this one was added before. */
function decidedBeside(state: CaseState, seat: Seat): Seat[] {
  const run = runOf(state, seat.stageId);
  const seats = run ? seatsOfRun(state, run) : [];
  const isPersons = (vote?: Vote) => vote?.by.kind === 'person';
  const confirmed = seats.filter((other) => {
    const group = groupOf(seats, other);
    return group?.ownerId === seat.id && group.kind === 'after' && isPersons(other.vote);
  });
  const group = groupOf(seats, seat);
  const owner = group && findSeat(state, group.ownerId);
  const isDecided = owner && group.kind === 'before' && isPersons(owner.vote ?? owner.pendingVote);
  return isDecided ? [...confirmed, owner] : confirmed;
}

function tooLate(detail: string, vote?: Vote): { refusal: Refusal } {
  const decidedBy: Json | undefined = vote && { person: nameOf(vote.by), at: vote.at, outcome: vote.outcome };
  return refuse('TAKE_BACK_TOO_LATE', detail, decidedBy === undefined ? {} : { data: { decidedBy } });
}
