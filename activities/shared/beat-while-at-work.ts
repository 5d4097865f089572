/** Says that activities are alive as long as they run, so that a killed worker is noticed long before their time is up. */
const everyMs = 3_000;

type Work = (input: never) => Promise<unknown>;

/** The same activities, each calling `beat` every three seconds until it is done. */
export function beatWhileAtWork<Activities extends { [name: string]: Work }>(
  activities: Activities,
  beat: () => void,
): Activities {
  const beating = (work: Work): Work => {
    return async (input) => {
      const timer = setInterval(beat, everyMs);
      try {
        return await work(input);
      } finally {
        clearInterval(timer);
      }
    };
  };
  return Object.fromEntries(Object.entries(activities).map(([name, work]) => [name, beating(work)])) as Activities;
}
