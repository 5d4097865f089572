/**
 * A server of ours as a child process: its own process group, so that Ctrl-C in the terminal reaches us and not it
 * (the order in which things stop is ours to decide), a log file, and a pid file by which a later start finds it when
 * we were killed. Knows nothing of what it runs.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from '../process-identity';

export interface SupervisedProcess {
  readonly pid: number;
  readonly logFile: string;
  /** Settles when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  isRunning(): boolean;
  /** Asks it to stop; kills it when it has not within `graceInMs`. */
  stop(graceInMs?: number): Promise<void>;
  /** The last lines of its log, for a message that says why it did not start. */
  logTail(lines?: number): string;
}

interface SupervisedOptions {
  command: string;
  args: string[];
  logFile: string;
  pidFile: string;
  stopSignal: NodeJS.Signals;
  env?: NodeJS.ProcessEnv;
}

const defaultGraceInMs = 20_000;

/** Starts the process and notes its pid. Call `endLeftover` with the same pid file first. */
export async function startSupervised(options: SupervisedOptions): Promise<SupervisedProcess> {
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(options.command, options.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: options.env ?? process.env,
  });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${options.command} has no process number`);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  writeFileSync(options.pidFile, `${JSON.stringify({ pid, identity: processIdentity(pid) })}\n`, { mode: 0o600 });

  // However we leave, short of being killed: it is asked to stop. `stop` below also waits for it.
  const leaveNone = () => void child.kill(options.stopSignal);
  process.once('exit', leaveNone);
  void ended.then(() => process.off('exit', leaveNone));

  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    pid,
    logFile: options.logFile,
    ended,
    isRunning,
    logTail: (lines = 5) => readFileSync(options.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n'),
    async stop(graceInMs = defaultGraceInMs) {
      if (isRunning()) {
        child.kill(options.stopSignal);
        const timer = setTimeout(() => child.kill('SIGKILL'), graceInMs);
        await ended;
        clearTimeout(timer);
      }
      rmSync(options.pidFile, { force: true });
    },
  };
}

/** Ends what an earlier start left behind when it was killed. Returns whether there was anything. */
export async function endLeftover(pidFile: string, stopSignal: NodeJS.Signals, graceInMs = defaultGraceInMs) {
  const noted = readPidFile(pidFile);
  if (noted === null) return false;
  const isSame = () => processIdentity(noted.pid) === noted.identity;
  const wasRunning = isSame();
  if (wasRunning) {
    process.kill(noted.pid, stopSignal);
    const patience = Date.now() + graceInMs;
    while (isSame()) {
      if (Date.now() > patience) process.kill(noted.pid, 'SIGKILL');
      await sleep(50);
    }
  }
  rmSync(pidFile, { force: true });
  return wasRunning;
}

/** The process that a pid file names; null without a file or with one that was cut short. */
export function readPidFile(pidFile: string): { pid: number; identity: string } | null {
  try {
    const content: unknown = JSON.parse(readFileSync(pidFile, 'utf8'));
    if (typeof content !== 'object' || content === null) return null;
    const { pid, identity } = content as { pid?: unknown; identity?: unknown };
    return typeof pid === 'number' && typeof identity === 'string' ? { pid, identity } : null;
  } catch {
    return null;
  }
}
