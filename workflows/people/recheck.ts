/** Open cases look again, one page after the other, from where an earlier run came to; what each finds is its own business. */
import { continueAsNew, setHandler, sleep } from '@temporalio/workflow';
import type { RecheckPlace } from '../../activities/people/recheck-cases';
import { looks, pages } from './activities';
import { wake } from './messages';

/** Well below the history's limit: a page is one activity. */
const pagesPerRun = 500;

/** Longer than any transaction that still works on the old facts. */
const lateAfter = '10 seconds';

const now = (): string => new Date(Date.now()).toISOString();

export async function recheck(id: string, from?: RecheckPlace, perRun = pagesPerRun): Promise<void> {
  // It is started with this signal; its row does not change.
  setHandler(wake, () => undefined);
  let place = from ?? { after: '', done: 0 };
  if (from === undefined) {
    const { over, notBefore } = await looks.beginRecheck({ id });
    if (over) return;
    const aheadMs = Date.parse(notBefore) - Date.now();
    if (aheadMs > 0) await sleep(aheadMs);
  }
  for (let page = 0; ; page += 1) {
    if (page === perRun) return continueAsNew<typeof recheck>(id, place, perRun);
    const next = await pages.recheckPage({ id, place, at: now() });
    if (next === null) break;
    place = next;
  }
  await looks.finishRecheck({ id, done: place.done, at: now() });
  await sleep(lateAfter);
  await pages.recheckLate({ id, at: now() });
}
