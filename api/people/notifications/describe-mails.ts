/** Mails as administrators see them: to whom, and why they did not get through; never what they say. */
import type { z } from 'zod';
import type { Mail, PrismaClient } from '../../../prisma/generated/client';
import type { mailSummary } from '../contract';

type Described = z.input<typeof mailSummary>;

/** A fixed number of queries, whatever the number of rows; keeps their order. */
export async function describeMails(database: PrismaClient, rows: readonly Mail[]): Promise<Described[]> {
  const recipientOf = await recipients(database, rows);
  const counts = await database.delivery.groupBy({
    by: ['mailId'],
    where: { mailId: { in: rows.map(({ id }) => id) } },
    _count: true,
  });
  return rows.map((row): Described => ({
    id: row.id,
    ...recipientOf(row),
    notices: counts.find(({ mailId }) => mailId === row.id)?._count ?? 0,
    state: row.state as Described['state'],
    attempts: row.attempts,
    ...(row.nextAttemptAt ? { nextAttemptAt: row.nextAttemptAt.toISOString() } : {}),
    ...(row.fault === null ? {} : { fault: row.fault as NonNullable<Described['fault']> }),
    ...(row.answer === null ? {} : { answer: row.answer }),
    createdAt: row.createdAt.toISOString(),
    ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
  }));
}

type Recipient = Pick<Described, 'about' | 'to' | 'address' | 'jobNumber'>;

/** Who each mail is for: a person at their address of today, or a contact at the one that the mail goes to. */
async function recipients(database: PrismaClient, rows: readonly Mail[]): Promise<(row: Mail) => Recipient> {
  const given = (ids: (string | null)[]): string[] => ids.filter((id) => id !== null);
  const [people, links] = await Promise.all([
    database.user.findMany({
      where: { id: { in: given(rows.map(({ userId }) => userId)) } },
      select: { id: true, name: true, email: true },
    }),
    database.link.findMany({
      where: { id: { in: given(rows.map(({ linkId }) => linkId)) } },
      select: { id: true, processId: true, contactId: true },
    }),
  ]);
  const [contacts, jobs] = await Promise.all([
    database.contact.findMany({
      where: { id: { in: links.map(({ contactId }) => contactId) } },
      select: { id: true, name: true },
    }),
    database.job.findMany({
      where: { id: { in: links.map(({ processId }) => processId) } },
      select: { id: true, number: true },
    }),
  ]);
  return ({ userId, linkId, codeId, address }) => {
    if (userId !== null) {
      const person = people.find(({ id }) => id === userId);
      return { about: 'notices', to: { id: userId, name: person?.name ?? userId }, address: person?.email ?? '' };
    }
    const link = links.find(({ id }) => id === linkId);
    const contactId = link?.contactId ?? '';
    const job = jobs.find(({ id }) => id === link?.processId);
    return {
      about: codeId === null ? 'link' : 'code',
      to: { id: contactId, name: contacts.find(({ id }) => id === contactId)?.name ?? contactId },
      address: address ?? '',
      ...(job ? { jobNumber: job.number } : {}),
    };
  };
}
