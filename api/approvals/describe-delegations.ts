/** 委派: requests for an opinion with what was asked and answered. The case keeps who and when, the trail keeps the words. */
import type { z } from 'zod';
import type { CaseState, Task } from '../../domain/approvals';
import type { Actor, Json } from '../../domain/shared/process';
import type { ApiDeps } from '../shared/deps';
import { refTo } from '../shared/names';
import type { delegationView } from './contract-task';

type Delegation = z.input<typeof delegationView>;

/** Takes the opinion tasks; no query when there are none. */
export async function describeDelegations(
  deps: Pick<ApiDeps, 'database'>,
  state: CaseState,
  opinions: readonly Task[],
  names: (id: string) => string,
): Promise<Delegation[]> {
  if (opinions.length === 0) return [];
  const lines = await deps.database.trail.findMany({
    where: { processId: state.id, operation: { in: ['delegated', 'opined'] } },
    orderBy: { seq: 'asc' },
  });
  const said = (operation: string, taskId: string | undefined, at: string | undefined) =>
    lines.find(
      (line) =>
        line.operation === operation &&
        (line.detail as { [key: string]: Json } | null)?.['taskId'] === taskId &&
        line.at.toISOString() === at,
    );
  return opinions.map((task): Delegation => {
    const asked = said('delegated', task.forTaskId, task.openedAt);
    const given = said('opined', task.id, task.closedAt);
    const asker = asked?.actor as unknown as Actor | undefined;
    const owner = state.tasks.find(({ id }) => id === task.forTaskId)?.holderId ?? '';
    return {
      taskId: task.id,
      person: refTo(names, task.holderId),
      askedBy: refTo(names, asker?.kind === 'person' ? asker.id : owner),
      askedAt: task.openedAt,
      ...(asked?.comment ? { comment: asked.comment } : {}),
      state: task.state === 'open' ? 'open' : task.outcome === 'opined' ? 'given' : 'recalled',
      ...(given?.comment ? { opinion: given.comment } : {}),
      ...(task.closedAt === undefined ? {} : { closedAt: task.closedAt }),
    };
  });
}
