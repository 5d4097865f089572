/** Who sits and who decides (approvals.md §2, APR-4): asked of the world directly, not of the engine's own filter. */
import assert from 'node:assert/strict';
import type { CaseState, CompiledStage, Task } from '../../../../domain/approvals';
import { findSubstitution, substitutionChain } from '../../../../domain/people';
import type { Instant } from '../../../../domain/shared/process';
import { namedBy } from './definitions';
import type { Check } from './run-case';
import { factsIn, isActive, type World } from './world';

export const peopleHold: { [what: string]: Check } = {
  'APR-4 no party ever decides': ({ before, incoming, refusal }) => {
    const { body, actor } = incoming;
    if (refusal || body.type !== 'Decided' || actor.kind !== 'person') return;
    assert.ok(!before?.partyIds.includes(actor.id), `${actor.id} has a stake in it`);
    const task = before?.tasks.find(({ id }) => id === body.taskId);
    assert.equal(task?.holderId, actor.id);
    assert.equal(task.state, 'open');
    assert.equal(task.kind, 'decide');
    assert.equal(before?.suspension, undefined, 'nothing is decided while it is suspended');
    assert.ok(task.onHold !== 'signers' && task.onHold !== 'claimed', `held by ${String(task.onHold)}`);
  },

  'APR-4 no party holds what decides; who once submitted stays a party': ({ after }) => {
    for (const task of openDecisions(after))
      assert.ok(
        !after.partyIds.includes(task.holderId),
        `${task.holderId} has a stake and a task in ${String(task.stageId)}`,
      );
    for (const id of after.submitterIds) assert.ok(after.partyIds.includes(id));
    assert.ok(after.submitterIds.includes(after.submitterId));
  },

  'nobody holds two open tasks of one stage': ({ after }) => {
    const held = openDecisions(after).map((task) => `${String(task.stageId)} ${task.holderId}`);
    assert.deepEqual(held, [...new Set(held)]);
  },

  'nobody holds a task who may not sit, but for the visible absent one': ({ after, incoming, refusal, world }) => {
    if (refusal || after.suspension || !asksWhoSits.includes(incoming.body.type)) return;
    for (const task of openDecisions(after)) {
      assert.ok(isActive(world, task.holderId), `${task.holderId} has left and holds ${task.id}`);
      const stage = stageOf(after, task);
      if (!stage) continue;
      const stands = substitutes(world, after, task, incoming.at).find((id) => couldSit(world, after, task, stage, id));
      assert.equal(stands, undefined, `${task.holderId} is away, and ${String(stands)} could have ${task.id}`);
      assert.ok(
        !stage.exclude.flatMap(namedBy).includes(task.holderId),
        `${task.holderId} is excluded from ${stage.id}`,
      );
    }
  },
};

/** After these the engine has just looked at who may sit. */
const asksWhoSits = ['Rechecked', 'CaseOpened'];

/** Who stands in for the holder, link by link, as far as they are there themselves. */
function substitutes(world: World, state: CaseState, { holderId }: Task, at: Instant): string[] {
  const { organisation } = factsIn(world, at);
  const amountFen = Number(state.revisions.at(-1)?.fields.amountFen);
  const matter = { definitionKey: state.definition.key, clientId: 'c1', amountFen };
  const chain = substitutionChain(organisation, holderId, matter, at);
  return chain.filter((id) => findSubstitution(organisation, id, matter, at) === null);
}

function couldSit(world: World, state: CaseState, task: Task, stage: CompiledStage, personId: string): boolean {
  const isBarred = state.partyIds.includes(personId) || stage.exclude.flatMap(namedBy).includes(personId);
  const seats = state.seats.filter((seat) => seat.stageId === task.stageId && seat.round === state.round);
  // Whose seat somebody else held for them has one in the stage already.
  const isSeated = seats.some(
    ({ id, holderId, onBehalfOf }) => holderId === personId || (id !== task.seatId && onBehalfOf === personId),
  );
  return isActive(world, personId) && !isBarred && !isSeated;
}

const openDecisions = (state: CaseState): Task[] =>
  state.tasks.filter((task) => task.state === 'open' && task.kind === 'decide');

function stageOf({ definition }: CaseState, task: Task): CompiledStage | undefined {
  return definition.stages
    .flatMap((one) => ('parallel' in one ? one.parallel.flat() : [one]))
    .find(({ id }) => id === task.stageId);
}
