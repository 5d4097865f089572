/**
 * An account manager leaves while the worker is killed again and again: in the middle of what a process moves, in the middle
 * of a plain row, in the middle of closing the person. Afterwards everything has moved once and nothing is left with them.
 */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { expect } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { checkFold } from '../../activities/shared/check-fold';
import { verifyTrail } from '../../activities/shared/verify-trail';
import type { PrismaClient } from '../../prisma/generated/client';
import { personId } from '../../prisma/seed/sample/people';
import { signedIn } from '../api/shared/test-api';
import { openJob, until } from '../shared/drive';
import { briefed, estimated, proposed } from '../shared/job-story';
import type { CrashingSystem } from './crashing-system';
import { holdLock } from './hold-lock';

const leaver = personId('wangsiyuan');
const successor = personId('zhangbo');
const ownJobs = ['J2026-9001', 'J2026-9002'];
const approvedJob = 'J2026-9003';

interface Parts {
  system: CrashingSystem;
  db: PrismaClient;
  client: Client;
}

/** Plays it. The sample people have to be there, and the worker and the API have to run. */
export async function departureUnderKills(parts: Parts): Promise<void> {
  const { system, db } = parts;
  const { caseId, clientIds } = await somethingToLeave(parts);
  const leaving = await signedIn(system.url, 'wangsiyuan');
  const token = await leaving.post('/tokens', { name: '报表', expiresInDays: 7 });
  expect(token.status).toBe(201);

  const places = [
    { sql: 'SELECT FROM "Process" WHERE id = $1 FOR UPDATE', values: [`job/${String(ownJobs[0])}`] },
    { sql: 'SELECT FROM "Client" WHERE id = $1 FOR UPDATE', values: [String(clientIds[1])] },
    { sql: 'SELECT FROM "Session" WHERE "userId" = $1 FOR UPDATE', values: [leaver] },
  ];
  const [first, ...others] = places;
  let held = await holdLock(system.databaseUrl, first?.sql ?? '', first?.values ?? []);
  const id = await planned(parts);
  for (const next of [...others, null]) {
    await held.waitedFor();
    await system.killWorker();
    await held.release();
    if (next) held = await holdLock(system.databaseUrl, next.sql, next.values);
    system.startWorker();
  }
  await until(() => db.departure.findFirst({ where: { id, state: 'done' } }), 180_000);

  await expectMovedOnce(db, id);
  await expectNothingLeft(db, id);
  const following = await db.task.findMany({ where: { caseId, state: 'open' } });
  expect(following).toHaveLength(1);
  expect(following[0]?.holderId).not.toBe(leaver);
  expect(await db.client.count({ where: { id: { in: clientIds }, ownerId: successor } })).toBe(clientIds.length);
  expect((await leaving.get('/me')).status).toBe(401);
  await expectWhole(parts, [...ownJobs.map((number) => `job/${number}`), `job/${approvedJob}`, caseId]);
}

/** Jobs of their own, a task, clients, and the reports that the sample gives them. */
async function somethingToLeave({ db, client }: Parts): Promise<{ caseId: string; clientIds: string[] }> {
  const driven = { db, client, taskQueue: 'jobcard', patienceMs: 60_000 };
  await db.roleAssignment.create({ data: { id: randomUUID(), userId: leaver, role: 'ae', from: new Date() } });
  for (const number of ownJobs) await openJob(driven, number, { ae: 'wangsiyuan' });
  await briefed(driven, approvedJob);
  await proposed(driven, approvedJob);
  const caseId = await estimated(driven, approvedJob);
  await until(() => db.task.findFirst({ where: { caseId, state: 'open', holderId: leaver } }));
  const clients = await db.client.findMany({ orderBy: { id: 'asc' }, take: 3 });
  const clientIds = clients.map(({ id }) => id);
  await db.client.updateMany({ where: { id: { in: clientIds } }, data: { ownerId: leaver } });
  return { caseId, clientIds };
}

/** As an administrator looks and confirms. */
async function planned({ system }: Parts): Promise<string> {
  const admin = await signedIn(system.url, 'guanwenbo');
  const wish = { userId: leaver, at: null };
  const { body: shown } = await admin.post('/departures/previews', wish);
  const kinds = [...(shown.items ?? [])].map(({ kind }) => String(kind));
  for (const kind of ['job', 'client', 'report', 'task']) expect(kinds).toContain(kind);
  const move = { reviewed: String(shown.reviewed), defaultSuccessorId: successor, reason: '离职' };
  const answer = await admin.post('/departures', { ...wish, ...move });
  expect(answer).toMatchObject({ status: 201 });
  return String(answer.body.id);
}

async function expectMovedOnce(db: PrismaClient, id: string): Promise<void> {
  const items = await db.departureItem.findMany({ where: { departureId: id } });
  expect(items.filter(({ state }) => state !== 'done')).toEqual([]);
  for (const number of ownJobs) {
    const handOver = { processId: `job/${number}`, operation: 'hand-over-job' };
    expect([number, await db.trail.count({ where: handOver })]).toEqual([number, 1]);
  }
  const acts = await db.audit.findMany({ where: { entity: 'Departure', entityId: id } });
  const moved = acts
    .filter(({ action }) => action === 'DepartureItemMoved')
    .map(({ detail }) => (detail as { item: string }).item);
  const rows = items.filter(({ kind }) => !['job', 'submission', 'task'].includes(kind)).map(({ itemId }) => itemId);
  expect(moved.sort()).toEqual(rows.sort());
  expect(acts.filter(({ action }) => action === 'PersonLeft')).toHaveLength(1);
  const lines = await db.reportingLine.groupBy({ by: ['userId'], where: { to: null }, _count: true });
  expect(lines.filter(({ _count }) => _count > 1)).toEqual([]);
}

async function expectNothingLeft(db: PrismaClient, id: string): Promise<void> {
  const holds = { userId: leaver, OR: [{ to: null }, { to: { gt: new Date() } }] };
  const [line, still] = [
    { managerId: leaver, OR: holds.OR },
    { state: 'open', holderId: leaver },
  ];
  expect({
    jobs: await db.job.count({ where: { aeId: leaver } }),
    clients: await db.client.count({ where: { ownerId: leaver } }),
    reports: await db.reportingLine.count({ where: line }),
    tasks: await db.task.count({ where: still }),
    roles: await db.roleAssignment.count({ where: holds }),
    departments: await db.membership.count({ where: holds }),
    heads: await db.departmentHead.count({ where: holds }),
    sessions: await db.session.count({ where: { userId: leaver } }),
    tokens: await db.apikey.count({ where: { referenceId: leaver, enabled: true } }),
  }).toEqual({
    ...{ jobs: 0, clients: 0, reports: 0, tasks: 0, roles: 0, departments: 0, heads: 0, sessions: 0, tokens: 0 },
  });
  expect((await db.departure.findUniqueOrThrow({ where: { id } })).stillHeld).toEqual([]);
  expect((await db.user.findUniqueOrThrow({ where: { id: leaver } })).activeTo).not.toBeNull();
}

async function expectWhole({ system, db }: Parts, processIds: string[]): Promise<void> {
  const processes = makeProcesses(system.linkSecret);
  for (const id of processIds) {
    const { seq } = await db.process.findUniqueOrThrow({ where: { id } });
    expect([id, await checkFold(db, processes, id)]).toEqual([id, { same: true, seq }]);
    expect([id, await verifyTrail(db, id)]).toMatchObject([id, { whole: true }]);
  }
}
