/** Bundles the workflows once for what they are now; later starts and test runs take the same file. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentHash } from './content-hash';

const root = resolve(import.meta.dirname, '../..');
const cacheDir = join(root, 'node_modules/.cache/jobcard');
const keptForMs = 7 * 24 * 3_600_000;

/** The bundle's file. Its name is the hash of what went into it. */
export async function bundleWorkflows(): Promise<{ codePath: string }> {
  const hash = contentHash(['workflows', 'package-lock.json']);
  const codePath = join(cacheDir, `workflows-${hash.slice(0, 16)}.js`);
  if (existsSync(codePath)) return { codePath };
  const { DefaultLogger, bundleWorkflowCode } = await import('@temporalio/worker'); // heavy, and mostly not needed
  const { failureConverterPath } = await import('../../activities/shared/temporal');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows/index.ts'),
    failureConverterPath,
    logger: new DefaultLogger('WARN'),
  });
  mkdirSync(cacheDir, { recursive: true });
  const unfinished = `${codePath}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, codePath);
  removeOldBundles();
  return { codePath };
}

/** Not the last ones: a process that runs may read its bundle again. */
function removeOldBundles() {
  for (const name of readdirSync(cacheDir)) {
    const file = join(cacheDir, name);
    if (name.startsWith('workflows-') && statSync(file).mtimeMs < Date.now() - keptForMs) rmSync(file, { force: true });
  }
}
