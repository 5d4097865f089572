/** Wishes that a workflow which looks after a row begins, or looks at it again. `api/people/wakes` carries the wishes out. */
import type { Tx } from '../shared/database';

/** Kinds of these workflows, as they are registered; each takes the id of its row. */
export type PeopleWorkflow = 'substitution' | 'recheck' | 'departure' | 'deliver' | 'letter' | 'webhook';

/** The id of the workflow that looks after a row: `substitution/<id>`. */
export const workflowIdOf = (kind: PeopleWorkflow, rowId: string): string => `${kind}/${rowId}`;

/** Wishes it, in the transaction that writes the row. */
export async function requestWake(
  tx: Pick<Tx, 'wake'>,
  kind: PeopleWorkflow,
  rowId: string,
  requestedAt: Date,
): Promise<void> {
  const wish = { kind, rowId, requestedAt };
  const workflowId = workflowIdOf(kind, rowId);
  await tx.wake.upsert({ where: { workflowId }, create: { workflowId, ...wish }, update: wish });
}
