/** A seeding that is cut off goes on where it stopped and ends where an undisturbed one ends. */
import { afterAll, expect, it } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { openDatabase } from '../../activities/shared/database';
import { makeRecord } from '../../activities/shared/record';
import type { RecordInput } from '../../activities/shared/record';
import type { PrismaClient } from '../../prisma/generated/client';
import { hasSampleAgency, seedSampleAgency, wantsSampleAgency } from '../../prisma/seed/sample-agency';
import { estimatesInHouse } from '../../prisma/seed/sample/jobs/estimate-in-house';
import { samplePasswords } from '../../prisma/seed/sample/sample-passwords';
import { setUpContent } from '../../scripts/shared/set-up-content';
import { testDatabase } from '../shared/test-database';

const now = '2026-11-18T07:30:00.000Z';
const linkSecret = 'a secret for the links of this test only';
const [whole, torn] = await Promise.all([prepared(), prepared()]);
afterAll(() => Promise.all([whole.$disconnect(), torn.$disconnect()]));

async function prepared(): Promise<PrismaClient> {
  const database = await testDatabase();
  await setUpContent(database.url, () => undefined);
  return openDatabase(database.url);
}

const seed = (prisma: PrismaClient, at: string, cutAfter = Infinity) => {
  const record = makeRecord(prisma, makeProcesses(linkSecret));
  let left = cutAfter;
  return seedSampleAgency({
    prisma,
    now: at,
    jobs: estimatesInHouse,
    passwordOf: samplePasswords('a test'),
    record: (input: RecordInput) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('cut off')) : record(input);
    },
  });
};

const everything = async (prisma: PrismaClient) => ({
  processes: await prisma.process.findMany({ orderBy: { id: 'asc' } }),
  trail: await prisma.trail.findMany({
    orderBy: [{ processId: 'asc' }, { seq: 'asc' }],
    select: { processId: true, seq: true, hash: true },
  }),
  jobs: await prisma.job.findMany({ orderBy: { id: 'asc' } }),
  tasks: await prisma.task.findMany({ orderBy: { id: 'asc' } }),
  links: await prisma.link.findMany({ orderBy: { id: 'asc' } }),
  series: await prisma.numberSeries.findMany(),
});

it('cut off five times, each later attempt on another day, it ends as if it had never been', async () => {
  await seed(whole, now);
  for (const [attempt, cutAfter] of [1, 5, 8, 3, 9].entries()) {
    const laterNow = new Date(Date.parse(now) + attempt * 86_400_000).toISOString();
    await expect(seed(torn, laterNow, cutAfter)).rejects.toThrow();
    expect(await wantsSampleAgency(torn)).toBe(true);
    expect(await hasSampleAgency(torn)).toBe(false);
  }
  await seed(torn, '2026-12-01T02:00:00.000Z');
  expect(await hasSampleAgency(torn)).toBe(true);
  expect(await everything(torn)).toEqual(await everything(whole));
});
