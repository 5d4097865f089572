/** Writes down what a departure touches: at the review, and again for what has turned up since. */
import { successorOf, type Touched } from '../../../domain/people';
import type { Departure } from '../../../prisma/generated/client';
import type { Tx } from '../../shared/database';
import { toJson } from '../../shared/to-json';
import { successorsOf } from './departure-parts';
import { findTouched } from './find-touched';

/** Rows for the items that it does not have yet; known ones stay as they are. */
export async function keepItems(tx: Tx, departure: Departure, items: readonly Touched[], late: boolean): Promise<void> {
  const named = successorsOf(departure);
  await tx.departureItem.createMany({
    data: items.map((item) => ({
      ...{
        departureId: departure.id,
        itemId: item.id,
        kind: item.kind,
        title: item.title,
        detail: toJson(item.detail),
      },
      ...{ byRuleId: item.byRuleId, successorId: successorOf(item, named), state: 'waiting', late },
    })),
    skipDuplicates: true,
  });
}

/** What it touches now and did not when it was reviewed. Twice is as good as once. */
export async function collectLate(tx: Tx, departure: Departure): Promise<void> {
  const { userId, at, roleIds } = departure;
  const touched = await findTouched(tx, { userId, at: at.toISOString(), roleIds });
  await keepItems(tx, departure, touched, true);
}
