/** Downloads the Temporal CLI, which holds a whole development server, from where its own installer takes it. */
import { lookup } from 'node:dns/promises';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import type { Progress } from '../progress';
import { runChild } from '../run-child';

export const temporalHost = 'temporal.download';
const release = 'v1.9.1'; // server 1.32.0
const connectWithinMs = 5_000;
const downloadWithinMs = 10 * 60_000;

/** Downloads into `target`, which appears only when it is whole and runs. Throws when the host cannot be reached. */
export async function downloadTemporal(target: string, progress: Progress, host = temporalHost): Promise<void> {
  await reachable(host);
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), 'download-')); // same file system, so that the rename is atomic
  try {
    await progress.step('Downloading the Temporal server, once (the processes run on it)', async () => {
      const query = new URLSearchParams({ platform: platform(), arch: arch() === 'x64' ? 'amd64' : arch() });
      const answer = await fetch(`https://${host}/cli/archive/${release}?${query}`, {
        signal: AbortSignal.timeout(downloadWithinMs),
      });
      if (!answer.ok) throw new Error(`${host} answered ${answer.status}`);
      const archive = join(folder, 'temporal.tar.gz');
      await writeFile(archive, Buffer.from(await answer.arrayBuffer()));
      await runChild('tar', ['-xzf', archive, '-C', folder, 'temporal']);
      chmodSync(join(folder, 'temporal'), 0o755);
      await runChild(join(folder, 'temporal'), ['--version']);
      renameSync(join(folder, 'temporal'), target);
    });
  } catch (cause) {
    throw new Error(`the download from ${host} failed`, { cause });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A closed network should cost a moment, not the patience of a whole download. */
async function reachable(host: string) {
  try {
    await lookup(host);
    await fetch(`https://${host}/`, { method: 'HEAD', signal: AbortSignal.timeout(connectWithinMs) });
  } catch (cause) {
    throw new Error(`${host} cannot be reached`, { cause });
  }
}
