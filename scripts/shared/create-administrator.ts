/** The first person of an installation without sample data: who may enter all the others. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { hashPassword } from 'better-auth/crypto';
import type { PrismaClient } from '../../prisma/generated/client';
import { administratorSettings, readSettings, type Environment } from './config';
import { StartFault } from './fault';

interface Administrator {
  username: string;
  password: string;
  name: string;
}

/**
 * Makes the administrator when the database knows nobody: from JOBCARD_ADMIN_*, else by asking on the terminal. Refuses
 * with a `setting` fault when there is neither. Returns the username, or null when there are people already.
 */
export async function ensureAdministrator(database: PrismaClient, environment: Environment): Promise<string | null> {
  if ((await database.user.count()) > 0) return null;
  const { username, password, name } = fromEnvironment(environment) ?? (await askFor());
  const id = `u-${username}`;
  const hashed = await hashPassword(password);
  await database.$transaction([
    database.user.create({
      data: { id, name, username, displayUsername: username, email: `${username}@jobcard.invalid`, pinyin: username },
    }),
    database.account.create({
      data: { id: `a-${username}`, accountId: id, providerId: 'credential', userId: id, password: hashed },
    }),
    database.roleAssignment.create({
      data: { id: `r-${username}-admin`, userId: id, role: 'admin', from: new Date() },
    }),
  ]);
  return username;
}

function fromEnvironment(environment: Environment): Administrator | null {
  const read = readSettings(environment, ...administratorSettings);
  const { JOBCARD_ADMIN_USERNAME: username, JOBCARD_ADMIN_PASSWORD: password, JOBCARD_ADMIN_NAME: name } = read;
  if (username === undefined && password === undefined) return null;
  if (username === undefined || password === undefined) {
    throw new StartFault(
      'setting',
      'A setting cannot be used: JOBCARD_ADMIN_USERNAME and JOBCARD_ADMIN_PASSWORD go together.',
    );
  }
  return { username, password, name: name ?? username };
}

async function askFor(): Promise<Administrator> {
  if (!process.stdin.isTTY) {
    throw new StartFault(
      'setting',
      'The first administrator is not known: set JOBCARD_ADMIN_USERNAME and JOBCARD_ADMIN_PASSWORD, or start on a terminal.',
    );
  }
  console.log('Nobody is known here yet. Who is the first administrator?');
  let hidden = false;
  const echo = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!hidden) process.stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output: echo, terminal: true });
  try {
    for (;;) {
      const JOBCARD_ADMIN_USERNAME = await terminal.question('User name: ');
      const JOBCARD_ADMIN_NAME = await terminal.question('Full name: ');
      process.stdout.write('Password (at least 12 characters): ');
      hidden = true;
      const JOBCARD_ADMIN_PASSWORD = await terminal.question('');
      hidden = false;
      process.stdout.write('\n');
      try {
        const given = fromEnvironment({ JOBCARD_ADMIN_USERNAME, JOBCARD_ADMIN_NAME, JOBCARD_ADMIN_PASSWORD });
        if (given !== null) return given;
      } catch (error) {
        if (!(error instanceof StartFault)) throw error;
        console.log(error.message);
      }
    }
  } finally {
    terminal.close();
  }
}
