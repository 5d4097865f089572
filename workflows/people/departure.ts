/** Somebody leaves, or loses roles: at the instant everything that was reviewed is moved, and what has turned up since. */
import { condition, setHandler, sleep } from '@temporalio/workflow';
import { moves } from './activities';
import { wake } from './messages';
import { startRecheck } from './start-recheck';

const now = (): string => new Date(Date.now()).toISOString();

/** How long cases may take to look again before it is said what is left. */
const looksAtMost = 300;

export async function departure(id: string): Promise<void> {
  let wakes = 0;
  setHandler(wake, () => {
    wakes += 1;
  });
  for (;;) {
    const seen = wakes;
    const at = await moves.lookAtDeparture({ id });
    if (at === null) return; // cancelled, or done by an earlier life
    const aheadMs = Date.parse(at) - Date.now();
    if (aheadMs <= 0) break;
    await condition(() => wakes > seen, aheadMs);
  }
  if (!(await moves.beginDeparture({ id, at: now() }))) return;
  await moveAll(id);
  await moves.closePerson({ id });
  await moveAll(id); // what came in while the rest was moved
  const recheckId = await moves.recheckDeparture({ id, at: now() });
  if (recheckId !== null) await startRecheck(recheckId);
  for (let looks = 0; looks < looksAtMost && (await moves.casesBehind({ id })) > 0; looks += 1) await sleep('1 second');
  await moves.finishDeparture({ id, at: now() });
}

async function moveAll(id: string): Promise<void> {
  for (let items = await moves.waitingItems({ id }); items.length > 0; items = await moves.waitingItems({ id })) {
    for (const itemId of items) await moves.moveItem({ id, itemId });
  }
}
