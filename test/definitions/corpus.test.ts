/**
 * The corpus of the approval language: one line a case, `definition :: events => what must come out`, written from the
 * meaning of the language and played through the player. How a line is written stands in corpus/README.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playScenario, prepareScenario } from '../../definitions/play';
import { differences } from '../../definitions/play/check-expectation';
import { scenarioSchema } from '../../definitions/play/scenario-schema';
import { readDefinition } from './corpus/read-definition';
import { readEvents } from './corpus/read-events';
import { readExpected } from './corpus/read-expected';

const folder = new URL('./corpus/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** Who there is in every case: s submits and reports to m, n, top; a to h and x to z report to m; f1 and f2 do finance. */
const people = {
  top: { roles: ['gm'] },
  n: { manager: 'top' },
  m: { manager: 'n' },
  s: { manager: 'm', roles: ['ae'] },
  ...Object.fromEntries(Array.from('abcdefghxyz', (id) => [id, { manager: 'm' }])),
  f1: { roles: ['finance'], manager: 'm' },
  f2: { roles: ['finance'], manager: 'm' },
  adm: { roles: ['admin'] },
};

function linesOf(name: string): string[] {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** Everything in which what was played differs from what the line says. */
function failuresOf(text: string): string[] {
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

describe.each(files)('the corpus, %s', (name) => {
  it.each(linesOf(name).map((text) => [text]))('%s', (text) => {
    expect(failuresOf(text)).toEqual([]);
  });
});

describe('the corpus itself', () => {
  const lines = files.flatMap(linesOf);

  it('has at least 250 cases, each once', () => {
    expect(lines.length).toBeGreaterThanOrEqual(250);
    const texts = lines.map((text) => text.replace(/\s+/g, ' '));
    expect(texts.filter((text, i) => texts.indexOf(text) < i)).toEqual([]);
  });

  it.each([
    ['any(a b) :: a+ => rejected', 'case: expected "rejected", got "approved"'],
    ['any(a b) :: a+ => approved: b', 'tasks: expected b, got '],
    ['any(a b) :: c+ => running: a b', 'event 1 (approve): refused: expected null, got {"code":"NOT_YOUR_TASK"}'],
    ['any(a b) :: a+!STALE_TASK => approved', 'event 1 (approve): refused: expected {"code":"STALE_TASK"}, got null'],
    ['any(a b) :: => running; seat a=approved', 'seats: expected {"stage":"s1","person":"a","state":"approved"}'],
  ])('%s fails', (text, words) => {
    expect(failuresOf(text).join('\n')).toContain(words);
  });

  it.each(['any(a b) :: a+ b? => running', 'any(a).nothing :: a+ => approved', 'a :: a+ => approved; x y'])(
    '%s is no line',
    (text) => {
      expect(() => failuresOf(text)).toThrow(/There is no|Nothing is expected/);
    },
  );
});
