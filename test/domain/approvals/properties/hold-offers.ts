/** The other half of "what is offered is accepted": what is not offered is refused. Tried on a case as a search leaves it. */
import assert from 'node:assert/strict';
import { advanceCase, operationsOf, type TaskOperation } from '../../../../domain/approvals';
import { eventFor } from './events';
import type { CaseRun } from './run-case';
import { administratorIds, factsIn } from './world';

const tried: TaskOperation[] = [
  ...(['approve', 'reject', 'abstain', 'return', 'transfer', 'delegate', 'opine', 'recall', 'addSigner'] as const),
  ...(['claim', 'start', 'skip', 'answer', 'takeBack'] as const),
];

/** Throws when the engine takes from the holder of a task what it has not offered. */
export function expectTheRestRefused({ state, world, now }: CaseRun): void {
  for (const task of state.tasks.filter(({ round }) => round === state.round).slice(-6)) {
    const { holderId: personId } = task;
    const isAdmin = administratorIds.includes(personId);
    const offered = operationsOf(state, personId, { isAdmin, taskId: task.id });
    for (const operation of tried.filter((one) => !offered.includes(one))) {
      const body = eventFor(state, { operation, personId, task }, { other: 1, value: 1 }, world);
      if (!body) continue;
      const actor = { kind: 'person', id: personId } as const;
      const answer = advanceCase(state, { key: 'try', at: now, actor, body }, factsIn(world, now));
      assert.ok('refusal' in answer, `${operation} of ${task.id} (${task.kind}, ${task.state}) was not offered`);
    }
  }
}
