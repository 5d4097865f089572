/** `test [FILE...]`: plays case files; without a file those of every shipped definition. */
import { runCases } from '../../definitions/play';
import { shippedDefinitions } from '../../definitions/shipped';
import type { CommandLine } from '../definitions';
import { StartFault } from '../shared/fault';
import { definitionFile, folderOf, isFile, loaderFrom, readText } from './files';
import { printFaults } from './play-file';

/** 0 = every case holds, 1 = one does not, 2 = a file is no case file. */
export function testFiles({ operands, json }: CommandLine): number {
  const files = operands.length > 0 ? operands.map(casesFile) : shippedDefinitions().map(({ casesFile: file }) => file);
  let worst = 0;
  for (const file of files) {
    const beside = file.replace(/\.cases\.ya?ml$/, '.yaml');
    const definition = beside !== file && isFile(beside) ? beside : undefined;
    const run = runCases(readText(file), definition, loaderFrom(folderOf(file)));
    if ('faults' in run) {
      printFaults(file, run.faults);
      worst = 2;
      continue;
    }
    for (const { name, failures } of run.results) {
      if (json) console.log(JSON.stringify({ file, name, ok: failures.length === 0, failures }));
      else console.log([`${failures.length === 0 ? 'ok    ' : 'FAILED'} ${name}`, ...failures].join('\n         '));
    }
    const failed = run.results.filter((result) => result.failures.length > 0).length;
    if (!json) console.log(`${file}: ${run.results.length - failed} of ${run.results.length} cases hold`);
    if (failed > 0) worst = Math.max(worst, 1);
  }
  return worst;
}

function casesFile(name: string): string {
  if (name === '-' || /\.cases\.ya?ml$/.test(name)) return name;
  const file = definitionFile(name);
  const beside = file.replace(/\.yaml$/, '.cases.yaml');
  if (beside === file || isFile(beside)) return beside === file ? file : beside;
  throw new StartFault('usage', `There are no cases beside ${file}.`);
}
