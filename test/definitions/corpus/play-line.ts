/** Plays one line of the corpus and says everything in which what came out differs from what the line says. */
import { playScenario, prepareScenario } from '../../../definitions/play';
import { differences } from '../../../definitions/play/check-expectation';
import { scenarioSchema } from '../../../definitions/play/scenario-schema';
import { readDefinition } from './read-definition';
import { readEvents } from './read-events';
import { readExpected } from './read-expected';

/** Who there is in every case: s submits and reports to m, n, top; a to h and x to z report to m; f1 and f2 do finance. */
export const people = {
  top: { roles: ['gm'] },
  n: { manager: 'top' },
  m: { manager: 'n' },
  s: { manager: 'm', roles: ['ae'] },
  ...Object.fromEntries(Array.from('abcdefghxyz', (id) => [id, { manager: 'm' }])),
  f1: { roles: ['finance'], manager: 'm' },
  f2: { roles: ['finance'], manager: 'm' },
  adm: { roles: ['admin'] },
};

/** Empty when all of it holds. */
export function failuresOf(text: string): string[] {
  const [setting = '', expected = ''] = text.split('=>').map((part) => part.trim());
  const [definition = '', written = ''] = setting.split('::').map((part) => part.trim());
  const { chosen, events } = takeChosen(written);
  const { expect: wanted, holders } = readExpected(expected);
  const scenario = scenarioSchema.parse({
    definition: readDefinition(definition),
    people,
    subject: { ae: 's', amountFen: 1000, deliveryDate: '2026-12-31' },
    submitter: 's',
    topFallback: null,
    ...(chosen && { chosen }),
    events: readEvents(events),
  });
  const prepared = prepareScenario(scenario, () => null);
  if ('faults' in prepared) return prepared.faults.map(({ path, message }) => `${path}: ${message}`);
  const played = playScenario(prepared.prepared);
  if ('fault' in played) return [played.fault];
  const { calendar, events: sent } = prepared.prepared;
  const found = played.moments.slice(1).flatMap((moment, i) => {
    const differs = differences(moment.line, sent[i]?.expect ?? {}, calendar);
    return differs.map((difference) => `event ${i + 1} (${sent[i]?.do ?? ''}): ${difference}`);
  });
  const last = played.moments.at(-1)?.line;
  if (!last) return ['Nothing was played'];
  // The trail of the whole case, not of its last event.
  const trail = played.moments.flatMap((moment) => moment.line.trail);
  found.push(...differences({ ...last, trail }, wanted, calendar));
  const got = Object.entries(last.tasks)
    .flatMap(([who, tasks]) => tasks.map((task) => (kinds.includes(task) ? `${who}(${task})` : who)))
    .sort();
  if (holders && holders.join(' ') !== got.join(' '))
    found.push(`tasks: expected ${holders.join(' ')}, got ${got.join(' ')}`);
  return found;
}

const kinds = ['resubmit', 'incident', 'opinion', 'start', 'answer'];

/** `chooses(s1=a,b)` before the events: whom the submitter names at the start. */
function takeChosen(text: string): { chosen: { [place: string]: string[] } | null; events: string } {
  const [all = '', place = '', list = ''] = /^chooses\(([\w.]+)=([\w,]+)\)\s*/.exec(text) ?? [];
  return { chosen: place === '' ? null : { [place]: list.split(',') }, events: text.slice(all.length) };
}
