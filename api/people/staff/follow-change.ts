/** After a change of people: the open cases look again once it holds, and the answer is the record as it stands. */
import { randomUUID } from 'node:crypto';
import { createRecheck } from '../../../activities/people/create-recheck';
import type { Tx } from '../../../activities/shared/database';
import { requestWake } from '../wakes';

/** In the transaction of the change; answers the recheck's id. `from`: when it begins to hold. */
export async function followChange(tx: Tx, why: string, from: Date, now: Date): Promise<string> {
  const id = randomUUID();
  await createRecheck(tx, { id, cause: 'people', why, personIds: [], startedAt: from.toISOString() });
  await requestWake(tx, 'recheck', id, now);
  return id;
}
