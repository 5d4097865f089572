/** Finds processes that a test run has started, by a mark in the environment which children inherit. Linux only. */
import { readFileSync, readdirSync } from 'node:fs';
import { variables } from './servers';

export interface LeftoverProcess {
  pid: number;
  command: string;
}

/** Processes with the run's mark, except this one and the test runner's own workers. */
export function leftoverProcesses(run: string): LeftoverProcess[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && read(pid, 'environ').includes(`${variables.run}=${run}`))
    .map((pid) => ({ pid, command: read(pid, 'cmdline').join(' ').trim() }))
    .filter(({ command }) => command !== '' && !command.includes('vitest') && !command.includes('esbuild'));
}

function read(pid: number, file: 'environ' | 'cmdline'): string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0');
  } catch {
    return []; // ended meanwhile, or not ours
  }
}
