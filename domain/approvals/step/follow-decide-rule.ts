/** An open stage without votes is decided in another way from now on: `inOrder` asks one after another, the others all at once. */
import type { CompiledDefinition } from '../definition';
import { openTaskOfSeat, seatsOfRun, stageOfRun } from '../lookup';
import { findStage } from '../stage-order';
import { votingSeats } from '../tally';
import type { StageRun } from '../types';
import { closeTask } from './close-task';
import type { Draft } from './draft';
import { askForTimes, openSeatTask } from './open-task';

/** `before`: the version that the stage was opened under. */
export function followDecideRule(draft: Draft, run: StageRun, before: CompiledDefinition): void {
  const { state } = draft;
  const wasInOrder = findStage(before, run.id)?.decide.mode === 'inOrder';
  const isInOrder = stageOfRun(state, run).decide.mode === 'inOrder';
  if (wasInOrder === isInOrder) return;
  const seats = votingSeats(seatsOfRun(state, run)).filter((seat) => !seat.vacant);
  if (wasInOrder) {
    const waiting = seats.filter((seat) => seat.state === 'waiting');
    const tasks = waiting.map((seat) => openSeatTask(draft, seat));
    askForTimes(draft, tasks, 'opened');
    return;
  }
  for (const seat of seats.filter((one) => one.state === 'open').slice(1)) {
    const task = openTaskOfSeat(state, seat.id);
    if (task) closeTask(draft, task, 'cancelled', 'askedAgain');
    seat.state = 'waiting';
  }
}
