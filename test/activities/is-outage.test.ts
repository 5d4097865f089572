/** What goes away by itself is told from what does not, by errors that really happened. */
import pg from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '../../activities/shared/database';
import { isOutage } from '../../activities/shared/is-outage';
import { sampleDatabase } from '../shared/system';

const { url, db } = await sampleDatabase();
const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => expect.fail('It succeeded'),
    (error: unknown) => error,
  );
const row = (id: string) => ({ id, kind: 'job', seq: 0, state: {}, startedAt: new Date() });

test('a server that is not there is an outage', async () => {
  const nowhere = openDatabase('postgresql://somebody@127.0.0.1:1/nothing');
  expect(isOutage(await failureOf(nowhere.process.findMany()))).toBe(true);
  expect(isOutage(await failureOf(nowhere.$queryRaw`SELECT 1`))).toBe(true);
  expect(isOutage(await failureOf(nowhere.$transaction((tx) => tx.process.findMany())))).toBe(true);
});

test('a connection that is lost in the middle is an outage', async () => {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const end = db.$transaction(async (tx) => {
    const [backend] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    await owner.query('SELECT pg_terminate_backend($1)', [backend?.pid]);
    await tx.process.findMany();
  });
  expect(isOutage(await failureOf(end))).toBe(true);
  await owner.end();
});

test('a transaction that takes too long is an outage', async () => {
  const slow = db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM pg_sleep(0.5)`;
      await tx.process.findMany();
    },
    { timeout: 100 },
  );
  expect(isOutage(await failureOf(slow))).toBe(true);
});

test('what the database refuses, and what breaks our code, is none', async () => {
  await db.process.create({ data: row('twice') });
  expect(isOutage(await failureOf(db.process.create({ data: row('twice') })))).toBe(false);
  expect(isOutage(await failureOf(db.$queryRaw`SELECT nothing FROM nowhere`))).toBe(false);
  expect(isOutage(await failureOf(db.process.findUniqueOrThrow({ where: { id: 'none' } })))).toBe(false);
  expect(isOutage(await failureOf(db.process.findMany({ where: { seq: 'one' as unknown as number } })))).toBe(false);
  expect(isOutage(new TypeError("Cannot read properties of undefined (reading 'stages')"))).toBe(false);
  expect(isOutage('no error at all')).toBe(false);
});
