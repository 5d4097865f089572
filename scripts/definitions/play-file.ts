/** `play FILE|-`: plays one scenario and prints one JSON line after its start and after each event. */
import type { ScenarioFault } from '../../definitions/play';
import { playScenario, prepareScenario, readScenario } from '../../definitions/play';
import type { CommandLine } from '../definitions';
import { StartFault } from '../shared/fault';
import { folderOf, loaderFrom, readText } from './files';

/** 0 = played to the end (refusals are part of the play), 2 = the scenario cannot be used. */
export function playFile({ operands }: CommandLine): number {
  const [file, more] = operands;
  if (file === undefined || more !== undefined)
    throw new StartFault('usage', 'play takes one scenario file, or - for standard input.');
  const read = readScenario(readText(file));
  if ('faults' in read) return printFaults(file, read.faults);
  const prepared = prepareScenario(read.value, loaderFrom(folderOf(file)));
  if ('faults' in prepared) return printFaults(file, prepared.faults);
  const played = playScenario(prepared.prepared);
  if ('fault' in played) return printFaults(file, [{ path: '', message: played.fault }]);
  for (const { line } of played.moments) console.log(JSON.stringify(line));
  return 0;
}

/** Says what is wrong with a scenario, fault by fault, and answers the exit code for it. */
export function printFaults(file: string, faults: ScenarioFault[]): number {
  for (const { path, line, column, message } of faults) {
    const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
    console.error(`${file}${place} ${path === '' ? '' : `${path}: `}${message}`);
  }
  return 2;
}
