/** Typed settings as the recorder reads them. A missing one that has no safe default stops with a plain sentence. */
import { z } from 'zod';
import type { Tx } from './database';

const schemas = {
  topFallback: z.string().nullable().default(null),
  timeZone: z.string().default('Asia/Shanghai'),
  vatRates: z.array(z.object({ from: z.iso.date(), percent: z.number().min(0) })).min(1),
} as const;

export type Settings = { [key in keyof typeof schemas]: z.infer<(typeof schemas)[key]> };

/** Throws when a stored value makes no sense; the retry succeeds once an administrator has put it right. */
export async function loadSettings(tx: Tx): Promise<Settings> {
  const rows = await tx.setting.findMany({ where: { key: { in: Object.keys(schemas) } } });
  const value = (key: string): unknown => rows.find((row) => row.key === key)?.value ?? undefined;
  return {
    topFallback: schemas.topFallback.parse(value('topFallback')),
    timeZone: schemas.timeZone.parse(value('timeZone')),
    vatRates: schemas.vatRates.parse(value('vatRates')),
  };
}
