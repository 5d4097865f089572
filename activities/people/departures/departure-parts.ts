/** What the activities of a departure work with, and how they read its row. */
import type { Successors } from '../../../domain/people';
import type { SignalRequest } from '../../../domain/shared/process';
import type { Departure, PrismaClient } from '../../../prisma/generated/client';
import type { Tx } from '../../shared/database';

export interface DepartureParts {
  db: PrismaClient;
  signal(request: SignalRequest): Promise<void>;
  /** How long a process may take to answer before the activity is tried again; 10 seconds unless given. */
  patienceMs?: number;
}

export const successorsOf = ({ defaultSuccessorId, byKind, byItem }: Departure): Successors => ({
  defaultSuccessorId,
  byKind: byKind as Successors['byKind'],
  byItem: byItem as Successors['byItem'],
});

export const itemKey = (departureId: string, itemId: string): string => `departure/${departureId}/${itemId}`;

/** Whether somebody who was named at the review still can take over: they may have left before it came to that. */
export async function isActiveNow(tx: Tx, personId: string): Promise<boolean> {
  const now = new Date();
  const active = { activeFrom: { lte: now }, OR: [{ activeTo: null }, { activeTo: { gt: now } }] };
  return (await tx.user.count({ where: { id: personId, ...active } })) > 0;
}
