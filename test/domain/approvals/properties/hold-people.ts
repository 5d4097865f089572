/** Who sits and who decides (approvals.md §2, APR-4): asked of the world directly, not of the engine's own filter. */
import assert from 'node:assert/strict';
import type { CaseState, CompiledStage, Task } from '../../../../domain/approvals';
import { namedBy } from './definitions';
import type { Check } from './run-case';
import { isActive, type World } from './world';

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
      assert.ok(
        !stage.exclude.flatMap(namedBy).includes(task.holderId),
        `${task.holderId} is excluded from ${stage.id}`,
      );
    }
  },
};

/** After these the engine has just looked at who may sit. */
const asksWhoSits = ['Rechecked', 'CaseOpened'];

const openDecisions = (state: CaseState): Task[] =>
  state.tasks.filter((task) => task.state === 'open' && task.kind === 'decide');

function stageOf({ definition }: CaseState, task: Task): CompiledStage | undefined {
  return definition.stages
    .flatMap((one) => ('parallel' in one ? one.parallel.flat() : [one]))
    .find(({ id }) => id === task.stageId);
}

/** Who stands in for somebody at the moment, for a case about this amount; null = present. */
export function substituteOf(world: World, state: CaseState, personId: string): string | null {
  const amount = Number(state.revisions.at(-1)?.fields.amountFen);
  const entries = world.substitutions.filter(
    (entry) =>
      entry.absentId === personId &&
      (entry.definitionKey === undefined || entry.definitionKey === state.definition.key) &&
      (entry.maxAmountFen === undefined || amount <= entry.maxAmountFen),
  );
  return entries.at(-1)?.substituteId ?? null;
}
