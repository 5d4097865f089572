/** Runs a program to its end and takes it along when we leave before that. */
import { execFile, type ExecFileOptions } from 'node:child_process';

const largestOutputBytes = 64 * 1024 * 1024;

/** A program that failed, with what it said on its error output. */
export class ChildFailed extends Error {
  override readonly name = 'ChildFailed';

  constructor(
    cause: Error,
    readonly stderr: string,
  ) {
    super(`${cause.message.split('\n')[0] ?? 'failed'}\n${stderr.trim()}`, { cause });
  }
}

/** What it printed on standard output. Rejects with `ChildFailed`. */
export async function runChild(command: string, args: string[], options: ExecFileOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      { maxBuffer: largestOutputBytes, ...options, encoding: 'utf8' },
      (error, stdout, stderr) => {
        process.off('exit', takeAlong);
        if (error === null) resolve(stdout);
        else reject(new ChildFailed(error, stderr));
      },
    );
    const takeAlong = () => void child.kill();
    process.once('exit', takeAlong);
  });
}
