import { within } from '../shared/abilities';
import type { ApiDeps } from '../shared/deps';
import { problem } from '../shared/problem';
import type { SignedIn } from '../shared/signed-in';

/**
 * The task that somebody wants to do something with. Whoever has a part in its case comes through to the engine, which
 * tells them whose task it is by now and who decided; to everybody else it does not exist (NOT_FOUND).
 */
export async function findTaskToActOn(deps: Pick<ApiDeps, 'database'>, me: SignedIn, taskId: string) {
  const task = await deps.database.task.findFirst({
    where: { id: taskId, case: within(me.ability, 'read', 'Case') },
    include: { case: true },
  });
  if (!task) throw problem('NOT_FOUND', 'No such task');
  return task;
}
