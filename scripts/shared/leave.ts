/** How every script ends when it cannot go on: one sentence and an exit code for a fault, the stack for a defect. */
import { StartFault } from './fault';

const defect = 70;

/** Prints why and returns the exit code. */
export function explain(error: unknown): number {
  if (error instanceof StartFault) {
    console.error(error.message);
    return error.exitCode;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  return defect;
}

/** Runs a script's main function and leaves with its exit code. */
export function runMain(main: () => Promise<number>): void {
  main().then(
    (code) => process.exit(code),
    (error: unknown) => process.exit(explain(error)),
  );
}
