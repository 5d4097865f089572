/** What a transaction asks for at once reaches its one connection in order, without a word from the driver. */
import { afterAll, expect, test } from 'vitest';
import { personId } from '../../prisma/seed/sample/people';
import { sampleDatabase } from '../shared/system';

const { db } = await sampleDatabase();
const warnings: string[] = [];
const heard = (warning: Error): void => void warnings.push(warning.message);
process.on('warning', heard);
afterAll(() => void process.off('warning', heard));

test('relations of a row, and queries that nobody waits for in between', async () => {
  const id = personId('linxiaoyu');
  const found = await db.$transaction(async (tx) => {
    const person = await tx.user.findUniqueOrThrow({
      where: { id },
      include: { memberships: { include: { department: true } }, roles: true, reportingLines: true },
    });
    const numbers = await Promise.all(
      [3, 1, 2].map((n) => tx.$queryRaw<{ n: number }[]>`SELECT ${n}::int AS n, pg_sleep(${n / 100})::text`),
    );
    return { person, numbers: numbers.map(([row]) => row?.n) };
  });
  expect(found.numbers).toEqual([3, 1, 2]);
  expect(found.person.roles.map(({ role }) => role)).toEqual(['ae']);
  expect(found.person.memberships[0]?.department.id).toBe('client-service');
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings).toEqual([]);
});

test('one that fails is told, keeps nobody waiting, and takes the transaction back', async () => {
  const asked = db.$transaction(async (tx) => {
    await tx.department.create({ data: { id: 'nowhere', name: '无' } });
    await expect(tx.$queryRaw`SELECT 1 / 0`).rejects.toThrow('division by zero');
    await expect(tx.department.count()).rejects.toThrow('current transaction is aborted');
    throw new Error('taken back');
  });
  await expect(asked).rejects.toThrow('taken back');
  expect(await db.department.count({ where: { id: 'nowhere' } })).toBe(0);
});
