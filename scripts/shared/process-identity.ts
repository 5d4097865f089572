/**
 * Tells a process from a later one with the same number. A pid file alone cannot: numbers are reused, after a
 * reboot at the latest, and a stranger must never be ended in our name.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What stays the same for one process and differs for the next one with its number; null when there is none. */
export function processIdentity(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The command's name stands in brackets and may hold spaces; fields are counted after it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [state, startTicks] = [fields[0], fields[19]];
      if (state === 'Z') return null;
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${startTicks}`;
    } catch {
      return null;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
