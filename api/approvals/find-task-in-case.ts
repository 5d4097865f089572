import type { ApiDeps } from '../shared/deps';
import { problem } from '../shared/problem';
import type { SignedIn } from '../shared/signed-in';
import { loadCase } from './load-case';

/** A task of a case that I may see, whoever holds it; refuses with NOT_FOUND. */
export async function findTaskInCase(deps: Pick<ApiDeps, 'database'>, me: SignedIn, taskId: string) {
  const task = await deps.database.task.findUnique({ where: { id: taskId } });
  if (!task) throw problem('NOT_FOUND', 'No such task');
  await loadCase(deps, me, task.caseId);
  return task;
}
