/** Somebody's mails: waits until the next one is due, has it sent, and looks again. One workflow a person, so that several notices become one mail. */
import { condition, continueAsNew, setHandler, uuid4, workflowInfo } from '@temporalio/workflow';
import { mails } from './activities';
import { wake } from './messages';

export async function deliver(userId: string): Promise<void> {
  let wakes = 0;
  setHandler(wake, () => {
    wakes += 1;
  });
  for (;;) {
    const seen = wakes;
    const woken = (): boolean => wakes > seen;
    const { dueAt } = await mails.lookAtMail({ userId });
    if (dueAt === null) {
      if (woken()) continue;
      return;
    }
    const aheadMs = Date.parse(dueAt) - Date.now();
    if (aheadMs <= 0) await mails.sendNextMail({ userId, mailId: uuid4(), at: new Date(Date.now()).toISOString() });
    else await condition(woken, aheadMs);
    if (workflowInfo().continueAsNewSuggested && !woken()) return continueAsNew<typeof deliver>(userId);
  }
}
