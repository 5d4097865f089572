import type { Prisma } from '../../prisma/generated/client';

/** The next job number of the year in the agency's zone, e.g. `J2026-0042`. A number that was drawn is never drawn again. */
export async function drawJobNumber(tx: Prisma.TransactionClient, now: Date, timeZone: string): Promise<string> {
  const year = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric' }).format(now);
  const { last } = await tx.numberSeries.upsert({
    where: { series: `job-${year}` },
    create: { series: `job-${year}`, last: 1 },
    update: { last: { increment: 1 } },
  });
  return `J${year}-${String(last).padStart(4, '0')}`;
}
