/** Builds the pages into web/dist, unless they are there already for what they are made of now. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentHash } from './content-hash';
import { runChild } from './run-child';

const root = resolve(import.meta.dirname, '../..');
const inputs = ['web/index.html', 'web/public', 'web/src', 'web/vite.config.ts', 'domain', 'package-lock.json'];

/** The folder of the built pages. */
export async function buildWeb(): Promise<string> {
  const folder = join(root, 'web/dist');
  const stamp = join(folder, '.inputs');
  const hash = contentHash(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return folder;
  // A process of its own: it needs much memory for a moment, and would hold up everything else that starts meanwhile.
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await runChild(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  writeFileSync(stamp, hash);
  return folder;
}
