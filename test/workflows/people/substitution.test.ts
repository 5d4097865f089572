/** APR-5 An absence moves tasks at the right minute: at its beginning to the substitute, at its end back again. */
import { afterEach, describe, expect, test } from 'vitest';
import { requestWake, deliverWakes } from '../../../api/people/wakes';
import { makeLookAtSubstitution } from '../../../activities/people/look-at-substitution';
import { personId } from '../../../prisma/seed/sample/people';
import { reconcileProcesses } from '../../../scripts/shared/reconcile-processes';
import { decide, until } from '../../shared/drive';
import { fastForward } from '../../shared/fast-forward';
import { briefed, estimated, proposed } from '../../shared/job-story';
import { testSystem } from '../../shared/system';

const system = await testSystem();
const { db, client, taskQueue } = system;
const parts = { database: db, temporal: client, taskQueue };
const dayMs = 86_400_000;
let count = 0;

/** A case that waits for WANG Siyuan. */
async function openCase(): Promise<string> {
  const number = `J2026-${String((count += 1)).padStart(4, '0')}`;
  await briefed(system, number);
  await proposed(system, number);
  return estimated(system, number);
}

async function absent(from: number, to: number | null, id: string): Promise<string> {
  const at = (days: number) => new Date(Date.now() + days * dayMs);
  await db.substitution.create({
    data: {
      ...{ id, absentId: personId('wangsiyuan'), substituteId: personId('lirong'), enteredBy: personId('wangsiyuan') },
      ...{ from: at(from), to: to === null ? null : at(to) },
    },
  });
  await wake(id);
  return id;
}

async function wake(id: string): Promise<void> {
  await requestWake(db, 'substitution', id, new Date());
  await deliverWakes(parts);
}

const holds = (caseId: string, username: string) =>
  until(() => db.task.findFirst({ where: { caseId, state: 'open', holderId: personId(username) } }));
afterEach(() => db.substitution.deleteMany());

describe('APR-5 an absence that runs', () => {
  test('moves open tasks at once; ended early it gives them back; both once, whatever is repeated', async () => {
    const caseId = await openCase();
    const id = await absent(-1, null, 's-early');
    expect(await holds(caseId, 'lirong')).toMatchObject({ onBehalfOf: personId('wangsiyuan') });
    await wake(id);
    await db.substitution.update({ where: { id }, data: { to: new Date() } });
    await wake(id);
    expect(await holds(caseId, 'wangsiyuan')).toMatchObject({ onBehalfOf: null });
    await client.workflow.getHandle(`substitution/${id}`).result();
    // Somebody asks once more, long after: nothing is left to do.
    await wake(id);
    await client.workflow.getHandle(`substitution/${id}`).result();
    const told = await db.processEvent.findMany({ where: { processId: caseId, key: { startsWith: 'recheck/' } } });
    expect(told.map(({ key }) => key)).toEqual([
      `recheck/substitution/${id}/begun`,
      `recheck/substitution/${id}/ended`,
    ]);
  });

  test('does not hold what its substitute has decided', async () => {
    const caseId = await openCase();
    await absent(-1, null, 's-decided');
    await holds(caseId, 'lirong');
    await decide(system, caseId, 'lirong', 'approve', '同意');
    const line = await db.trail.findFirstOrThrow({ where: { processId: caseId, operation: 'approved' } });
    expect(line.actor).toMatchObject({ id: personId('lirong'), onBehalfOf: personId('wangsiyuan') });
  });
});

describe('APR-5 an absence that is to come', () => {
  test('waits for its beginning', async () => {
    const caseId = await openCase();
    const id = await absent(0.05, 0.1, 's-later');
    // The case's own clock has to be there too: what it finds is judged as of its time.
    await fastForward(client, caseId, 0.06);
    expect(await db.recheckRun.count({ where: { id: `substitution/${id}/begun` } })).toBe(0);
    await fastForward(client, `substitution/${id}`, 0.06);
    await holds(caseId, 'lirong');
  });

  test('waits for its end', async () => {
    const caseId = await openCase();
    const id = await absent(-1, 6_000 / dayMs, 's-ends');
    await holds(caseId, 'lirong');
    await holds(caseId, 'wangsiyuan');
    await client.workflow.getHandle(`substitution/${id}`).result();
  });

  test('and is cancelled concerns no case', async () => {
    const caseId = await openCase();
    const id = await absent(10, 20, 's-cancelled');
    await db.substitution.update({ where: { id }, data: { cancelled: true } });
    await wake(id);
    await client.workflow.getHandle(`substitution/${id}`).result();
    expect(await db.recheckRun.count({ where: { id: { startsWith: `substitution/${id}` } } })).toBe(0);
    await holds(caseId, 'wangsiyuan');
  });
});

describe('what was lost', () => {
  test('a start that never reached Temporal is made up for by reconcile', async () => {
    const caseId = await openCase();
    await db.substitution.create({
      data: {
        ...{ id: 's-lost', absentId: personId('wangsiyuan'), substituteId: personId('lirong') },
        ...{ enteredBy: personId('wangsiyuan'), from: new Date(Date.now() - dayMs) },
      },
    });
    const found = await reconcileProcesses({ db, client, taskQueue, repair: true, patienceMs: 500 });
    expect(found).toContainEqual({
      ...{ kind: 'missing', processId: 'substitution/s-lost', detail: 'no workflow looks after it', repaired: true },
    });
    await holds(caseId, 'lirong');
    expect(
      (await reconcileProcesses({ db, client, taskQueue, repair: false, patienceMs: 500 })).filter(({ processId }) =>
        processId.includes('s-lost'),
      ),
    ).toEqual([]);
  });

  test('a wish that was not carried out stays until it is', async () => {
    await db.$transaction((tx) => requestWake(tx, 'substitution', 's-none', new Date()));
    expect(await db.wake.count()).toBe(1);
    expect(await deliverWakes(parts)).toBe(1);
    expect(await deliverWakes(parts)).toBe(0);
    await client.workflow.getHandle('substitution/s-none').result();
  });
});

test('looking twice makes one recheck', async () => {
  const at = new Date().toISOString();
  await db.substitution.create({
    data: {
      ...{ id: 's-twice', absentId: personId('chenjia'), substituteId: personId('lirong') },
      ...{ enteredBy: personId('chenjia'), from: new Date(Date.now() - dayMs) },
    },
  });
  const look = makeLookAtSubstitution(db);
  const first = await look({ id: 's-twice', at });
  expect(first).toEqual({ recheckId: 'substitution/s-twice/begun', nextChange: null, over: false });
  expect(await look({ id: 's-twice', at })).toEqual(first);
  expect(await db.recheckRun.count({ where: { id: 'substitution/s-twice/begun' } })).toBe(1);
  await db.recheckRun.update({ where: { id: 'substitution/s-twice/begun' }, data: { doneAt: new Date() } });
  expect(await look({ id: 's-twice', at })).toMatchObject({ recheckId: null });
});

test('APR-5 an absence within a chain concerns whoever stands before it: their seat may lie with somebody else', async () => {
  const from = new Date(Date.now() - dayMs);
  const link = (id: string, absent: string, substitute: string, more: object = {}) =>
    db.substitution.create({
      data: {
        ...{ id, absentId: personId(absent), substituteId: personId(substitute), from },
        ...{ enteredBy: personId(absent), ...more },
      },
    });
  await link('s-first', 'wangsiyuan', 'lirong');
  await link('s-over', 'zhaoyiming', 'lirong', { to: new Date(from.getTime() + 1) });
  await link('s-second', 'lirong', 'chenjia');
  await makeLookAtSubstitution(db)({ id: 's-second', at: new Date().toISOString() });
  const run = await db.recheckRun.findUniqueOrThrow({ where: { id: 'substitution/s-second/begun' } });
  expect(run.personIds.toSorted()).toEqual(['chenjia', 'lirong', 'wangsiyuan'].map(personId).toSorted());
});

test('APR-5 an absence that is cancelled although cases have heard of it gives back what it moved', async () => {
  const from = new Date(Date.now() - 1_000);
  await db.substitution.create({
    data: {
      ...{ id: 's-clocks', absentId: personId('chenjia'), substituteId: personId('lirong') },
      ...{ enteredBy: personId('chenjia'), from },
    },
  });
  const look = makeLookAtSubstitution(db);
  const at = new Date().toISOString();
  await look({ id: 's-clocks', at });
  await db.substitution.update({ where: { id: 's-clocks' }, data: { cancelled: true } });
  expect(await look({ id: 's-clocks', at })).toEqual({
    ...{ recheckId: 'substitution/s-clocks/ended', nextChange: null, over: true },
  });
});
