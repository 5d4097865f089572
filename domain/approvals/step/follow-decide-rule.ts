/** An open stage without votes is decided in another way from now on: `inOrder` asks one after another, the others all at once. */
import type { CompiledDefinition } from '../definition';
import { seatsOfRun, stageOfRun } from '../lookup';
import { findStage } from '../stage-order';
import { votingSeats } from '../tally';
import type { StageRun } from '../types';
import type { Draft } from './draft';
import { askForTimes } from './open-task';
import { putOff } from './put-off';
import { askSeat } from './settle-signers';

/** `before`: the version that the stage was opened under. */
export function followDecideRule(draft: Draft, run: StageRun, before: CompiledDefinition): void {
  const { state } = draft;
  const wasInOrder = findStage(before, run.id)?.decide.mode === 'inOrder';
  const isInOrder = stageOfRun(state, run).decide.mode === 'inOrder';
  if (wasInOrder === isInOrder) return;
  const seats = votingSeats(seatsOfRun(state, run)).filter((seat) => !seat.vacant);
  if (wasInOrder) {
    const waiting = seats.filter((seat) => seat.state === 'waiting');
    const tasks = waiting.flatMap((seat) => askSeat(draft, seat));
    askForTimes(draft, tasks, 'opened');
    return;
  }
  for (const seat of seats.filter((one) => one.state === 'open').slice(1)) {
    putOff(draft, seat, 'askedAgain');
  }
}
