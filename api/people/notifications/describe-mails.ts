/** Mails as administrators see them: to whom, and why they did not get through; never what they say. */
import type { z } from 'zod';
import type { Mail, PrismaClient } from '../../../prisma/generated/client';
import type { mailSummary } from '../contract';

type Described = z.input<typeof mailSummary>;

/** Two queries, whatever the number of rows; keeps their order. */
export async function describeMails(database: PrismaClient, rows: readonly Mail[]): Promise<Described[]> {
  const [people, counts] = await Promise.all([
    database.user.findMany({
      where: { id: { in: rows.map(({ userId }) => userId) } },
      select: { id: true, name: true, email: true },
    }),
    database.delivery.groupBy({ by: ['mailId'], where: { mailId: { in: rows.map(({ id }) => id) } }, _count: true }),
  ]);
  return rows.map((row): Described => {
    const person = people.find(({ id }) => id === row.userId);
    return {
      id: row.id,
      to: { id: row.userId, name: person?.name ?? row.userId },
      address: person?.email ?? '',
      notices: counts.find(({ mailId }) => mailId === row.id)?._count ?? 0,
      state: row.state as Described['state'],
      attempts: row.attempts,
      ...(row.nextAttemptAt ? { nextAttemptAt: row.nextAttemptAt.toISOString() } : {}),
      ...(row.fault === null ? {} : { fault: row.fault as NonNullable<Described['fault']> }),
      ...(row.answer === null ? {} : { answer: row.answer }),
      createdAt: row.createdAt.toISOString(),
      ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
    };
  });
}
