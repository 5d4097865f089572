/**
 * Kills, without warning, while people work at their browsers: the worker in the middle; Temporal and the worker together
 * right after a COMMIT; PostgreSQL; the API; the worker in the middle of a departure. Afterwards every acknowledged
 * operation is there once, every refused one changed nothing, and nobody waits for an outcome.
 */
import { afterAll, afterEach, expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { openDatabase } from '../../activities/shared/database';
import { playWholeJob } from '../../scripts/demo/whole-job';
import { ae, accountManager, creative, director, finance, opening, reviewer } from '../../scripts/demo/told';
import { reconcileProcesses } from '../../scripts/shared/reconcile-processes';
import type { Finding } from '../../scripts/shared/reconcile-processes';
import { until } from '../shared/drive';
import { content, header, mailServer } from '../shared/mail-server';
import { seedSample } from '../shared/system';
import { nextCommit } from './next-commit';
import { connect, crashingSystem } from './crashing-system';
import { departureUnderKills } from './killed-departure';
import { expectEachOnce, expectSameAgain, expectWhole } from './expect-nothing-lost';
import { persistentPeople } from './persistent-people';
import type { PersistentPeople } from './persistent-people';

const mailbox = await mailServer();
const system = await crashingSystem(mailbox.url);
afterAll(() => system.stop(), 60_000);
const db = openDatabase(system.databaseUrl);
afterAll(() => db.$disconnect());
await seedSample(db);
const client = await connect(system);
afterAll(() => client.connection.close());
system.startWorker();
await system.startApi();

let people: PersistentPeople | undefined;
afterEach(() => people?.abandon());

interface Work {
  /** So many more writes have been answered. */
  answered(more: number): Promise<boolean>;
  /** Somebody has wanted something while it was down, and had to ask again. */
  felt(): Promise<void>;
}

/** Two jobs at once, from brief to closed, by people who are disturbed by `kills`; then everything is looked at. */
async function working(kills: (work: Work) => Promise<void>): Promise<void> {
  const now = await persistentPeople(system.url, [ae, creative, accountManager, director, finance, reviewer]);
  people = now;
  const told = (): number => now.asked.filter((each) => each.told !== null).length;
  const play = () => playWholeJob({ people: now, print: () => undefined, patienceMs: 180_000, readCode });
  const jobs = Promise.all([play(), play()]);
  jobs.catch(() => undefined); // reported where it is awaited

  const wishes: Promise<unknown>[] = [];
  await kills({
    answered: (more) => {
      const target = told() + more;
      return until(() => Promise.resolve(told() >= target), 180_000);
    },
    felt: async () => {
      const again = () => now.asked.reduce((sum, each) => sum + Math.max(0, each.askedAgain), 0);
      const before = again();
      const asker = await now.as(ae);
      const wish = asker
        .post<{ jobId: string }>('/jobs', opening)
        .then(({ jobId }) => asker.post(`/jobs/${jobId}/steps/cancel-job`, cancelling));
      wish.catch(() => undefined); // reported where it is awaited
      wishes.push(wish);
      expect(await until(() => Promise.resolve(again() > before), 180_000)).toBe(true);
    },
  });
  const numbers = await jobs;
  await Promise.all(wishes);

  await expectEachOnce(db, now.asked);
  expect(now.asked.length).toBeGreaterThan(50);
  expect(now.asked.filter((each) => each.told?.refused).length).toBeGreaterThan(6);
  for (const number of numbers) await client.workflow.getHandle(`job/${number}`).result();
  await expectWhole(db, makeProcesses(system.linkSecret));
  await expectSameAgain(now.asked);
  const reconciled = () => reconcileProcesses({ db, client, taskQueue: 'jobcard', repair: false });
  expect((await reconciled()).filter((finding) => !isMailAskedFor(finding))).toEqual([]);
  // The mails that tell people of it all go out a moment later.
  await expect.poll(reconciled, { timeout: 60_000 }).toEqual([]);
}

const isMailAskedFor = ({ kind, processId }: Finding): boolean =>
  kind === 'undelivered' && processId.startsWith('deliver/');

/** The code in the newest mail to the client about a job, as soon as it has come. */
async function readCode(jobNumber: string): Promise<string> {
  const newest = () => {
    const codes = mailbox.taken
      .filter((mail) => header(mail, 'Subject').includes(jobNumber))
      .map((mail) => /^\d{6}$/m.exec(content(mail))?.[0]);
    return Promise.resolve(codes.findLast((code) => code !== undefined));
  };
  return until<string>(newest, 180_000);
}

const cancelling = { reason: '客户撤销项目', settlementFen: 0, settlementNote: '尚未发生费用' };

const longestMs = 400_000;

test(
  'the worker is killed in the middle of the work',
  () =>
    working(async ({ answered, felt }) => {
      await answered(8);
      await system.killWorker();
      await felt();
      system.startWorker();
    }),
  longestMs,
);

test(
  'Temporal and the worker are killed together right after a COMMIT',
  () =>
    working(async ({ answered, felt }) => {
      await answered(8);
      await (
        await nextCommit(system.databaseUrl)
      ).happened;
      await Promise.all([system.killTemporal(), system.killWorker()]);
      await felt();
      await system.restartTemporal();
      system.startWorker();
    }),
  longestMs,
);

test(
  'PostgreSQL is killed',
  () =>
    working(async ({ answered, felt }) => {
      await answered(8);
      await system.killPostgres();
      await felt();
      await system.restartPostgres();
    }),
  longestMs,
);

test(
  'the API is killed',
  () =>
    working(async ({ answered, felt }) => {
      await answered(8);
      await system.killApi();
      await felt();
      await system.startApi();
    }),
  longestMs,
);

// Last: the others leave nothing open.
test('the worker is killed in the middle of a departure', () => departureUnderKills({ system, db, client }), longestMs);
