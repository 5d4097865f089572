/** What the activities of a departure work with, and how they read its row. */
import type { Successors } from '../../../domain/people';
import type { SignalRequest } from '../../../domain/shared/process';
import type { Departure, PrismaClient } from '../../../prisma/generated/client';

export interface DepartureParts {
  db: PrismaClient;
  signal(request: SignalRequest): Promise<void>;
}

export const successorsOf = ({ defaultSuccessorId, byKind, byItem }: Departure): Successors => ({
  defaultSuccessorId,
  byKind: byKind as Successors['byKind'],
  byItem: byItem as Successors['byItem'],
});

export const itemKey = (departureId: string, itemId: string): string => `departure/${departureId}/${itemId}`;
