/**
 * Looks for a counter-example over many generated cases and says everything that is needed to see it again: the seed, and
 * the shrunk case as plain events, ready for `kept-failures.jsonl`. Counts what was accepted on the way.
 */
import fc from 'fast-check';
import { Coverage } from './coverage';
import { checkAll, playScenario, scenarios, type Scenario } from './scenarios';
import type { CaseRun, Check } from './run-case';
import { tellCase } from './tell-case';

export interface Searching {
  runs: number;
  seed: number;
  /** Of a counter-example known already, as it was told. */
  path?: string;
}

/** Throws the smallest counter-example that was found; otherwise says what was covered. */
export function search({ runs, seed, path }: Searching): Coverage {
  const coverage = new Coverage();
  let last: { scenario: Scenario; run?: CaseRun } | null = null;
  const play = (scenario: Scenario, each: Check) => {
    last = { scenario };
    return playScenario(scenario, each, (run) => {
      last = { scenario, run };
    });
  };
  const property = fc.property(scenarios(), (scenario) => {
    coverage.cases += 1;
    const check = checkAll();
    play(scenario, (step) => {
      coverage.count(step);
      check(step);
    });
  });
  const found = fc.check(property, { numRuns: runs, seed, ...(path !== undefined && { path }) });
  if (!found.failed) return coverage;
  const [smallest] = found.counterexample ?? [];
  if (smallest === undefined) throw new Error(`No case could be generated (seed ${String(seed)})`);
  let why = found.errorInstance instanceof Error ? found.errorInstance : new Error(String(found.errorInstance));
  try {
    play(smallest, checkAll());
  } catch (error) {
    if (error instanceof Error) why = error;
  }
  const again = `JOBCARD_SEED=${String(found.seed)} JOBCARD_PATH=${String(found.counterexamplePath)}`;
  const told = tellCase(smallest, (last as { run?: CaseRun } | null)?.run?.script ?? []);
  throw new Error(`${why.message}\n${again}\n${told}`, { cause: why });
}
