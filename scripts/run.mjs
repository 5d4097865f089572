// `npm start`, `npm test`, `npm run check` and `npm run demo` begin here, on a clone where nothing is installed yet. So
// this file is plain JavaScript and depends on nothing but Node and npm: it installs what package-lock.json says, has the
// generated files made, and hands over to the TypeScript of the same name in the same process.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const oldestNode = [20, 19];
const [script, ...args] = process.argv.slice(2);

process.chdir(root);
checkNode();
if (!isInstalled()) install();
if (!isGenerated()) generate();
process.argv = [process.argv[0], join(root, 'scripts', `${script}.ts`), ...args];
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(process.argv[1]).href);

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  leave(`Jobcard needs Node.js ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Whether every package of the lock file is there in its version; those for other machines need not be. */
function isInstalled() {
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (installed === undefined) return false;
  const wanted = Object.entries(readJson('package-lock.json').packages);
  return wanted.every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function install() {
  const startedAt = Date.now();
  console.log('Installing the packages that package-lock.json names ...');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'The packages could not be installed: see above.');
  if (existsSync('prisma/generated/client.ts')) noteGenerated(); // by the package's own postinstall
  console.log(`Installing the packages: done in ${seconds(startedAt)}`);
}

/** The database client is made from the schema: again whenever the schema is another one. */
function isGenerated() {
  return (
    existsSync('prisma/generated/client.ts') && existsSync(stamp()) && readFileSync(stamp(), 'utf8') === schemaHash()
  );
}

function generate() {
  const cli = join(root, 'node_modules/prisma/build/index.js');
  run(process.execPath, [cli, 'generate'], 'The database client could not be generated: see above.');
  noteGenerated();
}

function noteGenerated() {
  mkdirSync(join(root, 'node_modules/.cache/jobcard'), { recursive: true });
  writeFileSync(stamp(), schemaHash());
}

function stamp() {
  return join(root, 'node_modules/.cache/jobcard/schema-hash');
}

function schemaHash() {
  const hash = createHash('sha256');
  for (const file of readdirSync('prisma/schema').sort()) hash.update(readFileSync(join('prisma/schema', file)));
  return hash.digest('hex');
}

/** What it says is shown only when it fails. */
function run(command, commandArgs, sentence) {
  const { status, stdout, stderr, error } = spawnSync(command, commandArgs, { shell: process.platform === 'win32' });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`);
  leave(sentence);
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** 9 is `dependencies` in scripts/shared/fault.ts. */
function leave(sentence) {
  console.error(sentence);
  process.exit(9);
}
