/** One mail to a client's contact: waits until it is due, has it sent, and looks again, until it is sent or given up. */
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { letters } from './activities';
import { wake } from './messages';

export async function letter(mailId: string): Promise<void> {
  let wakes = 0;
  setHandler(wake, () => {
    wakes += 1;
  });
  for (;;) {
    const seen = wakes;
    const woken = (): boolean => wakes > seen;
    const { dueAt } = await letters.lookAtLetter({ mailId });
    if (dueAt === null) {
      if (woken()) continue;
      return;
    }
    const aheadMs = Date.parse(dueAt) - Date.now();
    if (aheadMs <= 0) await letters.sendLetter({ mailId, at: new Date(Date.now()).toISOString() });
    else await condition(woken, aheadMs);
    if (workflowInfo().continueAsNewSuggested && !woken()) return continueAsNew<typeof letter>(mailId);
  }
}
