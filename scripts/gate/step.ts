/** One step of the gate: a command with a name, run to its end; what it printed is shown only when it failed. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export interface Step {
  name: string;
  /** A JavaScript file of a package, and its arguments. */
  file: string;
  args: string[];
  /** Shows the output while it runs, for steps that take minutes. */
  live?: boolean;
}

export interface StepResult {
  name: string;
  ok: boolean;
  output: string;
  tookMs: number;
}

const root = resolve(import.meta.dirname, '../..');

export async function runStep({ name, file, args, live = false }: Step): Promise<StepResult> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((settle, fail) => {
    child.once('error', fail);
    child.once('close', settle);
  });
  return { name, ok: code === 0, output, tookMs: performance.now() - startedAt };
}

/** Runs the steps in order, as many at once as there are cores to spare, and says of each how it went. */
export async function runSteps(steps: Step[], atOnce: number): Promise<StepResult[]> {
  const [queue, results]: [Step[], StepResult[]] = [[...steps], []];
  const work = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const result = await runStep(step);
      results.push(result);
      console.log(`${result.ok ? 'ok    ' : 'FAILED'}  ${result.name}  ${(result.tookMs / 1000).toFixed(1)} s`);
      if (!result.ok) console.log(result.output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
