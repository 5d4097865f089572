/**
 * Fills an empty database with a believable agency: people, clients, and jobs in every stage whose past was recorded by
 * the same record, under the same rules, as everything that happens later. Never for production.
 */
import { loadCalendar } from '../../activities/people/load-calendar';
import type { Instant } from '../../domain/shared/process';
import type { PrismaClient } from '../generated/client';
import { officeCalendarId } from './calendar';
import { sampleJobs } from './sample/jobs';
import type { Record } from './sample/past-processes';
import { sampleAgencyName, samplePeople, sampleTopFallback } from './sample/people';
import { playStory } from './sample/play-story';
import { seedClients } from './sample/seed-clients';
import { seedPeople } from './sample/seed-people';
import type { SampleJob } from './sample/story';
import { workingPast } from './sample/working-past';
import type { WorkingPast } from './sample/working-past';
import { seedSettings } from './settings';

export interface SampleAgency {
  prisma: PrismaClient;
  record: Record;
  /** The same password for a username at every attempt; see `samplePasswords`. */
  passwordOf: (username: string) => string;
  now: Instant;
  /** Whose pasts are told; all of them unless given. */
  jobs?: SampleJob[];
  /** Told once a job, so that somebody who waits sees it move. */
  progress?: (done: number, of: number) => void;
}

/** Fewer than the connections of a pool; what limits is the machine. */
const jobsAtOnce = 4;

const marker = 'sampleAgency';
interface Marker {
  state: 'seeding' | 'done';
  /** From when the past counts backwards: the same at every attempt. */
  now: Instant;
}

/** Whether a sample agency belongs here: an empty database, or one whose seeding was interrupted. */
export async function wantsSampleAgency(prisma: PrismaClient): Promise<boolean> {
  const found = await prisma.setting.findUnique({ where: { key: marker } });
  if (found) return (found.value as unknown as Marker).state === 'seeding';
  return (await prisma.user.count()) === 0;
}

/** Whether this database holds the sample agency, complete. */
export async function hasSampleAgency(prisma: PrismaClient): Promise<boolean> {
  const found = await prisma.setting.findUnique({ where: { key: marker } });
  return found !== null && (found.value as unknown as Marker).state === 'done';
}

/**
 * Seeds the sample agency; the office calendar and the definitions must be there. Cut off anywhere and called again, it
 * goes on where it stopped. Starts no workflow: call `startOpenProcesses` afterwards.
 */
export async function seedSampleAgency({
  prisma,
  record,
  passwordOf,
  now,
  jobs = sampleJobs,
  progress,
}: SampleAgency): Promise<void> {
  const begun = await begin(prisma, now);
  if (begun.state === 'done') return;
  const past = workingPast(await loadCalendar(prisma, officeCalendarId), begun.now);
  await seedSettings(prisma, { agencyName: sampleAgencyName, topFallback: sampleTopFallback });
  await seedPeople(prisma, past, passwordOf);
  await seedClients(prisma);

  const numbered = inOrder(jobs, past);
  const left = [...numbered];
  const tellOne = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      await playStory({ prisma, record, past, now: begun.now }, next.job, next.number);
      progress?.(numbered.length - left.length, numbered.length);
    }
  };
  // Jobs know nothing of each other. All are waited for, so that nothing is written any more once this has failed.
  const told = await Promise.allSettled(Array.from({ length: jobsAtOnce }, tellOne));
  const failed = told.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  await countOn(
    prisma,
    numbered.map(({ number }) => number),
  );
  await prisma.setting.update({ where: { key: marker }, data: { value: { ...begun, state: 'done' } } });
}

async function begin(prisma: PrismaClient, now: Instant): Promise<Marker> {
  const value: Marker = { state: 'seeding', now };
  const row = await prisma.setting.upsert({
    where: { key: marker },
    create: { key: marker, value: { ...value } },
    update: {},
  });
  return row.value as unknown as Marker;
}

/** Jobs with their numbers (`J2026-0007`): counted through each year in the order of opening. */
function inOrder(jobs: SampleJob[], past: WorkingPast): { job: SampleJob; number: string }[] {
  const counts = new Map<string, number>();
  return [...jobs]
    .sort((a, b) => (past.at(...a.opened) < past.at(...b.opened) ? -1 : 1))
    .map((job) => {
      const year = past.day(job.opened[0]).slice(0, 4);
      const count = (counts.get(year) ?? 0) + 1;
      counts.set(year, count);
      return { job, number: `J${year}-${String(count).padStart(4, '0')}` };
    });
}

/** The next job that is opened gets the number after the last of its year. */
async function countOn(prisma: PrismaClient, numbers: string[]): Promise<void> {
  const last = new Map(numbers.map((number) => [`job-${number.slice(1, 5)}`, Number(number.slice(6))]));
  for (const [series, count] of last) {
    await prisma.numberSeries.upsert({ where: { series }, create: { series, last: count }, update: {} });
  }
}

export interface SampleSignIn {
  username: string;
  password: string;
  name: string;
  title: string;
}

/** Who may sign in to the sample agency, in the order of the house. */
export const sampleSignIns = (passwordOf: (username: string) => string): SampleSignIn[] =>
  samplePeople
    .filter((person) => person.leftAgo === undefined)
    .map(({ username, name, title }) => ({ username, password: passwordOf(username), name, title }));
