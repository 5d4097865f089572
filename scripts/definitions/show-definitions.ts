/** `list` and `show KEY [VERSION]`: what has been published. */
import type { CommandLine } from '../definitions';
import { StartFault } from '../shared/fault';
import { withDatabase } from './with-database';

/** Every published version, the newest of a key first. */
export function listDefinitions({ json }: CommandLine): Promise<number> {
  return withDatabase(async (prisma) => {
    const versions = await prisma.definitionVersion.findMany({
      select: { key: true, version: true, source: true, publishedBy: true, publishedAt: true, sha256: true },
      orderBy: [{ key: 'asc' }, { version: 'desc' }],
    });
    for (const [i, row] of versions.entries()) {
      const inForce = versions[i - 1]?.key !== row.key;
      if (json) console.log(JSON.stringify({ ...row, inForce }));
      else {
        const by = row.publishedBy ?? row.source;
        const mark = inForce ? '* ' : '  ';
        console.log(
          `${mark}${row.key} ${row.version}  ${row.publishedAt.toISOString()}  ${by}  ${row.sha256.slice(0, 12)}`,
        );
      }
    }
    if (versions.length === 0 && !json) console.log('No definition has been published.');
    return 0;
  });
}

/** The text of a version, the newest unless one is named; with --json all that is stored about it. */
export function showDefinition({ operands, json }: CommandLine): Promise<number> {
  const [key, version, more] = operands;
  if (key === undefined || more !== undefined || (version !== undefined && !/^[1-9]\d*$/.test(version))) {
    throw new StartFault('usage', 'show takes a key and, if wanted, the number of a version.');
  }
  return withDatabase(async (prisma) => {
    const found = await prisma.definitionVersion.findFirst({
      where: { key, ...(version !== undefined && { version: Number(version) }) },
      orderBy: { version: 'desc' },
    });
    if (!found) {
      console.error(
        `No ${version === undefined ? '' : `version ${version} of a `}definition ${key} has been published.`,
      );
      return 1;
    }
    if (json) console.log(JSON.stringify(found));
    else process.stdout.write(found.yaml.endsWith('\n') ? found.yaml : `${found.yaml}\n`);
    return 0;
  });
}
