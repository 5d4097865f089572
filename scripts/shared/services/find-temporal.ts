/**
 * Which Temporal server a start without TEMPORAL_ADDRESS uses. In this order: a `temporal` CLI on the PATH that is new
 * enough, the server in the user's cache folder, the release that temporal.io offers for download, a build with Go.
 * What was downloaded or built is cached, so the long ways are gone once.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { StartFault } from '../fault';
import type { Progress } from '../progress';
import { runChild } from '../run-child';
import { buildTemporal } from './build-temporal';
import { downloadTemporal, temporalHost } from './download-temporal';
import type { TemporalBinary } from './temporal-server';

const oldestCli = [1, 9, 1] as const; // the first with server 1.32

/** Where binaries are kept between installations, e.g. `~/.cache/jobcard/temporal-1.32.0`. */
export function temporalCacheDir(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'jobcard', 'temporal-1.32.0');
}

/** Finds or fetches (from `host`) a server binary; a `temporal` fault when there is none to be had. */
export async function findTemporal(progress: Progress, host = temporalHost): Promise<TemporalBinary> {
  if (await isNewEnough('temporal')) return { kind: 'cli', path: 'temporal' };
  const cache = temporalCacheDir();
  const [server, cli] = [join(cache, 'server'), join(cache, 'temporal')];
  if (existsSync(server)) return { kind: 'server', path: server };
  if (await isNewEnough(cli)) return { kind: 'cli', path: cli };
  const failures: string[] = [];
  for (const fetchIt of [
    () => downloadTemporal(cli, progress, host).then((): TemporalBinary => ({ kind: 'cli', path: cli })),
    () => buildTemporal(server, progress).then((): TemporalBinary => ({ kind: 'server', path: server })),
  ]) {
    try {
      return await fetchIt();
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new StartFault(
    'temporal',
    `There is no Temporal server to be had (${failures.join('; ')}): put a temporal CLI of at least ${oldestCli.join('.')} on the PATH, install Go 1.26.8 or newer, or set TEMPORAL_ADDRESS.`,
  );
}

async function isNewEnough(command: string): Promise<boolean> {
  try {
    const stdout = await runChild(command, ['--version'], { timeout: 10_000 });
    return isAtLeast(stdout, oldestCli);
  } catch {
    return false;
  }
}

/** Whether the first version number in the text, e.g. `temporal version 1.9.1 (Server 1.32.0)`, is at least the other. */
export function isAtLeast(text: string, oldest: readonly [number, number, number]): boolean {
  const found = /(\d+)\.(\d+)\.(\d+)/.exec(text);
  if (found === null) return false;
  for (const [index, least] of oldest.entries()) {
    const part = Number(found[index + 1]);
    if (part !== least) return part > least;
  }
  return true;
}
