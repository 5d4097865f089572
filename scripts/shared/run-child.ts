/** Runs a program to its end and takes it along when we leave before that. */
import { execFile, type ExecFileOptions } from 'node:child_process';

const largestOutputBytes = 64 * 1024 * 1024;

/** What it printed on standard output. Rejects with the error of `execFile`, which has `stderr`. */
export async function runChild(command: string, args: string[], options: ExecFileOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      { maxBuffer: largestOutputBytes, ...options, encoding: 'utf8' },
      (error, stdout, stderr) => {
        process.off('exit', takeAlong);
        if (error === null) resolve(stdout);
        else reject(Object.assign(error, { stderr }));
      },
    );
    const takeAlong = () => void child.kill();
    process.once('exit', takeAlong);
  });
}
