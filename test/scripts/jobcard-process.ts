/** `npm start` as a child process of a test, without npm in between. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { processIdentity } from '../../scripts/shared/process-identity';
import { freePorts } from '../../scripts/shared/free-port';

const root = resolve(import.meta.dirname, '../..');

export interface JobcardProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Settles when it serves; rejects when it ended instead. */
  ready: Promise<void>;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  signal(name: NodeJS.Signals): void;
}

interface JobcardOptions {
  dataDir: string;
  args?: string[];
  port?: number;
  environment?: Record<string, string>;
}

/** Starts it on a free port. What this process has in its own environment for databases and secrets is not passed on. */
export async function startJobcard({
  dataDir,
  args = [],
  port,
  environment = {},
}: JobcardOptions): Promise<JobcardProcess> {
  const usedPort = port ?? (await freePorts(1))[0] ?? 0;
  const own = /^(DATABASE_URL|TEMPORAL_|JOBCARD_(?!TEST_)|DOCUMENTS_|PORT|PUBLIC_URL|NODE_ENV|LOG_LEVEL|VITEST)/;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  const command = ['scripts/run.mjs', 'start', '--port', String(usedPort), '--data-dir', dataDir, ...args];
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'pipe', env: { ...inherited, ...environment } });
  child.stdin.end();

  let printed = '';
  const ended = new Promise<number | NodeJS.Signals>((settle) => {
    child.once('close', (code, signal) => settle(code ?? signal ?? -1));
  });
  const ready = new Promise<void>((settle, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes('Jobcard is ready')) settle();
      });
    }
    void ended.then((how) => fail(new Error(`ended with ${how}:\n${printed}`)));
  });
  ready.catch(() => undefined); // a test that expects the end does not ask
  if (child.pid === undefined) throw new Error('no process');
  return {
    url: `http://127.0.0.1:${usedPort}`,
    pid: child.pid,
    output: () => printed,
    ready,
    ended,
    signal: (name) => void child.kill(name),
  };
}

/** The servers that a data folder names in its pid files and that run. */
export function runningServers(dataDir: string): number[] {
  return ['postgres', 'temporal'].flatMap((name) => {
    try {
      const { pid, identity } = JSON.parse(readFileSync(join(dataDir, name, 'pid'), 'utf8')) as {
        pid: number;
        identity: string;
      };
      return processIdentity(pid) === identity ? [pid] : [];
    } catch {
      return [];
    }
  });
}

/** Every process with the folder in its command line: there must be none after a stop. */
export function processesOf(dataDir: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((command) => command.includes(dataDir));
}

/** A new data folder's path; the folder goes when the test says so. */
export function temporaryDataDir(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'jobcard-start-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
