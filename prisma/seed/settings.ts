/** Gives every setting that the product reads a first value. What is already set is never touched. */
import type { Prisma, PrismaClient } from '../generated/client';

export interface FirstSettings {
  agencyName: string;
  /** Who is asked when a line of superiors ends with somebody who may not decide (APR-4); null = an incident. */
  topFallback: string | null;
}

/** Dated VAT rates in percent (CNV-2): advertising services pay 6 % since the change from business tax. */
const vatRates = [{ from: '2016-05-01', percent: 6 }];

/** Writes the missing ones of `agencyName`, `timeZone`, `vatRates` and `topFallback`. Repeating it changes nothing. */
export async function seedSettings(prisma: PrismaClient, first: FirstSettings): Promise<void> {
  const values: { [key: string]: Prisma.InputJsonValue | null } = {
    agencyName: first.agencyName,
    timeZone: 'Asia/Shanghai',
    vatRates,
    topFallback: first.topFallback,
  };
  await prisma.setting.createMany({
    data: Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [{ key, value }])),
    skipDuplicates: true,
  });
}
