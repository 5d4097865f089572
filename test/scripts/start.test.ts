/** `npm start` from nothing: it serves, survives kills, and leaves nothing behind. One story; each test goes on from the one before. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exitCodes } from '../../scripts/shared/fault';
import { processesOf, runningServers, startJobcard, temporaryDataDir, type JobcardProcess } from './jobcard-process';

const folder = temporaryDataDir();
let jobcard: JobcardProcess;

afterAll(async () => {
  jobcard.signal('SIGINT');
  await jobcard.ended;
  folder.remove();
});

const start = async () => {
  jobcard = await startJobcard({ dataDir: folder.path });
  await jobcard.ready;
};

/** The first sign-in that was printed. */
const printedSignIn = () => {
  const [, username = '', password = ''] = /\n {2}(\S+) +(\S+-\S+-\S+) /.exec(jobcard.output()) ?? [];
  return { username, password };
};

async function signIn(credentials: { username: string; password: string }): Promise<Response> {
  return fetch(`${jobcard.url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: jobcard.url, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(credentials),
  });
}

const health = async () => (await fetch(`${jobcard.url}/health/ready`)).status;

test('serves the pages and the API, and the printed people can sign in', async () => {
  await start();
  expect(await (await fetch(jobcard.url)).text()).toContain('<div id="root">');
  expect(await health()).toBe(200);
  const answer = await signIn(printedSignIn());
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ username: printedSignIn().username });
  expect((await signIn({ ...printedSignIn(), password: 'not-this-one' })).status).toBe(401);
});

test('keeps its secrets to itself', () => {
  expect(statSync(join(folder.path, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder.path, 'postgres', 'password')).mode & 0o777).toBe(0o600);
});

test('refuses a second instance in the same data folder', async () => {
  const second = await startJobcard({ dataDir: folder.path });
  expect(await second.ended).toBe(exitCodes.alreadyRunning);
  expect(second.output()).toContain('Jobcard is already running with the data folder');
  expect(await health()).toBe(200);
});

test('brings PostgreSQL and Temporal back when they are killed', async () => {
  const before = runningServers(folder.path);
  expect(before).toHaveLength(2);
  for (const pid of before) process.kill(pid, 'SIGKILL');
  await expect
    .poll(async () => [runningServers(folder.path).length, await health().catch(() => 0)], { timeout: 120_000 })
    .toEqual([2, 200]);
  expect(runningServers(folder.path).some((pid) => before.includes(pid))).toBe(false);
  // A connection that broke is noticed by the first request that uses it.
  await expect.poll(async () => (await signIn(printedSignIn())).status, { timeout: 30_000 }).toBe(201);
});

test('can be started again at once after it was killed', async () => {
  const signedInBefore = printedSignIn();
  jobcard.signal('SIGKILL');
  await jobcard.ended;
  const orphans = runningServers(folder.path);
  await start();
  expect(runningServers(folder.path).some((pid) => orphans.includes(pid))).toBe(false);
  expect(printedSignIn()).toEqual(signedInBefore);
  expect((await signIn(signedInBefore)).status).toBe(201);
});

test('stops everything on Ctrl-C', async () => {
  jobcard.signal('SIGINT');
  expect(await jobcard.ended).toBe(0);
  expect(jobcard.output()).not.toContain('did not stop as it should');
  expect(processesOf(folder.path)).toEqual([]);
});

test('starts a second time without building or seeding anything', async () => {
  const startedAt = performance.now();
  await start();
  console.log(`Second start: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  expect(jobcard.output()).not.toMatch(/Building|Bundling|sample agency:|Published/);
  expect(await health()).toBe(200);
});
