/** A departure step by step: every activity twice, and the workflow killed in the middle and going on. */
import { expect, test } from 'vitest';
import { keepItems } from '../../../activities/people/departures/collect-items';
import { makeDepartureActivities } from '../../../activities/people/departures/carry-out-departure';
import { replaceFrom } from '../../../activities/people/replace-from';
import { findTouched } from '../../../activities/people/departures/find-touched';
import { makeSignal } from '../../../activities/shared/signal';
import { startWorker } from '../../../activities/worker';
import { deliverWakes, requestWake } from '../../../api/people/wakes';
import { personId } from '../../../prisma/seed/sample/people';
import { until } from '../../shared/drive';
import { briefed, estimated, proposed } from '../../shared/job-story';
import { linkSecret, testSystem } from '../../shared/system';

const system = await testSystem();
const { db, client, taskQueue, temporal, workflowBundle } = system;
const activities = makeDepartureActivities({ db, signal: makeSignal(client) });

async function planned(id: string, username: string, successor: string, at = new Date()): Promise<void> {
  const userId = personId(username);
  const row = await db.departure.create({
    data: {
      ...{
        id,
        userId,
        at,
        roleIds: [],
        reason: '离职',
        state: 'planned',
        plannedBy: personId('guanwenbo'),
        plannedAt: at,
      },
      ...{ defaultSuccessorId: personId(successor), byKind: {}, byItem: {} },
    },
  });
  await keepItems(db, row, await findTouched(db, { userId, at: at.toISOString(), roleIds: [] }), false);
}

test('every activity may run twice', async () => {
  await briefed(system, 'J2026-0001');
  await proposed(system, 'J2026-0001');
  await estimated(system, 'J2026-0001');
  await planned('d-twice', 'linxiaoyu', 'zhangbo');
  const id = 'd-twice';
  const at = new Date().toISOString();
  for (let times = 0; times < 2; times += 1) expect(await activities.beginDeparture({ id, at })).toBe(true);
  const items = await activities.waitingItems({ id });
  expect(items).toContain('job/job/J2026-0001');
  for (const itemId of items) for (let times = 0; times < 2; times += 1) await activities.moveItem({ id, itemId });
  expect(await activities.waitingItems({ id })).toEqual([]);
  for (let times = 0; times < 2; times += 1) await activities.closePerson({ id });
  const handOvers = await db.trail.count({ where: { processId: 'job/J2026-0001', operation: 'hand-over-job' } });
  expect(handOvers).toBe(1);
  const first = await activities.recheckDeparture({ id, at });
  expect(await activities.recheckDeparture({ id, at })).toBe(first);
  for (let times = 0; times < 2; times += 1) await activities.finishDeparture({ id, at });
  expect(await activities.lookAtDeparture({ id })).toBeNull();
  const acts = await db.audit.findMany({ where: { entity: 'Departure', entityId: id } });
  expect(acts.filter(({ action }) => action === 'PersonLeft')).toHaveLength(1);
  const moved = acts
    .filter(({ action }) => action === 'DepartureItemMoved')
    .map(({ detail }) => JSON.stringify(detail));
  expect(new Set(moved).size).toBe(moved.length);
});

test('what turns up after the start goes to the default successor', async () => {
  await planned('d-late', 'zhaoyiming', 'zhangbo');
  await activities.beginDeparture({ id: 'd-late', at: new Date().toISOString() });
  await db.client.updateMany({ data: { ownerId: personId('zhaoyiming') } });
  const items = await activities.waitingItems({ id: 'd-late' });
  expect(items.some((itemId) => itemId.startsWith('client/'))).toBe(true);
  for (const itemId of items) await activities.moveItem({ id: 'd-late', itemId });
  expect(await db.client.count({ where: { ownerId: personId('zhangbo') } })).toBe(await db.client.count());
  expect(
    await db.departureItem.count({ where: { departureId: 'd-late', kind: 'client', late: true } }),
  ).toBeGreaterThan(0);
  await activities.closePerson({ id: 'd-late' });
  await activities.finishDeparture({ id: 'd-late', at: new Date().toISOString() });
});

test('nothing goes to a successor who has left meanwhile: it stays and says so', async () => {
  await db.client.updateMany({ data: { ownerId: personId('zhengwei') } });
  await db.$executeRaw`INSERT INTO "Setting" (key, value, "updatedAt")
    VALUES ('topFallback', to_jsonb(${personId('zhengwei')}::text), now())
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`;
  await planned('d-gone', 'zhengwei', 'xulang');
  await activities.beginDeparture({ id: 'd-gone', at: new Date().toISOString() });
  for (const itemId of await activities.waitingItems({ id: 'd-gone' })) {
    await activities.moveItem({ id: 'd-gone', itemId });
  }
  const item = { departureId: 'd-gone', itemId: 'setting/topFallback' };
  expect(await db.departureItem.findUniqueOrThrow({ where: { departureId_itemId: item } })).toMatchObject({
    ...{ state: 'left', why: 'SUCCESSOR_INACTIVE' },
  });
  expect(await db.client.count({ where: { ownerId: personId('xulang') } })).toBe(0);
  expect(await db.roleAssignment.count({ where: { userId: personId('xulang'), to: null } })).toBe(0);
});

test('a process that does not answer holds nobody up for ever', async () => {
  await planned('d-stuck', 'zhaoyiming', 'zhangbo');
  const jobId = 'job/J2026-0001';
  await db.job.update({ where: { id: jobId }, data: { aeId: personId('zhaoyiming') } });
  await activities.beginDeparture({ id: 'd-stuck', at: new Date().toISOString() });
  await activities.waitingItems({ id: 'd-stuck' });
  const deaf = makeDepartureActivities({ db, signal: () => Promise.resolve(), patienceMs: 200 });
  const item = { id: 'd-stuck', itemId: `job/${jobId}` };
  await expect(deaf.moveItem(item)).rejects.toThrow('has not recorded');
  await db.departure.update({ where: { id: 'd-stuck' }, data: { startedAt: new Date(Date.now() - 3_600_000) } });
  await deaf.moveItem(item);
  const where = { departureId_itemId: { departureId: 'd-stuck', itemId: item.itemId } };
  expect(await db.departureItem.findUniqueOrThrow({ where })).toMatchObject({ state: 'left', why: 'NOT_ANSWERED' });
});

test('nobody comes to report to who will report to them', async () => {
  const [report, successor] = [personId('liuchang'), personId('fengtao')];
  const table = 'ReportingLine' as const;
  const tomorrow = new Date(Date.now() + 86_400_000);
  await replaceFrom(db, { table, of: report, says: personId('caojianjun'), from: new Date() });
  await replaceFrom(db, { table, of: successor, says: report, from: tomorrow });
  await planned('d-circle', 'caojianjun', 'fengtao');
  const where = { departureId_itemId: { departureId: 'd-circle', itemId: `report/${report}` } };
  await db.departureItem.update({ where, data: { successorId: successor } });
  await activities.moveItem({ id: 'd-circle', itemId: `report/${report}` });
  expect(await db.departureItem.findUniqueOrThrow({ where })).toMatchObject({ state: 'left', why: 'MANAGER_CIRCLE' });
});

/** The only administrators, each about to leave at their own instant. */
async function leavingAdministrators(leaving: { [username: string]: Date }, successor: string): Promise<string[]> {
  const from = new Date(Date.now() - 86_400_000);
  await db.roleAssignment.deleteMany({ where: { role: 'admin' } });
  const userIds = Object.keys(leaving).map(personId);
  await db.roleAssignment.createMany({ data: userIds.map((userId) => ({ userId, role: 'admin', from })) });
  for (const [username, at] of Object.entries(leaving)) await planned(`d-${username}`, username, successor, at);
  const ids = Object.keys(leaving).map((username) => `d-${username}`);
  for (const id of ids) await activities.beginDeparture({ id, at: new Date().toISOString() });
  return ids;
}

const administrators = async (): Promise<string[]> => {
  const holds = { role: 'admin', OR: [{ to: null }, { to: { gt: new Date() } }] };
  return (await db.roleAssignment.findMany({ where: holds })).map(({ userId }) => userId);
};

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

test('of two administrators who leave at once, one is the last: the role goes on', async () => {
  const at = minutesAgo(0);
  const ids = await leavingAdministrators({ guanwenbo: at, chenjia: at }, 'zhangbo');
  await Promise.all(ids.map((id) => activities.closePerson({ id })));
  expect(await administrators()).toEqual([personId('zhangbo')]);
});

test.each([
  ['who left first', ['lirong', 'handong']],
  ['who left last', ['handong', 'lirong']],
])(
  'of two who leave at different times and are both carried out late, %s first: the role goes on',
  async (_, order) => {
    for (const username of order) {
      await db.user.update({ where: { id: personId(username) }, data: { activeTo: null } });
      await db.departureItem.deleteMany({ where: { departureId: `d-${username}` } });
      await db.departure.deleteMany({ where: { id: `d-${username}` } });
    }
    await leavingAdministrators({ lirong: minutesAgo(30), handong: minutesAgo(10) }, 'zhangbo');
    for (const username of order) {
      expect(await administrators()).not.toEqual([]);
      await activities.closePerson({ id: `d-${username}` });
    }
    expect(await administrators()).toEqual([personId('zhangbo')]);
  },
);

test('the last administrator stays while nobody can take the role, and goes once somebody has it', async () => {
  const [id = ''] = await leavingAdministrators({ luzhenhua: minutesAgo(5) }, 'xulang');
  for (let times = 0; times < 2; times += 1) {
    await expect(activities.closePerson({ id })).rejects.toThrow('Nobody else is an administrator');
  }
  expect(await administrators()).toEqual([personId('luzhenhua')]);
  expect((await db.user.findUniqueOrThrow({ where: { id: personId('luzhenhua') } })).activeTo).toBeNull();
  const role = { departureId: id, kind: 'role', title: 'admin' };
  expect(await db.departureItem.findFirstOrThrow({ where: role })).toMatchObject({
    ...{ state: 'left', why: 'LAST_ADMINISTRATOR' },
  });
  await db.roleAssignment.create({ data: { userId: personId('hemin'), role: 'admin', from: new Date() } });
  await activities.closePerson({ id });
  expect(await administrators()).toEqual([personId('hemin')]);
  expect(await db.departureItem.findFirstOrThrow({ where: role })).toMatchObject({ state: 'done', why: null });
});

test('a worker that goes away in the middle: another one goes on', { timeout: 120_000 }, async () => {
  await db.client.updateMany({ data: { ownerId: personId('wutong') } });
  await planned('d-killed', 'wutong', 'zhangbo');
  await requestWake(db, 'departure', 'd-killed', new Date());
  await deliverWakes({ database: db, temporal: client, taskQueue });
  await until(() => db.departure.findFirst({ where: { id: 'd-killed', state: { not: 'planned' } } }));
  await system.worker.shutdown();
  const other = await startWorker({ temporal, taskQueue, db, client, linkSecret, workflowBundle });
  try {
    await until(() => db.departure.findFirst({ where: { id: 'd-killed', state: 'done' } }), 60_000);
  } finally {
    await other.shutdown();
  }
  expect(await db.client.count({ where: { ownerId: personId('wutong') } })).toBe(0);
  expect((await db.user.findUniqueOrThrow({ where: { id: personId('wutong') } })).activeTo).not.toBeNull();
});
