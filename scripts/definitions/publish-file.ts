/** `publish FILE`: checks a definition and its cases, then publishes it as the next version of its key. */
import { runCases } from '../../definitions/play';
import { publishDefinition } from '../../definitions/publish';
import type { CommandLine } from '../definitions';
import { StartFault } from '../shared/fault';
import { folderOf, isFile, loaderFrom, readText } from './files';
import { printFaults } from './play-file';
import { findingText } from './print-findings';
import { withDatabase } from './with-database';

/** 0 = published, or in force already; 1 = the definition has errors or a case beside it does not hold. */
export function publishFile({ operands, json }: CommandLine): Promise<number> {
  const [file, more] = operands;
  if (file === undefined || more !== undefined) throw new StartFault('usage', 'publish takes one file.');
  const yaml = readText(file);
  const casesFile = file.replace(/\.yaml$/, '.cases.yaml');
  if (casesFile !== file && isFile(casesFile)) {
    const run = runCases(readText(casesFile), file, loaderFrom(folderOf(file)));
    if ('faults' in run) return Promise.resolve(printFaults(casesFile, run.faults));
    const failed = run.results.filter((result) => result.failures.length > 0);
    for (const { name, failures } of failed) console.error([`FAILED ${name}`, ...failures].join('\n         '));
    if (failed.length > 0) return Promise.resolve(1);
  }
  return withDatabase(async (prisma) => {
    const result = await publishDefinition(prisma, { yaml, source: 'edited', publishedBy: null });
    if (!json) for (const finding of result.findings) console.error(findingText(file, finding));
    if (json) {
      const { findings } = result;
      console.log(
        JSON.stringify('key' in result ? { ...result, compiled: undefined } : { published: false, findings }),
      );
    } else if ('key' in result) {
      const { key, version, sha256, published } = result;
      console.log(`${key} version ${version} ${published ? 'published' : 'is in force already'} (sha256 ${sha256})`);
    }
    return 'key' in result ? 0 : 1;
  });
}
