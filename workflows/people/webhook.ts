/** One message to another system: waits until it is due, has it sent, and looks again, until it is taken or given up. */
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { webhooks } from './activities';
import { wake } from './messages';

export async function webhook(id: string): Promise<void> {
  let wakes = 0;
  setHandler(wake, () => {
    wakes += 1;
  });
  for (;;) {
    const seen = wakes;
    const woken = (): boolean => wakes > seen;
    const { dueAt } = await webhooks.lookAtWebhook({ id });
    if (dueAt === null) {
      if (woken()) continue;
      return;
    }
    const aheadMs = Date.parse(dueAt) - Date.now();
    if (aheadMs <= 0) await webhooks.sendWebhook({ id, at: new Date(Date.now()).toISOString() });
    else await condition(woken, aheadMs);
    if (workflowInfo().continueAsNewSuggested && !woken()) return continueAsNew<typeof webhook>(id);
  }
}
