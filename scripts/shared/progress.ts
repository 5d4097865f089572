/**
 * Says what takes long. A step that is over within two seconds says nothing; a longer one says what it is, and when it
 * is over how long it took, so that nobody wonders whether a start hangs.
 */
export interface Progress {
  /** Runs the step under the name, e.g. `Building the web pages`. What it throws goes on to the caller. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Says one line. */
  say(line: string): void;
}

const silentForMs = 2_000;
const reminderEveryMs = 30_000;

/** Progress as lines to `write`, by default the terminal. */
export function lineProgress(write: (line: string) => void = (line) => console.log(line)): Progress {
  return {
    say: write,
    async step(name, work) {
      const startedAt = performance.now();
      const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
      const spoken: { reminder?: NodeJS.Timeout } = {};
      const first = setTimeout(() => {
        write(`${name} ...`);
        spoken.reminder = setInterval(() => write(`${name} ... still at it after ${seconds()}`), reminderEveryMs);
      }, silentForMs);
      try {
        const result = await work();
        if (spoken.reminder !== undefined) write(`${name}: done in ${seconds()}`);
        return result;
      } finally {
        clearTimeout(first);
        clearInterval(spoken.reminder);
      }
    },
  };
}
