/** Ends and removes what test runs have left that were killed before they could do so themselves. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from '../../scripts/shared/process-identity';
import { endLeftover, readPidFile } from '../../scripts/shared/services/supervised-process';

/** How the folder of a run begins, in the system's temporary folder. */
export const runFolderPrefix = 'jobcard-test-';

/** Notes in the folder of a run whose it is. */
export async function claimRunFolder(dir: string): Promise<void> {
  await writeFile(join(dir, 'owner'), JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }));
}

/** Leaves alone the folders of runs that go on, and those that nobody has claimed. */
export async function removeDeadRuns(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(runFolderPrefix));
  for (const dir of names.map((name) => join(tmpdir(), name))) {
    const owner = readPidFile(join(dir, 'owner'));
    if (owner === null || processIdentity(owner.pid) === owner.identity) continue;
    await endLeftover(join(dir, 'temporal', 'pid'), 'SIGTERM');
    await endLeftover(join(dir, 'postgres', 'pid'), 'SIGINT');
    await rm(dir, { recursive: true, force: true });
  }
}
