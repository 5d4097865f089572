/** Plays every case of a case file and says which hold. */
import type { ScenarioFault } from './faults';
import { differences } from './check-expectation';
import { playScenario } from './play';
import type { LoadDefinition } from './prepare-scenario';
import { prepareScenario } from './prepare-scenario';
import { readCases } from './read-scenario';
import type { ScenarioCase } from './scenario-schema';

export interface CaseResult {
  name: string;
  /** Empty = the case holds. */
  failures: string[];
}

/** The result of each case, or the faults of the file. A case without a definition takes `definition`. */
export function runCases(
  text: string,
  definition: string | undefined,
  load: LoadDefinition,
): { results: CaseResult[] } | { faults: ScenarioFault[] } {
  const read = readCases(text);
  if ('faults' in read) return read;
  return { results: read.value.map((one) => ({ name: one.name, failures: runCase(one, definition, load) })) };
}

function runCase(one: ScenarioCase, definition: string | undefined, load: LoadDefinition): string[] {
  const { like: _like, expect: atEnd, expectAtStart, ...scenario } = one;
  const prepared = prepareScenario({ ...scenario, definition: scenario.definition ?? definition }, load);
  if ('faults' in prepared) return prepared.faults.map(({ path, message }) => `${path}: ${message}`);
  const played = playScenario(prepared.prepared);
  if ('fault' in played) return [played.fault];
  const events = prepared.prepared.events;
  return played.moments.flatMap((moment, i) => {
    const event = i === 0 ? undefined : events[i - 1];
    const last = i === played.moments.length - 1;
    const { calendar } = prepared.prepared;
    const own = i === 0 ? expectAtStart : event?.expect;
    const expectations = [own, last ? atEnd : undefined].filter((wanted) => wanted !== undefined);
    const found = expectations.flatMap((wanted) => differences(moment.line, wanted, calendar));
    const { refused } = moment.line;
    // A refusal that nobody expected is never passed over in silence.
    if (refused && expectations.every((wanted) => wanted.refused === undefined)) {
      found.push(`refused: nothing was expected, got ${JSON.stringify(refused)}`);
    }
    const where = i === 0 ? 'at the start' : `after event ${i} (${event?.as ?? 'system'} ${event?.do ?? ''})`;
    return found.map((difference) => `${where}: ${difference}`);
  });
}
