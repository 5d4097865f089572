/** The tally of every stage of the round equals the naive model's, at every step. Keeps the model of one case. */
import assert from 'node:assert/strict';
import { findStage, type CompiledStage } from '../../../../domain/approvals';
import { naiveCount } from './naive-count';
import { NaiveVotes } from './naive-votes';
import type { Check } from './run-case';

const counted = ['open', 'approved', 'rejected'];
const closes = ['stageApproved', 'stageRejected'];

export function tallyHolds(): { [what: string]: Check } {
  const votes = new NaiveVotes();
  /** By which version a closed stage was counted: a later one does not count it again. */
  const countedBy = new Map<string, CompiledStage>();
  return {
    'the tally equals an independent, naive model': ({ after, lines, refusal }) => {
      if (refusal) return;
      votes.read(lines, after);
      for (const run of after.stages.filter(({ round, state }) => round === after.round && counted.includes(state))) {
        const pass = `${run.round} ${run.id} ${run.seatIds[0] ?? ''}`;
        const closesNow = lines.some(({ operation, stage: of }) => of === run.id && closes.includes(operation));
        if (run.state === 'open' || closesNow) countedBy.delete(pass);
        const stage = countedBy.get(pass) ?? findStage(after.definition, run.id);
        // A rejected branch of a block that was passed all the same is kept without its seats.
        if (!stage || (run.state === 'rejected' && run.seatIds.length === 0)) continue;
        if (run.state !== 'open') countedBy.set(pass, stage);
        const ballots = votes.ballots(run);
        const told = `${run.id} ${JSON.stringify([stage.decide, stage.reject, stage.waitForAll, ballots])}`;
        const count = naiveCount(stage, ballots, run.dueReached === true);
        const isHeldUp = after.suspension !== undefined || after.incidents.some(({ stageId }) => stageId === run.id);
        if (run.state === 'open' && isHeldUp) continue;
        assert.equal(run.state, count, told);
        for (const { id, vote } of after.seats.filter((seat) => run.seatIds.includes(seat.id) && !seat.standsInFor))
          assert.equal(votes.wordOf(id), vote?.outcome, `${id} in ${told}`);
      }
    },
  };
}
