import { within } from '../shared/abilities';
import type { ApiDeps } from '../shared/deps';
import { problem } from '../shared/problem';
import type { SignedIn } from '../shared/signed-in';

/** A task that I hold, open or not; refuses with NOT_FOUND, also when it is somebody else's. */
export async function findMyTask(deps: Pick<ApiDeps, 'database'>, me: SignedIn, taskId: string) {
  const task = await deps.database.task.findFirst({
    where: { AND: [{ id: taskId }, within(me.ability, 'read', 'Task')] },
    include: { case: true },
  });
  if (!task) throw problem('NOT_FOUND', 'No such task');
  return task;
}
