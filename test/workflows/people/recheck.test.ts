/** Open cases look again page by page: all of them, once each, through crashes and new runs. */
import { expect, test } from 'vitest';
import { createRecheck } from '../../../activities/people/create-recheck';
import { makeRecheckCases } from '../../../activities/people/recheck-cases';
import type { SignalRequest } from '../../../domain/shared/process';
import { personId } from '../../../prisma/seed/sample/people';
import { until } from '../../shared/drive';
import { briefed, estimated, proposed } from '../../shared/job-story';
import { testSystem } from '../../shared/system';

const system = await testSystem();
const { db, client, taskQueue } = system;
const numbers = ['J2026-0001', 'J2026-0002', 'J2026-0003'];
const caseIds: string[] = [];
for (const number of numbers) {
  await briefed(system, number);
  await proposed(system, number);
  caseIds.push(await estimated(system, number));
}
const at = (): string => new Date().toISOString();
const create = (id: string, personIds: string[] = []) =>
  createRecheck(db, { id, cause: 'people', why: 'a test', personIds, startedAt: at() });

const lookedAgain = (id: string) =>
  db.processEvent.findMany({ where: { key: `recheck/${id}` }, select: { processId: true, refused: true } });

test('every open case looks once, over several runs', async () => {
  await create('r-all');
  await client.workflow.start('recheck', {
    ...{ workflowId: 'recheck/r-all', taskQueue, args: ['r-all', { after: '', done: 0 }, 1] },
  });
  const run = await until(() => db.recheckRun.findFirst({ where: { id: 'r-all', doneAt: { not: null } } }));
  expect(run).toMatchObject({ total: caseIds.length, done: caseIds.length });
  const events = await until(async () => {
    const found = await lookedAgain('r-all');
    return found.length >= caseIds.length && found;
  });
  expect(events.map(({ processId }) => processId).toSorted()).toEqual(caseIds.toSorted());
  expect(events.every(({ refused }) => refused === null)).toBe(true);
});

test('an activity that is repeated tells the same cases under the same keys, and counts them once', async () => {
  await create('r-twice');
  const sent: SignalRequest[] = [];
  const signal = (request: SignalRequest) => Promise.resolve(void sent.push(request));
  const activities = makeRecheckCases({ db, signal, beat: () => undefined, pageSize: 2 });
  const begin = { id: 'r-twice', place: { after: '', done: 0 }, at: at() };
  const first = await activities.recheckPage(begin);
  expect(await activities.recheckPage(begin)).toEqual(first);
  expect(sent.slice(0, 2).map(keyed)).toEqual(sent.slice(2).map(keyed));
  const second = await activities.recheckPage({ ...begin, place: first ?? begin.place });
  expect(second).toEqual({ after: caseIds.toSorted().at(-1), done: 3 });
  expect(await activities.recheckPage({ ...begin, place: second ?? begin.place })).toBeNull();
  expect(await db.recheckRun.findUnique({ where: { id: 'r-twice' } })).toMatchObject({ done: 3, total: 3 });
  for (let times = 0; times < 2; times += 1) await activities.finishRecheck({ id: 'r-twice', done: 3, at: begin.at });
  expect(await activities.beginRecheck({ id: 'r-twice' })).toMatchObject({ over: true });
  expect(await activities.beginRecheck({ id: 'r-none' })).toMatchObject({ over: true });
});

test('of some people only the cases in which they take part', async () => {
  await create('r-some', [personId('wangsiyuan')]);
  await create('r-nobody', [personId('yaojing')]);
  const told = async (id: string) => {
    const sent: string[] = [];
    const activities = makeRecheckCases({
      ...{ db, beat: () => undefined },
      signal: ({ toProcessId }) => Promise.resolve(void sent.push(toProcessId)),
    });
    await activities.recheckPage({ id, place: { after: '', done: 0 }, at: at() });
    return sent;
  };
  expect(await told('r-some')).toEqual(caseIds.toSorted());
  expect(await told('r-nobody')).toEqual([]);
});

test('late: who was seated on the old facts meanwhile is told, however old the case; who has looked is not', async () => {
  const late = async (id: string) => {
    const sent: string[] = [];
    const activities = makeRecheckCases({
      ...{ db, beat: () => undefined },
      signal: ({ toProcessId }) => Promise.resolve(void sent.push(toProcessId)),
    });
    await activities.recheckLate({ id, at: at() });
    return sent;
  };
  const startedAt = new Date(Date.now() + 3_600_000).toISOString();
  const run = { cause: 'people', why: 'a test', startedAt } as const;
  await createRecheck(db, { ...run, id: 'r-late', personIds: [personId('wangsiyuan')] });
  await createRecheck(db, { ...run, id: 'r-late-nobody', personIds: [personId('yaojing')] });
  expect(await late('r-late')).toEqual(caseIds.toSorted());
  expect(await late('r-late-nobody')).toEqual([]);
  expect(await late('r-all')).toEqual([]);
});

const keyed = ({ toProcessId, event }: SignalRequest): string => `${toProcessId} ${event.key}`;
