/** An absence: at its beginning and at its end the cases concerned look again, and the tasks move. Follows a changed end at once. */
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { looks } from './activities';
import { wake } from './messages';
import { startRecheck } from './start-recheck';

export async function substitution(id: string): Promise<void> {
  let wakes = 0;
  setHandler(wake, () => {
    wakes += 1;
  });
  for (;;) {
    const seen = wakes;
    const woken = (): boolean => wakes > seen;
    const { recheckId, nextChange, over } = await looks.lookAtSubstitution({
      id,
      at: new Date(Date.now()).toISOString(),
    });
    if (recheckId !== null) await startRecheck(recheckId);
    if (over && !woken()) return;
    if (workflowInfo().continueAsNewSuggested && !woken()) return continueAsNew<typeof substitution>(id);
    if (nextChange === null) await condition(woken);
    else await condition(woken, Math.max(1, Date.parse(nextChange) - Date.now()));
  }
}
