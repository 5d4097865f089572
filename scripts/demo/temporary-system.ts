/** A Jobcard of its own for the length of a demonstration: `npm start` in a temporary folder, on a free port. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../shared/free-port';

export interface TemporarySystem {
  url: string;
  dataDir: string;
  /** Stops everything and removes the folder. */
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const readyWithinMs = 15 * 60_000;

/** Settings that would make it work on something that is not its own. */
const notInherited = [
  'DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'PUBLIC_URL',
  'JOBCARD_DATA_DIR',
  'SMTP_URL',
  'NODE_ENV',
];

/** Starts it and waits until it serves; what its start prints goes to `print`, except passwords. */
export async function startTemporarySystem(print: (line: string) => void): Promise<TemporarySystem> {
  const [port = 0] = await freePorts(1);
  const dataDir = mkdtempSync(join(tmpdir(), 'jobcard-demo-'));
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !notInherited.includes(name) && !/^(JOBCARD|DOCUMENTS)_/.test(name)),
  );
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/run.mjs'), 'start', '--port', String(port), '--data-dir', dataDir],
    { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  const takeAlong = () => void child.kill('SIGTERM');
  process.once('exit', takeAlong);
  child.stdout.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n')) if (/ \.\.\.|: done in /.test(line)) print(line);
  });
  const system = {
    url: `http://127.0.0.1:${String(port)}`,
    dataDir,
    stop: async () => {
      process.off('exit', takeAlong);
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  const until = Date.now() + readyWithinMs;
  while (!(await serves(system.url))) {
    if (child.exitCode !== null || Date.now() > until) {
      await system.stop();
      throw new Error('The system of the demonstration did not start: see above');
    }
    await sleep(500);
  }
  return system;
}

const serves = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
