/** The record only grows: the database itself says so, to the application and to its owner. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../activities/shared/database';
import { verifyTrail } from '../../activities/shared/verify-trail';
import { appendTrail } from '../../activities/shared/append-trail';
import { testDatabase } from '../shared/test-database';

const { url } = await testDatabase();
const db = openDatabase(url);
const owner = new pg.Client({ connectionString: url });
await owner.connect();
afterAll(async () => {
  await owner.end();
  await db.$disconnect();
});

const id = `job/${randomUUID()}`;
const at = '2026-11-20T02:00:00.000Z';
await db.$transaction(async (tx) => {
  await tx.process.create({ data: { id, kind: 'job', seq: 1, state: {}, startedAt: at } });
  const line = (operation: string) => ({
    at,
    actor: { kind: 'system', what: 'test' } as const,
    operation,
    detail: { b: 1, a: [true, null] },
  });
  const end = await appendTrail(tx, id, { trailSeq: 0, trailHash: '' }, [line('one'), line('two'), line('three')]);
  await tx.process.update({ where: { id }, data: end });
  await tx.processEvent.create({ data: { processId: id, seq: 1, key: 'k', events: [], answer: {}, at } });
  await tx.audit.create({ data: { action: 'test', entity: 'job', entityId: id } });
  await tx.definitionVersion.create({
    data: { key: 'k', version: 1, sha256: 's', yaml: '', compiled: {}, semantics: 1, source: 'release' },
  });
});

const tables = ['Trail', 'ProcessEvent', 'Audit', 'DefinitionVersion'];
const changes = tables.flatMap((table) => [
  [
    `UPDATE "${table}" SET ${table === 'DefinitionVersion' ? 'yaml' : table === 'Audit' ? 'action' : table === 'Trail' ? 'operation' : 'key'} = 'x'`,
  ],
  [`DELETE FROM "${table}"`],
  [`TRUNCATE "${table}" CASCADE`],
]);

test.each(changes)('the application may not: %s', async (sql) => {
  await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied|append-only/);
});

test.each(changes)('nor may the owner of the tables: %s', async (sql) => {
  await expect(owner.query(sql)).rejects.toThrow(/append-only/);
});

test('the application reads its time in UTC', async () => {
  expect(await db.$queryRaw`SHOW TimeZone`).toEqual([{ TimeZone: 'UTC' }]);
  expect(await db.$queryRaw`SELECT current_user::text AS name`).toEqual([{ name: 'jobcard_app' }]);
  expect((await db.trail.findFirstOrThrow()).at.toISOString()).toBe(at);
});

test('a line that somebody changed with the triggers off is found', async () => {
  expect(await verifyTrail(db, id)).toEqual({ whole: true, lines: 3 });
  const forge = async (sql: string): Promise<void> => {
    await owner.query('ALTER TABLE "Trail" DISABLE TRIGGER USER');
    await owner.query(sql, [id]);
    await owner.query('ALTER TABLE "Trail" ENABLE TRIGGER USER');
  };
  await forge(`UPDATE "Trail" SET operation = 'forged' WHERE "processId" = $1 AND seq = 2`);
  expect(await verifyTrail(db, id)).toMatchObject({ whole: false, brokenAt: 2 });
  await forge(`UPDATE "Trail" SET operation = 'two' WHERE "processId" = $1 AND seq = 2`);
  expect(await verifyTrail(db, id)).toEqual({ whole: true, lines: 3 });
  await forge(`DELETE FROM "Trail" WHERE "processId" = $1 AND seq = 3`);
  expect(await verifyTrail(db, id)).toMatchObject({ whole: false, brokenAt: 2, why: 'the process remembers 3 lines' });
});
