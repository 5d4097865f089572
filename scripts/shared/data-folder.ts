/**
 * The folder that `npm start` keeps everything in: databases, secrets, logs. One instance at a time works in it, and an
 * older version of Jobcard keeps its hands off what a newer one has written.
 */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartFault } from './fault';
import { processIdentity } from './process-identity';
import { readPidFile } from './services/supervised-process';

/** Grows when the folder is laid out differently; what stands in the database has its own migrations. */
const layout = 1;

const secretsFile = z.strictObject({
  JOBCARD_PAYLOAD_KEYS: z.string(),
  JOBCARD_LINK_SECRET: z.string(),
  JOBCARD_AUTH_SECRET: z.string(),
  JOBCARD_SAMPLE_SECRET: z.string(),
});
const layoutFile = z.object({ layout: z.number().int() });

export interface DataFolder {
  readonly path: string;
  /** Generated at the first start; they are to be kept like the data, for what they sealed is unreadable without them. */
  readonly secrets: z.output<typeof secretsFile>;
  /** Lets another instance in. */
  release(): void;
}

/**
 * Opens the folder, made if it does not exist, for this process alone. Refuses with `newerData`, `alreadyRunning`, or
 * `setting` for files that are damaged.
 */
export function openDataFolder(path: string): DataFolder {
  const folder = resolve(path);
  makeFolder(folder);
  checkLayout(join(folder, 'layout.json'));
  const lock = join(folder, 'instance');
  takeLock(lock, folder);
  try {
    return {
      path: folder,
      secrets: readSecrets(join(folder, 'secrets.json')),
      release: () => rmSync(lock, { force: true }),
    };
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new StartFault('setting', `The data folder ${folder} cannot be written: choose another with --data-dir.`, {
      cause,
    });
  }
}

function checkLayout(file: string) {
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify({ layout })}\n`);
    return;
  }
  const found = readChecked(file, layoutFile).layout;
  if (found > layout) {
    throw new StartFault(
      'newerData',
      `The data folder was written by a newer version of Jobcard (layout ${found}, this version knows ${layout}): install that version, or use another folder.`,
    );
  }
}

function takeLock(lock: string, folder: string) {
  const holder = readPidFile(lock);
  if (holder !== null && processIdentity(holder.pid) === holder.identity) {
    throw new StartFault(
      'alreadyRunning',
      `Jobcard is already running with the data folder ${folder} (process ${holder.pid}).`,
    );
  }
  rmSync(lock, { force: true }); // its holder was killed
  try {
    const file = openSync(lock, 'wx', 0o600);
    writeSync(file, JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }));
    closeSync(file);
  } catch (cause) {
    throw new StartFault('alreadyRunning', `Jobcard is just being started with the data folder ${folder}.`, { cause });
  }
}

function readSecrets(file: string): z.output<typeof secretsFile> {
  if (!existsSync(file)) {
    const random = () => randomBytes(32).toString('base64url');
    const secrets = {
      JOBCARD_PAYLOAD_KEYS: `1:${randomBytes(32).toString('base64')}`,
      JOBCARD_LINK_SECRET: random(),
      JOBCARD_AUTH_SECRET: random(),
      JOBCARD_SAMPLE_SECRET: random(),
    };
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readChecked(file, secretsFile);
}

function readChecked<Content>(file: string, schema: z.ZodType<Content>): Content {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new StartFault('setting', `A setting cannot be used: ${file} is damaged; put it back from a backup.`, {
      cause,
    });
  }
}
