/** Plays scenarios over a small sound definition: what the tests of the player share. */
import { playScenario, prepareScenario, readScenario } from '../../definitions/play';
import type { PlayedLine, ScenarioFault } from '../../definitions/play';
import { shippedDefinitions } from '../../definitions/shipped';
import { sound } from './sample';

const load = (name: string) => shippedDefinitions().find(({ key }) => key === name)?.yaml ?? null;

export function play(text: string): { lines: PlayedLine[] } | { faults: ScenarioFault[] } {
  const read = readScenario(text);
  if ('faults' in read) return read;
  const prepared = prepareScenario(read.value, load);
  if ('faults' in prepared) return prepared;
  const played = playScenario(prepared.prepared);
  return 'fault' in played
    ? { faults: [{ path: '', message: played.fault }] }
    : { lines: played.moments.map(({ line }) => line) };
}

export const scenario = (more: { [key: string]: unknown } = {}) => ({
  definition: sound,
  people: {
    gm: { roles: ['gm'] },
    boss: { manager: 'gm' },
    ae: { manager: 'boss' },
    fin: { roles: ['finance'] },
    adm: { roles: ['admin'] },
  },
  subject: { ae: 'ae', amountFen: 5_000_000 },
  submitter: 'ae',
  start: '2026-11-23 09:00',
  ...more,
});

export function lines(more: { [key: string]: unknown } = {}): PlayedLine[] {
  const played = play(JSON.stringify(scenario(more)));
  if ('faults' in played) throw new Error(JSON.stringify(played.faults));
  return played.lines;
}
export const faults = (more: { [key: string]: unknown }) => {
  const played = play(JSON.stringify(scenario(more)));
  return 'faults' in played ? played.faults.map(({ path, message }) => `${path}: ${message}`) : [];
};
