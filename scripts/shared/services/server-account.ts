/**
 * PostgreSQL refuses to run as root. Where we are root (a container, mostly) it runs as the system's account `postgres`.
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** How to start a program under the account: what goes before its command line, and the owner its files must have. */
export interface ServerAccount {
  uid: number | null;
  gid: number | null;
  wrap(command: string, args: string[]): { command: string; args: string[] };
}

/** The account for programs that have to reach all of the paths. Makes the account `postgres` when root has none. */
export function serverAccount(paths: string[]): ServerAccount {
  if (process.getuid?.() !== 0) return { uid: null, gid: null, wrap: (command, args) => ({ command, args }) };
  const uid = accountNumber('-u') ?? (makeAccount(), accountNumber('-u'));
  const gid = accountNumber('-g');
  if (uid === null || gid === null) throw new Error('the account postgres could not be made');
  const options = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  // A folder such as /root lets nobody else through: then the account is given the right to pass, and nothing more of root.
  if (!paths.every(isOpenToAll)) options.push('--inh-caps=+dac_override', '--ambient-caps=+dac_override');
  return { uid, gid, wrap: (command, args) => ({ command: 'setpriv', args: [...options, command, ...args] }) };
}

function accountNumber(flag: '-u' | '-g'): number | null {
  try {
    return Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
}

function makeAccount() {
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
}

function isOpenToAll(path: string): boolean {
  const parent = dirname(path);
  const passable = (statSync(parent).mode & 0o001) !== 0;
  return passable && (parent === dirname(parent) || isOpenToAll(parent));
}
