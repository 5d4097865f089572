/**
 * Kills, without warning, while people work: the worker in the middle; Temporal and the worker together right after a
 * COMMIT; PostgreSQL. Afterwards every acknowledged operation is there once and nothing waits for an outcome.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { checkFold } from '../../activities/shared/check-fold';
import { openDatabase } from '../../activities/shared/database';
import { verifyTrail } from '../../activities/shared/verify-trail';
import { reconcileProcesses } from '../../scripts/shared/reconcile-processes';
import { wholeJob } from '../shared/job-story';
import { until } from '../shared/drive';
import { linkSecret, seedSample } from '../shared/system';
import { connect, crashingSystem } from './crashing-system';
import { patientReads, persistentClient } from './persistent-client';

const system = await crashingSystem();
afterAll(() => system.stop(), 60_000);
const db = patientReads(openDatabase(system.databaseUrl));
afterAll(() => db.$disconnect());
await seedSample(db);
const client = await connect(system);
afterAll(() => client.connection.close());
const { driven, operations, abandon } = persistentClient(client, db);
afterAll(abandon, 30_000);

/** Waits until `more` operations have been answered since now. */
function answered(more: number): Promise<boolean> {
  const done = () => operations.filter(({ outcome }) => outcome !== null).length;
  const target = done() + more;
  return until(() => Promise.resolve(done() >= target), 120_000);
}

/** Calls back in the moment in which some transaction of the record has been committed. */
async function afterNextCommit(act: () => Promise<unknown>): Promise<void> {
  const listener = new pg.Client({ connectionString: system.databaseUrl });
  await listener.connect();
  await listener.query(`
    CREATE OR REPLACE FUNCTION tell_commit() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_notify('committed', NEW."processId"); RETURN NEW; END $$;
    CREATE OR REPLACE TRIGGER tell_commit AFTER INSERT ON "ProcessEvent" FOR EACH ROW EXECUTE FUNCTION tell_commit();
    LISTEN committed`);
  const committed = new Promise<void>((resolve) => listener.once('notification', () => resolve()));
  await committed;
  await act();
  await listener.end();
}

test('jobs and decisions survive three kinds of kill, each operation exactly once', async () => {
  system.startWorker();
  const numbers = ['J2026-0001', 'J2026-0002', 'J2026-0003'];
  const jobs = Promise.all(numbers.map((number) => wholeJob(driven, number)));
  jobs.catch(() => undefined); // reported where it is awaited

  await answered(8);
  await system.killWorker();
  system.startWorker();

  for (let time = 0; time < 2; time += 1) {
    await answered(6);
    await afterNextCommit(() => Promise.all([system.killTemporal(), system.killWorker()]));
    await system.restartTemporal();
    system.startWorker();
  }

  await answered(6);
  await system.killPostgres();
  await sleep(1_000);
  await system.restartPostgres();
  await jobs;

  // Every operation has an outcome, and the one that was given is the one that is recorded, once.
  expect(operations.filter(({ outcome }) => outcome === null)).toEqual([]);
  expect(operations.length).toBeGreaterThan(50);
  for (const { processId, key, outcome } of operations) {
    const rows = await db.processEvent.findMany({ where: { processId, key } });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.refused === null).toBe(outcome !== null && 'seq' in outcome);
    if (outcome !== null && 'seq' in outcome) expect(rows[0]?.seq).toBeLessThanOrEqual(outcome.seq);
  }
  // The kills were felt: somebody had to ask again.
  expect(Math.max(...operations.map(({ attempts }) => attempts))).toBeGreaterThan(1);

  // What PostgreSQL shows is what the events lead to, the trails are whole, and Temporal agrees.
  const processes = makeProcesses(linkSecret);
  const all = await db.process.findMany();
  expect(all).toHaveLength(9);
  for (const { id, seq, endedAt } of all) {
    expect(await checkFold(db, processes, id)).toEqual({ same: true, seq });
    expect(await verifyTrail(db, id)).toMatchObject({ whole: true });
    expect([id, endedAt]).not.toEqual([id, null]);
  }
  for (const number of numbers) {
    expect(await db.job.findUniqueOrThrow({ where: { number } })).toMatchObject({ ended: 'closed' });
    await client.workflow.getHandle(`job/${number}`).result();
  }
  expect(await reconcileProcesses({ db, client, taskQueue: 'jobcard', repair: false })).toEqual([]);
}, 400_000);
