/** What counts as a vote (approvals.md §3): of this round, of people, each once; and what the engine offers, it accepts. */
import assert from 'node:assert/strict';
import { findStage, type TaskOperation } from '../../../../domain/approvals';
import type { RefusalCode } from '../../../../domain/shared/refusal';
import type { Check } from './run-case';

export const votesHold: { [what: string]: Check } = {
  'no decision of an earlier round counts, nor is it carried over': ({ after }) => {
    const seats = new Map(after.seats.map((seat) => [seat.id, seat]));
    for (const run of after.stages) {
      for (const id of run.seatIds) {
        const seat = seats.get(id);
        assert.equal(seat?.round, run.round);
        assert.equal(seat.stageId, run.id);
        const through = seat.vote?.throughSeatId;
        if (through !== undefined) assert.equal(seats.get(through)?.round, run.round, 'a vote of an earlier round');
        if (seat.vote?.carriedOver) {
          assert.equal(seat.vote.outcome, 'approve');
          assert.equal(seat.vote.by.kind, 'person', 'an act of the system is carried over');
        }
      }
    }
  },

  'votes are numbered as they came, and each belongs to one act': ({ after }) => {
    const votes = after.seats.flatMap((seat) => (seat.vote && !seat.vote.carriedOver ? [seat.vote] : []));
    for (const { number } of votes) assert.ok(number < after.nextId);
    const byNumber = new Map(votes.map((vote) => [vote.number, vote]));
    // One act may decide several late seats; it is the same act for all of them.
    for (const vote of votes) assert.deepEqual(byNumber.get(vote.number)?.by, vote.by);
  },

  'an approval is carried over only from its own round, by whoever gave it, to a stage that asks for nothing more': ({
    after,
    lines,
    trail,
  }) => {
    for (const { stage: id, round, detail = {} } of lines.filter(({ operation }) => operation === 'carriedOver')) {
      const stage = findStage(after.definition, id);
      assert.equal(stage?.duplicates, 'carryOver');
      assert.deepEqual([stage.outputs, stage.require.comment.includes('approve')], [{}, false]);
      const given = trail.some(
        (line) =>
          line.operation === 'approved' &&
          line.actor.kind === 'person' &&
          line.actor.id === detail.person &&
          line.round === round,
      );
      assert.ok(given, `${JSON.stringify(detail.person)} has approved nothing in round ${String(round)}`);
    }
  },

  'nothing is decided while the case is suspended': ({ before, after, lines }) => {
    if (!before?.suspension || !after.suspension) return;
    const decides = [
      'stageApproved',
      'stageRejected',
      'approved',
      'rejected',
      'returned',
      'blockApproved',
      'blockRejected',
    ];
    assert.deepEqual(
      lines.filter(({ operation }) => decides.includes(operation)).map(({ operation }) => operation),
      [],
    );
  },

  'an approved case was approved by somebody': ({ after }) => {
    if (after.outcome !== 'approved') return;
    const passed = after.stages.filter(
      ({ state, round }) => round === after.round && (state === 'approved' || state === 'kept'),
    );
    assert.ok(passed.length > 0);
  },

  'an approved stage has an approval': ({ after }) => {
    for (const run of after.stages.filter(({ state }) => state === 'approved')) {
      const votes = after.seats.filter(({ id }) => run.seatIds.includes(id)).flatMap(({ vote }) => vote ?? []);
      assert.ok(
        votes.some(({ outcome }) => outcome === 'approve'),
        `${run.id} was approved by nobody`,
      );
    }
  },

  'what is offered is accepted': ({ offer, refusal, incoming }) => {
    if (!offer || !refusal) return;
    const allowed: RefusalCode[] = worldMayRefuse[offer.operation] ?? [];
    assert.ok(
      allowed.includes(refusal.code),
      `${offer.operation} was offered: ${JSON.stringify([refusal, incoming.body])}`,
    );
  },
};

/** What only the named person, or the choice made with the operation, can be refused for. */
const worldMayRefuse: { [operation in TaskOperation]?: RefusalCode[] } = {
  // Somebody absent may be meant whose substitute is who asks.
  transfer: ['MAY_NOT_SIT', 'INVALID'],
  delegate: ['MAY_NOT_SIT', 'INVALID'],
  addSigner: ['MAY_NOT_SIT', 'SIGNERS_MIXED', 'INVALID'],
  removeSigner: ['LAST_SEAT'],
  reassign: ['MAY_NOT_SIT', 'INVALID'],
  ask: ['NOT_FOUND', 'INVALID'],
  urge: ['URGED_RECENTLY'],
  jump: ['NO_SUCH_STAGE', 'INVALID'],
  migrate: ['MIGRATION_REFUSED'],
  return: ['NO_SUCH_STAGE'],
  resubmit: ['CHOICE_INVALID'],
};
