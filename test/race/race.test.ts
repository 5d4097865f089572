/**
 * Two hundred people on the same twenty cases at once, through HTTP, on a system of its own whose worker is killed in the
 * middle. Afterwards the record is what the accepted operations give one after another, everybody was told the truth, and
 * every case can be brought to its end. `JOBCARD_RACE_ACTS` makes it longer, `JOBCARD_SEED` another one.
 */
import { afterAll, expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { openDatabase } from '../../activities/shared/database';
import { connect, crashingSystem } from '../crash/crashing-system';
import { until } from '../shared/drive';
import { seedSample } from '../shared/system';
import type { Asked } from './asked';
import { openCases, seedCrowd } from './crowd';
import { bringToTheEnd } from './bring-to-the-end';
import { expectEachTold, expectSequential } from './expect-sequential';
import { race } from './race';
import { randomFrom } from './random';

const people = 200;
const cases = 20;
const acts = Number(process.env['JOBCARD_RACE_ACTS'] ?? 2);
const seed = Number(process.env['JOBCARD_SEED'] ?? 20261122);

const system = await crashingSystem();
afterAll(() => system.stop(), 60_000);
const db = openDatabase(system.databaseUrl);
afterAll(() => db.$disconnect());
await seedSample(db);
const client = await connect(system);
afterAll(() => client.connection.close());
system.startWorker();
await system.startApi();

test(`${String(people)} people at once: nothing lost, nothing double, nobody stuck, and whoever was refused knows why`, async () => {
  const { url, authSecret } = system;
  const racers = await seedCrowd(db, { url, authSecret, people });
  const opened = await openCases({ db, client, taskQueue: 'jobcard' }, cases, people);

  let answered = 0;
  const running = racers.map(async (racer, index) => {
    const asked = await race({ db, acts, people }, racer, randomFrom(seed + index));
    answered += asked.length;
    return asked;
  });
  const disturbed = (async () => {
    await until(() => Promise.resolve(answered > (people * acts) / 20), 60_000).catch(() => undefined);
    await system.killWorker();
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    system.startWorker();
  })();
  const asked: Asked[] = (await Promise.all(running)).flat();
  await disturbed;

  const accepted = asked.filter(({ status }) => status < 400);
  expect(accepted.length).toBeGreaterThan((people * acts) / 2);
  expect(asked.length - accepted.length).toBeGreaterThan(5);
  // Nobody had heard of anything while the worker was away: the same key brought the answer afterwards.
  expect(asked.filter(({ busy }) => busy > 0).length).toBeGreaterThan(0);

  const ended = await bringToTheEnd(db, racers, opened);
  await expectEachTold(db, [...asked, ...ended]);
  const processes = makeProcesses(system.linkSecret);
  for (const { id } of opened) await expectSequential(db, processes, id);
  for (const one of asked.filter((_, index) => index % 10 === 0)) {
    const { status, body } = await one.again();
    expect([one.path, status, String(body.code)]).toEqual([one.path, one.status, String(one.body.code)]);
  }
}, 1_200_000);
