/** The organisation "as of then", read from dated rows of a real database. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { loadOrganisation } from '../../activities/people/load-organisation';
import { openDatabase } from '../../activities/shared/database';
import type { Instant } from '../../domain/shared/process';
import { testDatabase } from '../shared/test-database';

const database = await testDatabase();
const prisma = openDatabase(database.url);
afterAll(() => prisma.$disconnect());

const begin = '2026-03-02T01:00:00.000Z';
const end = '2026-06-01T01:00:00.000Z';
const before = (instant: Instant): Instant => new Date(Date.parse(instant) - 1).toISOString();
const during = '2026-04-15T08:00:00.000Z';

const load = (asOf: Instant) => prisma.$transaction((tx) => loadOrganisation(tx, asOf));
const person = async (id: string, asOf: Instant) => (await load(asOf)).people.find((each) => each.id === id);

async function addPerson(id: string, active: { from?: Instant; to?: Instant } = {}) {
  await prisma.user.create({
    data: {
      id,
      name: `name of ${id}`,
      username: id,
      email: `${id}@house.example`,
      activeFrom: active.from ?? '2020-01-01T00:00:00.000Z',
      activeTo: active.to ?? null,
    },
  });
}

beforeEach(async () => {
  await prisma.$transaction([
    prisma.substitution.deleteMany(),
    prisma.departmentHead.deleteMany(),
    prisma.membership.deleteMany(),
    prisma.roleAssignment.deleteMany(),
    prisma.reportingLine.deleteMany(),
    prisma.department.deleteMany(),
    prisma.employment.deleteMany(),
    prisma.user.deleteMany(),
  ]);
  await addPerson('an');
  await addPerson('bo');
  await addPerson('chen');
  await prisma.department.createMany({
    data: [
      { id: 'house', name: '总部' },
      { id: 'sales', name: '客户部', parentId: 'house' },
    ],
  });
});

describe('validity is half-open: from is inside, to is outside', () => {
  const moments: [string, Instant, boolean][] = [
    ['a millisecond before it begins', before(begin), false],
    ['at its beginning', begin, true],
    ['during', during, true],
    ['a millisecond before its end', before(end), true],
    ['at its end', end, false],
    ['after it', '2026-09-01T00:00:00.000Z', false],
  ];

  it.each(moments)('a person is active: %s', async (_when, asOf, holds) => {
    await addPerson('du', { from: begin, to: end });
    expect((await person('du', asOf))?.active).toBe(holds);
  });

  it.each(moments)('who has come back was active before: %s', async (_when, asOf, holds) => {
    await addPerson('du', { from: '2027-01-01T00:00:00.000Z' });
    await prisma.employment.create({ data: { userId: 'du', from: begin, to: end } });
    expect((await person('du', asOf))?.active).toBe(holds);
    expect((await person('du', '2027-01-01T00:00:00.000Z'))?.active).toBe(true);
  });

  it.each(moments)('a manager is one: %s', async (_when, asOf, holds) => {
    await prisma.reportingLine.create({ data: { userId: 'an', managerId: 'bo', from: begin, to: end } });
    expect((await person('an', asOf))?.managerId).toBe(holds ? 'bo' : null);
  });

  it.each(moments)('a department has its member and its head: %s', async (_when, asOf, holds) => {
    await prisma.membership.create({ data: { userId: 'an', departmentId: 'sales', from: begin, to: end } });
    await prisma.departmentHead.create({ data: { departmentId: 'sales', userId: 'bo', from: begin, to: end } });
    const organisation = await load(asOf);
    expect(organisation.people.find(({ id }) => id === 'an')?.departmentId).toBe(holds ? 'sales' : null);
    expect(organisation.departments).toEqual([
      { id: 'house', name: '总部', parentId: null, headId: null },
      { id: 'sales', name: '客户部', parentId: 'house', headId: holds ? 'bo' : null },
    ]);
  });

  it.each(moments)('a role is held: %s', async (_when, asOf, holds) => {
    await prisma.roleAssignment.create({ data: { userId: 'an', role: 'ae', from: begin, to: end } });
    expect((await person('an', asOf))?.roles).toEqual(holds ? [{ role: 'ae' }] : []);
  });

  it.each(moments)('a substitute stands in: %s', async (_when, asOf, holds) => {
    await prisma.substitution.create({
      data: {
        id: 's1',
        absentId: 'an',
        substituteId: 'bo',
        from: begin,
        to: end,
        maxAmountFen: 5_000_000n,
        enteredAt: begin,
        enteredBy: 'an',
      },
    });
    expect((await load(asOf)).substitutions).toEqual(
      holds
        ? [
            {
              id: 's1',
              absentId: 'an',
              substituteId: 'bo',
              from: begin,
              to: end,
              maxAmountFen: 5_000_000,
              enteredAt: begin,
            },
          ]
        : [],
    );
  });
});

describe('a change of manager', () => {
  it('leaves no instant with two and none with nobody', async () => {
    await prisma.reportingLine.createMany({
      data: [
        { userId: 'an', managerId: 'bo', from: '2020-01-01T00:00:00.000Z', to: begin },
        { userId: 'an', managerId: 'chen', from: begin },
      ],
    });
    expect((await person('an', before(begin)))?.managerId).toBe('bo');
    expect((await person('an', begin))?.managerId).toBe('chen');
  });
});

describe('rows that overlap', () => {
  const refused = /one_at_a_time|exclusion constraint/;

  it('are refused by the database: one manager, one department, one head, one role at a time', async () => {
    const held = { from: begin, to: end };
    const overlapping = { from: during };
    await prisma.reportingLine.create({ data: { userId: 'an', managerId: 'bo', ...held } });
    await expect(
      prisma.reportingLine.create({ data: { userId: 'an', managerId: 'chen', ...overlapping } }),
    ).rejects.toThrow(refused);
    await prisma.membership.create({ data: { userId: 'an', departmentId: 'sales', ...held } });
    await expect(
      prisma.membership.create({ data: { userId: 'an', departmentId: 'house', ...overlapping } }),
    ).rejects.toThrow(refused);
    await prisma.departmentHead.create({ data: { departmentId: 'sales', userId: 'bo', ...held } });
    await expect(
      prisma.departmentHead.create({ data: { departmentId: 'sales', userId: 'an', ...overlapping } }),
    ).rejects.toThrow(refused);
    await prisma.roleAssignment.create({ data: { userId: 'an', role: 'ae', ...held } });
    await expect(prisma.roleAssignment.create({ data: { userId: 'an', role: 'ae', ...overlapping } })).rejects.toThrow(
      refused,
    );
  });

  it('are none when one ends where the next begins', async () => {
    await prisma.reportingLine.create({ data: { userId: 'an', managerId: 'bo', from: begin, to: during } });
    await prisma.reportingLine.create({ data: { userId: 'an', managerId: 'chen', from: during } });
    expect((await person('an', during))?.managerId).toBe('chen');
  });

  it('a role of the house, of a department and of a region are three', async () => {
    await prisma.roleAssignment.createMany({
      data: [
        { userId: 'an', role: 'finance', from: begin },
        { userId: 'an', role: 'finance', departmentId: 'sales', from: begin },
        { userId: 'an', role: 'finance', region: '华东', from: begin },
        { userId: 'an', role: 'ae', from: begin },
      ],
    });
    expect((await person('an', end))?.roles).toEqual([
      { role: 'ae' },
      { role: 'finance' },
      { role: 'finance', region: '华东' },
      { role: 'finance', departmentId: 'sales' },
    ]);
  });
});

it('leaves out a cancelled absence', async () => {
  const absence = { absentId: 'an', substituteId: 'bo', from: begin, enteredBy: 'an' };
  await prisma.substitution.create({ data: { ...absence, cancelled: true } });
  expect((await load(during)).substitutions).toEqual([]);
});

it('names the instant that it holds for, and comes in the order of ids', async () => {
  const organisation = await load(during);
  expect(organisation.asOf).toBe(during);
  expect(organisation.people.map(({ id }) => id)).toEqual(['an', 'bo', 'chen']);
});

it('survives a JSON round trip, as facts that are kept beside an event must', async () => {
  await prisma.substitution.create({ data: { absentId: 'an', substituteId: 'bo', from: begin, enteredBy: 'an' } });
  const organisation = await load(during);
  expect(JSON.parse(JSON.stringify(organisation))).toEqual(organisation);
});
