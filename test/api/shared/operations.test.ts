/** Writes to a process: once per person and key, whatever happens to the answer on its way. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { startWorker } from '../../../activities/worker';
import { startApi } from '../../../api/main';
import { settleOperations } from '../../../api/shared/settle-operations';
import { clientId, contactId } from '../../../prisma/seed/sample/clients';
import { personId } from '../../../prisma/seed/sample/people';
import { linkSecret } from '../../shared/system';
import { apiSettings, plain, signedIn, testApi, type Answered } from './test-api';

const api = await testApi();
const ae = await api.as('linxiaoyu');
const job = { title: '春茶上市推广', clientId: clientId('yunling'), contactId: contactId('yunling', 'duan') };
const background = {
  commissioned: '整合推广',
  why: '新品上市',
  market: '稳步增长',
  competitors: '两家',
  consumers: '白领',
  opportunities: '春季',
};

async function openJob(): Promise<string> {
  const opened = await ae.post('/jobs', job);
  expect(opened.status).toBe(201);
  return String(opened.body.jobId);
}

async function eventsOf(number: string): Promise<number> {
  return api.db.processEvent.count({ where: { processId: `job/${number}`, refused: null } });
}

const same = ({ status, body }: Answered) => ({ status, body });

describe('opening a job (JOB-1)', () => {
  it('draws numbers without a double, also when many are opened at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 8 }, openJob));
    expect(new Set(numbers).size).toBe(8);
    for (const number of numbers) expect(number).toMatch(/^J\d{4}-\d{4}$/);
  });

  it('opens one job for one key, however often and however much at once it is sent', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ae.post('/jobs', job, key)));
    const [first] = answers;
    expect(first?.status).toBe(201);
    for (const answer of answers) expect(same(answer)).toEqual(first && same(first));
    expect(await api.db.job.count({ where: { number: String(first?.body.jobId) } })).toBe(1);
  });

  it('names the fault of a contact of another client, and draws no number for it', async () => {
    const before = await api.db.numberSeries.findMany();
    const answer = await ae.post('/jobs', { ...job, contactId: contactId('jinghe', 'nobody') });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID', errors: [{ path: 'body.contactId' }] } });
    expect(await api.db.numberSeries.findMany()).toEqual(before);
  });

  it('is refused for another AE, the same way every time', async () => {
    const key = randomUUID();
    const first = await ae.post('/jobs', { ...job, aeId: personId('liuchang') }, key);
    expect(first).toMatchObject({ status: 403, body: { code: 'FORBIDDEN', rule: 'JOB-1' } });
    const again = await ae.post('/jobs', { ...job, aeId: personId('liuchang') }, key);
    expect({ ...plain(again.body), correlationId: '' }).toEqual({ ...plain(first.body), correlationId: '' });
    // What was refused has not begun: no job, and no workflow that waits for one.
    const { processId } = await api.db.operation.findUniqueOrThrow({ where: of(key) });
    expect(await api.db.job.count({ where: { id: processId } })).toBe(0);
    await expect
      .poll(async () => (await api.client.workflow.getHandle(processId).describe()).status.name, { timeout: 10_000 })
      .toBe('COMPLETED');
  });
});

describe('a key', () => {
  it('gives the first answer again and does nothing twice', async () => {
    const number = await openJob();
    const before = await eventsOf(number);
    const key = randomUUID();
    const first = await ae.post(`/jobs/${number}/steps/record-background`, background, key);
    expect(first).toMatchObject({ status: 200, body: { jobId: number, stage: 'brief' } });
    const again = await ae.post(`/jobs/${number}/steps/record-background`, background, key);
    expect(same(again)).toEqual(same(first));
    expect(await eventsOf(number)).toBe(before + 1);
  });

  it('is refused with another body, on another job and on another route', async () => {
    const number = await openJob();
    const other = await openJob();
    const key = randomUUID();
    await ae.post(`/jobs/${number}/steps/record-background`, background, key);
    const reused = { status: 422, body: { code: 'KEY_REUSED' } };
    expect(await ae.post(`/jobs/${number}/steps/record-background`, { ...background, why: '别的' }, key)).toMatchObject(
      reused,
    );
    expect(await ae.post(`/jobs/${other}/steps/record-background`, background, key)).toMatchObject(reused);
    expect(await ae.post('/jobs', job, key)).toMatchObject(reused);
  });

  it('belongs to the person: the same one of somebody else is another', async () => {
    const number = await openJob();
    const key = randomUUID();
    expect((await ae.post(`/jobs/${number}/steps/pause-job`, { reason: '客户要求' }, key)).status).toBe(200);
    const line = await api.as('wangsiyuan');
    expect((await line.post(`/jobs/${number}/steps/resume-job`, {}, key)).status).toBe(200);
  });

  it('keeps a refusal too', async () => {
    const number = await openJob();
    const key = randomUUID();
    const first = await ae.post(`/jobs/${number}/steps/close-job`, {}, key);
    expect(first.status).toBe(409);
    const again = await ae.post(`/jobs/${number}/steps/close-job`, {}, key);
    expect({ ...plain(again.body), correlationId: '' }).toEqual({ ...plain(first.body), correlationId: '' });
  });
});

describe('an operation', () => {
  it('is told to who asked for it and to nobody else', async () => {
    const number = await openJob();
    const key = randomUUID();
    const done = await ae.post(`/jobs/${number}/steps/record-background`, background, key);
    expect((await ae.get(`/operations/${key}`)).body).toEqual({
      key,
      status: 'done',
      httpStatus: 200,
      outcome: done.body,
    });
    expect((await (await api.as('wangsiyuan')).get(`/operations/${key}`)).status).toBe(404);
  });

  it('that a dead server left pending is settled from the record, without being sent again', async () => {
    const number = await openJob();
    const key = randomUUID();
    const done = await ae.post(`/jobs/${number}/steps/record-background`, background, key);
    await forget(key);
    await settleOperations({ ...settling(), clock: () => new Date(Date.now() + 60_000) });
    expect(await api.db.operation.findUnique({ where: of(key) })).toMatchObject({
      status: 'done',
      httpStatus: 200,
      outcome: done.body,
    });

    await forget(key);
    expect((await ae.get(`/operations/${key}`)).body).toMatchObject({ status: 'done', outcome: done.body });

    await forget(key);
    expect(same(await ae.post(`/jobs/${number}/steps/record-background`, background, key))).toEqual(same(done));
  });

  it('that nobody ever accepted is settled as such after a while, and may still be sent again', async () => {
    const number = await openJob();
    const key = randomUUID();
    await api.db.operation.create({
      data: {
        ...{ actorId: personId('linxiaoyu'), key, bodyHash: 'x', processId: `job/${number}`, updateId: randomUUID() },
        ...{ updateName: 'takeStep', status: 'pending', correlationId: 'c', createdAt: new Date() },
      },
    });
    await settleOperations({ ...settling(), clock: () => new Date(Date.now() + 60_000) });
    expect(await api.db.operation.findUnique({ where: of(key) })).toMatchObject({ status: 'pending' });
    await settleOperations({ ...settling(), clock: () => new Date(Date.now() + 3_600_000) });
    expect((await ae.get(`/operations/${key}`)).body).toMatchObject({
      status: 'refused',
      httpStatus: 503,
      outcome: { code: 'NOT_ACCEPTED' },
    });
  });
});

describe('without a worker', () => {
  it('answers 503 with Retry-After and "repeat with the same key", and the repeat succeeds once there is one', async () => {
    const taskQueue = 'polled-later';
    const alone = await startApi({ ...apiSettings(api), taskQueue, waitMs: 400 });
    try {
      const impatient = await signedIn(`http://127.0.0.1:${String(alone.port)}`, 'linxiaoyu');
      const key = randomUUID();
      const refused = await impatient.post('/jobs', job, key);
      expect(refused).toMatchObject({ status: 503, body: { code: 'NOT_ACCEPTED' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await impatient.get(`/operations/${key}`)).body).toMatchObject({ status: 'pending' });
      expect((await impatient.get('/health/ready')).body).toMatchObject({
        status: 'unavailable',
        checks: { postgresql: 'ok', temporal: 'ok', worker: 'unavailable' },
      });
      const { db, client, temporal, workflowBundle } = api;
      const worker = await startWorker({ temporal, taskQueue, db, client, linkSecret, workflowBundle });
      try {
        await expect.poll(async () => (await impatient.post('/jobs', job, key)).status, { timeout: 20_000 }).toBe(201);
        expect((await impatient.get(`/operations/${key}`)).body).toMatchObject({ status: 'done', httpStatus: 201 });
        expect(await api.db.operation.count({ where: { key } })).toBe(1);
      } finally {
        await worker.shutdown();
      }
    } finally {
      await alone.close();
    }
  });

  it('answers 202 with the place of the outcome when it was accepted and is not done in time', async () => {
    const hasty = await startApi({ ...apiSettings(api), waitMs: 5000 });
    try {
      const caller = await signedIn(`http://127.0.0.1:${String(hasty.port)}`, 'linxiaoyu');
      const number = await openJob();
      const before = await eventsOf(number);
      const key = randomUUID();
      // The record waits for this row: the update is accepted and can not be done.
      const answered = await holdProcess(`job/${number}`, () =>
        caller.post(`/jobs/${number}/steps/record-background`, background, key),
      );
      expect(answered).toMatchObject({ status: 202, body: { key, status: 'pending' } });
      expect(answered.headers.get('location')).toBe(`/api/v1/operations/${key}`);
      await expect.poll(async () => (await ae.get(`/operations/${key}`)).body.status, { timeout: 20_000 }).toBe('done');
      expect(await caller.post(`/jobs/${number}/steps/record-background`, background, key)).toMatchObject({
        status: 200,
      });
      expect(await eventsOf(number)).toBe(before + 1);
    } finally {
      await hasty.close();
    }
  });
});

describe('a request', () => {
  it('carries its correlation id into the answer, the operation and the record', async () => {
    const number = await openJob();
    const key = randomUUID();
    const correlationId = `test-${randomUUID()}`;
    const answer = await ae.ask(`/jobs/${number}/steps/record-background`, {
      method: 'POST',
      body: background,
      key,
      headers: { 'x-correlation-id': correlationId },
    });
    expect(answer.headers.get('x-correlation-id')).toBe(correlationId);
    const operation = await api.db.operation.findUniqueOrThrow({ where: of(key) });
    expect(operation.correlationId).toBe(correlationId);
    const event = await api.db.processEvent.findUniqueOrThrow({
      where: { processId_key: { processId: `job/${number}`, key: operation.updateId } },
    });
    expect(JSON.stringify(event.events)).toContain(correlationId);
  });
});

function of(key: string) {
  return { actorId_key: { actorId: personId('linxiaoyu'), key } };
}

function settling() {
  return { database: api.db, temporal: api.client, taskQueue: api.taskQueue, logger: pino({ level: 'silent' }) };
}

/** As if the server had died before it could keep the outcome. */
async function forget(key: string): Promise<void> {
  await api.db
    .$executeRaw`UPDATE "Operation" SET status = 'pending', "httpStatus" = NULL, outcome = NULL, "doneAt" = NULL WHERE key = ${key}`;
}

/** Keeps the process's row locked while something is asked. */
async function holdProcess<Value>(processId: string, ask: () => Promise<Value>): Promise<Value> {
  return api.db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Process" WHERE id = ${processId} FOR UPDATE`;
      return ask();
    },
    { timeout: 30_000 },
  );
}
