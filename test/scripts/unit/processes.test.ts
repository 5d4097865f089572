/** Processes of ours are told from strangers, and things stop in the reverse order of their start. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { processIdentity } from '../../../scripts/shared/process-identity';
import { isAtLeast } from '../../../scripts/shared/services/find-temporal';
import { endLeftover, startSupervised } from '../../../scripts/shared/services/supervised-process';
import { stopInOrder } from '../../../scripts/shared/stop-in-order';

const dir = mkdtempSync(join(tmpdir(), 'jobcard-processes-'));
const [pidFile, logFile] = [join(dir, 'pid'), join(dir, 'log')];
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const sleeper = () =>
  startSupervised({
    command: process.execPath,
    args: ['-e', 'setInterval(() => {}, 1000)'],
    logFile,
    pidFile,
    stopSignal: 'SIGTERM',
  });

describe('what an earlier start left behind', () => {
  test('is ended', async () => {
    const left = await sleeper();
    expect(await endLeftover(pidFile, 'SIGTERM')).toBe(true);
    await left.ended;
    expect(processIdentity(left.pid)).toBeNull();
    expect(existsSync(pidFile)).toBe(false);
  });

  test('is killed when it does not listen', async () => {
    const deaf = await startSupervised({
      command: process.execPath,
      args: ['-e', 'process.on("SIGTERM", () => {}); console.log("deaf"); setInterval(() => {}, 1000)'],
      logFile,
      pidFile,
      stopSignal: 'SIGTERM',
    });
    await expect.poll(() => deaf.logTail()).toContain('deaf');
    expect(await endLeftover(pidFile, 'SIGTERM', 100)).toBe(true);
    await deaf.ended;
  });

  test('is nobody else, whoever has its number now', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(pidFile, JSON.stringify({ pid: stranger.pid, identity: 'boot-of-last-week/12345' }));
    expect(await endLeftover(pidFile, 'SIGTERM')).toBe(false);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    stranger.kill('SIGKILL');
  });

  test('is nothing when the file is missing or was cut short', async () => {
    expect(await endLeftover(join(dir, 'none'), 'SIGTERM')).toBe(false);
    writeFileSync(pidFile, '{"pid": 1');
    expect(await endLeftover(pidFile, 'SIGTERM')).toBe(false);
  });
});

test('stops in the reverse order, each once, also past one that fails', async () => {
  const seen: string[] = [];
  const stops = stopInOrder((name) => seen.push(`${name} failed`));
  stops.add('first', () => seen.push('first'));
  stops.add('second', () => Promise.reject(new Error('no')));
  stops.add('third', () => seen.push('third'));
  await Promise.all([stops.stopAll(), stops.stopAll()]);
  expect(seen).toEqual(['third', 'second failed', 'first']);
});

test.each([
  ['temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)', true],
  ['temporal version 1.10.0 (Server 1.33.0)', true],
  ['temporal version 2.0.0', true],
  ['temporal version 1.9.0 (Server 1.31.0)', false],
  ['temporal version 1.5.1 (Server 1.29.1)', false],
  ['no number at all', false],
])('%s: new enough %s', (text, expected) => {
  expect(isAtLeast(text, [1, 9, 1])).toBe(expected);
});
