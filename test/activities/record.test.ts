/** The one writer of processes: asked twice, out of order, with a gap, by two at once, with a key used before. */
import { expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { checkFold } from '../../activities/shared/check-fold';
import { makeRecord } from '../../activities/shared/record';
import type { RecordInput } from '../../activities/shared/record';
import { verifyTrail } from '../../activities/shared/verify-trail';
import type { Incoming, Json } from '../../domain/shared/process';
import { clientId, contactId, sampleClients } from '../../prisma/seed/sample/clients';
import { personId } from '../../prisma/seed/sample/people';
import { hashOf, linkSecret, sampleDatabase } from '../shared/system';

const { db } = await sampleDatabase();
const processes = makeProcesses(linkSecret);
const record = makeRecord(db, processes);
const [client] = sampleClients;

let count = 0;
/** A job that nobody else in this file uses. */
const newJob = (): string => `job/J2026-${String((count += 1)).padStart(4, '0')}`;

const event = (key: string, body: Json, more: Partial<Incoming> = {}): Incoming => ({
  ...{ key, body, at: '2026-11-20T02:00:00.000Z', bodyHash: hashOf(body), correlationId: `request-${key}` },
  actor: { kind: 'person', id: personId('linxiaoyu') },
  ...more,
});

const opening = (processId: string, more: { [field: string]: Json } = {}): RecordInput => {
  const number = processId.slice('job/'.length);
  const body = {
    ...{ type: 'JobOpened', id: `job/${number}`, number, title: '春茶上市' },
    ...{ clientId: clientId(client.key), contactId: contactId(client.key, client.contacts[0].key) },
    aeId: personId('linxiaoyu'),
    ...more,
  };
  return { processId, kind: 'job', seq: 1, event: event('open', body) };
};

const background = {
  commissioned: '推广',
  why: '新品',
  market: '增长',
  competitors: '两家',
  consumers: '白领',
  opportunities: '春季',
};
const recordBackground = (processId: string, seq: number, key: string, content: Json = background): RecordInput => ({
  ...{ processId, kind: 'job', seq },
  event: event(key, { type: 'StepTaken', kind: 'record-background', content }),
});

const rowsOf = async (processId: string) => ({
  process: await db.process.findUniqueOrThrow({ where: { id: processId } }),
  events: await db.processEvent.findMany({ where: { processId }, orderBy: { seq: 'asc' } }),
  trail: await db.trail.count({ where: { processId } }),
  audit: await db.audit.findMany({ where: { entityId: processId } }),
});

test('the same event twice is stored once and answered the same', async () => {
  const id = newJob();
  const first = await record(opening(id));
  const again = await record(opening(id));
  expect(again).toEqual(first);
  expect(first).toMatchObject({ seq: 1, view: { stage: 'brief' }, ended: false });
  const { process, events, trail, audit } = await rowsOf(id);
  expect([process.seq, events.length, trail]).toEqual([1, 1, 1]);
  expect(audit).toMatchObject([{ action: 'JobOpened', actorId: 'u-linxiaoyu', correlationId: 'request-open' }]);
});

test('a repeated key gets its old answer also after the process has gone on', async () => {
  const id = newJob();
  const opened = await record(opening(id));
  await record(recordBackground(id, 2, 'background'));
  expect(await record({ ...opening(id), seq: 3 })).toEqual(opened);
  expect((await rowsOf(id)).process.seq).toBe(2);
});

test('the same key for something else is refused and nothing is stored', async () => {
  const id = newJob();
  await record(opening(id));
  await record(recordBackground(id, 2, 'background'));
  const answer = await record(recordBackground(id, 3, 'background', { ...background, why: '别的' }));
  expect(answer).toMatchObject({ seq: 2, refusal: { code: 'KEY_REUSED' }, start: [], signals: [] });
  expect((await rowsOf(id)).events).toHaveLength(2);
});

test.each([
  ['a gap', 4],
  ['a number that is taken', 2],
  ['a number that is long past', 1],
])('another key with %s is refused loudly, for good', async (_what, seq) => {
  const id = newJob();
  await record(opening(id));
  await record(recordBackground(id, 2, 'background'));
  const late = record(recordBackground(id, seq, 'other'));
  await expect(late).rejects.toMatchObject({ type: 'SEQ_CONFLICT', nonRetryable: true });
  expect((await rowsOf(id)).process.seq).toBe(2);
});

test('of two events with one number at the same moment one is stored and the other is a conflict', async () => {
  const id = newJob();
  await record(opening(id));
  const both = await Promise.allSettled([
    record(recordBackground(id, 2, 'one')),
    record(recordBackground(id, 2, 'two')),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await rowsOf(id)).events).toHaveLength(2);
});

test('one event asked by two attempts at the same moment is stored once', async () => {
  const id = newJob();
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => record(opening(id))));
  for (const other of others) expect(other).toEqual(first);
  expect((await rowsOf(id)).events).toHaveLength(1);
});

test('a refusal takes a number, leaves the state and is given again', async () => {
  const id = newJob();
  await record(opening(id));
  const before = (await rowsOf(id)).process.state;
  const closing: RecordInput = {
    ...{ processId: id, kind: 'job', seq: 2 },
    event: event('close', { type: 'StepTaken', kind: 'close-job', content: {} }),
  };
  const refused = await record(closing);
  expect(refused).toMatchObject({ seq: 2, refusal: { code: 'WRONG_STAGE' }, view: { stage: 'brief' } });
  expect(await record(closing)).toEqual(refused);
  const { process, events, trail, audit } = await rowsOf(id);
  expect(process.state).toEqual(before);
  expect(events.map((row) => row.refused)).toEqual([null, 'WRONG_STAGE']);
  expect([trail, audit.length]).toEqual([1, 1]);
  expect(await checkFold(db, processes, id)).toEqual({ same: true, seq: 2 });
});

test('an opening that is refused leaves a process that has ended', async () => {
  const id = newJob();
  const answer = await record(opening(id, { clientId: 'c-nobody' }));
  expect(answer).toMatchObject({ seq: 1, refusal: { code: 'NOT_FOUND' }, ended: true });
  expect(await db.job.count({ where: { number: id.slice(4) } })).toBe(0);
  expect((await rowsOf(id)).process.endedAt).not.toBeNull();
});

test.each([
  ['U+0000', '推\u0000广'],
  ['half a surrogate pair', '推\ud83d广'],
])('a text with %s is refused instead of retried for ever', async (_what, text) => {
  const id = newJob();
  await record(opening(id));
  const answer = await record(recordBackground(id, 2, 'bad', { ...background, why: text }));
  expect(answer).toMatchObject({ seq: 2, refusal: { code: 'INVALID' } });
  expect((await rowsOf(id)).events[1]?.events).toMatchObject([{ key: 'bad', body: null }]);
});

test('events keep the facts that they were decided on, and the state is the fold of them', async () => {
  const id = newJob();
  await record(opening(id));
  await record(recordBackground(id, 2, 'background'));
  const { events } = await rowsOf(id);
  expect(events[1]?.events).toMatchObject([
    {
      body: {
        facts: {
          actor: { id: 'u-linxiaoyu', roles: ['ae'] },
          aeLine: ['u-wangsiyuan', 'u-zhouyaqin', 'u-luzhenhua', 'u-shenguoliang'],
          client: { contacts: [] },
          today: '2026-11-20',
          vatPercent: 6,
        },
      },
    },
  ]);
  const { facts } = (events[1]?.events as [{ body: { facts: { people: { id: string }[] } } }])[0].body;
  expect(facts.people.map((person) => person.id).toSorted()).toEqual([
    'u-linxiaoyu',
    'u-luzhenhua',
    'u-shenguoliang',
    'u-wangsiyuan',
    'u-zhouyaqin',
  ]);
  expect(await checkFold(db, processes, id)).toEqual({ same: true, seq: 2 });
});

test('a state that was changed behind the record shows in the fold', async () => {
  const id = newJob();
  await record(opening(id));
  await db.$executeRaw`UPDATE "Process" SET state = jsonb_set(state, '{title}', '"别的"') WHERE id = ${id}`;
  expect(await checkFold(db, processes, id)).toMatchObject({ same: false });
});

test('the trail is a chain that proves itself', async () => {
  const id = newJob();
  await record(opening(id));
  await record(recordBackground(id, 2, 'background'));
  expect(await verifyTrail(db, id)).toEqual({ whole: true, lines: 2 });
  const lines = await db.trail.findMany({ where: { processId: id }, orderBy: { seq: 'asc' } });
  expect(lines[1]?.previousHash).toBe(lines[0]?.hash);
});
