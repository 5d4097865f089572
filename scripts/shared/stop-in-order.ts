/** What has been started is stopped in the reverse order, each once, whether the start went through or broke off. */
export interface Stops {
  /** Adds what has just been started; it is stopped before everything that was there already. */
  add(name: string, stop: () => unknown): void;
  /** Stops all. One that fails is reported and does not keep the others running. A second call waits for the first. */
  stopAll(): Promise<void>;
}

export function stopInOrder(report: (name: string, error: unknown) => void): Stops {
  const started: { name: string; stop: () => unknown }[] = [];
  let stopping: Promise<void> | undefined;

  const stopEach = async () => {
    for (let last = started.pop(); last !== undefined; last = started.pop()) {
      try {
        await last.stop();
      } catch (error) {
        report(last.name, error);
      }
    }
  };
  return {
    add: (name, stop) => void started.push({ name, stop }),
    stopAll: () => (stopping ??= stopEach()),
  };
}
