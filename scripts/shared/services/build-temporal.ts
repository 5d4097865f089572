/** Builds the Temporal server with Go: the way for a network that has a Go module proxy and nothing else. */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Progress } from '../progress';
import { ChildFailed, runChild } from '../run-child';

const module = 'go.temporal.io/server/cmd/server@v1.32.0';

/** Builds into `target`, which appears only when it is whole. Throws without Go or when the build fails. */
export async function buildTemporal(target: string, progress: Progress): Promise<void> {
  try {
    await runChild('go', ['version']);
  } catch (cause) {
    throw new Error('Go is not installed', { cause });
  }
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), 'build-')); // same file system, so that the rename is atomic
  try {
    await progress.step(
      'Building the Temporal server with Go, which takes about 5 minutes once (the processes run on it; nothing to download was reachable)',
      () =>
        runChild('go', ['install', '-trimpath', '-ldflags=-s -w', module], {
          env: { ...process.env, GOBIN: folder },
        }),
    );
    chmodSync(join(folder, 'server'), 0o755);
    renameSync(join(folder, 'server'), target);
  } catch (cause) {
    const line = cause instanceof ChildFailed ? cause.stderr.trim().split('\n').at(-1) : String(cause);
    throw new Error(`go install ${module} failed: ${line ?? 'it said nothing'}`, { cause });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
