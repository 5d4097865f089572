/** The signers may sit: their seats are set up beside the one that asked for them. */
import type { Refusal } from '../../shared/refusal';
import { findSeat, findTask, runOf, stageOfRun } from '../lookup';
import { groupOf } from '../signers';
import type { CaseCommand, CaseState, PlannedSeat, Seat, SignersPlan, StageRun } from '../types';
import { actorOf } from './actor-of';
import { addSeat } from './apply-stage-plan';
import { note, type Draft } from './draft';
import { holdTask } from './hold-task';
import { askSigners } from './settle-signers';
import { settleStage } from './settle-stage';

/** Refuses what the plan refuses: NOT_FOUND, MAY_NOT_SIT. */
export function applySignersPlan(
  draft: Draft,
  { taskId, kind, comment }: Extract<CaseCommand, { type: 'PlanSigners' }>,
  plan: SignersPlan,
): Refusal | null {
  if (plan.result === 'refused') return plan.refusal;
  const { state } = draft;
  const task = findTask(state, taskId);
  const owner = findSeat(state, task?.seatId);
  const run = runOf(state, task?.stageId);
  if (!task || !owner || !run) return null;

  const level = (owner.addedBy?.level ?? 0) + 1;
  const signers = plan.seats.map((planned) => {
    const signer = addBeside(draft, run, owner, planned);
    signer.addedBy = { seatId: owner.id, kind, level };
    return signer;
  });
  note(draft, 'signersAdded', {
    actor: actorOf(task.holderId, owner.onBehalfOf),
    stage: run.id,
    ...(comment !== '' && { comment }),
    detail: {
      taskId,
      seatId: owner.id,
      kind,
      to: signers.map(({ holderId }) => holderId),
      seatIds: signers.map(({ id }) => id),
    },
  });
  task.version += 1;
  if (areAskedAtOnce(state, run, signers)) askSigners(draft, signers, owner);
  holdTask(draft, task);
  settleStage(draft, run);
  return null;
}

/** Signers after a seat wait for its approval; with `inOrder` who votes in the stage waits for the turn. */
function areAskedAtOnce(state: CaseState, run: StageRun, [signer]: Seat[]): boolean {
  if (!signer || signer.addedBy?.kind === 'after') return false;
  const isVoter = groupOf(state.seats, signer) === null;
  return !isVoter || stageOfRun(state, run).decide.mode !== 'inOrder';
}

/** Behind the seat, and behind whoever it has added before: so they are asked in the order in which they were named. */
function addBeside(draft: Draft, run: StageRun, owner: Seat, planned: Omit<PlannedSeat, 'entry'>): Seat {
  const { seats } = draft.state;
  const signer = addSeat(draft, run, { ...planned, entry: owner.entry });
  const isBelow = (seat: Seat | null | undefined): boolean =>
    seat?.id === owner.id || (seat?.addedBy !== undefined && isBelow(findSeat(draft.state, seat.addedBy.seatId)));
  seats.pop();
  run.seatIds.pop();
  const last = seats.findLast((seat) => isBelow(seat)) ?? owner;
  seats.splice(seats.indexOf(last) + 1, 0, signer);
  run.seatIds.splice(run.seatIds.indexOf(last.id) + 1, 0, signer.id);
  return signer;
}
