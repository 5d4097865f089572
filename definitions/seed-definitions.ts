/**
 * Publishes the definitions of this release, but only for keys that were never edited here: what an administrator has
 * changed stays in force, and the difference is reported instead of overwritten.
 */
import type { PrismaClient } from '../prisma/generated/client';
import { productNames } from './compile';
import { publishDefinition } from './publish';
import { shippedDefinitions } from './shipped';

export interface SeededDefinition {
  key: string;
  /** `drift`: an edited version is in force and differs from the file. */
  outcome: 'published' | 'unchanged' | 'drift';
  version: number;
}

/** Seeds every shipped definition and logs one line for each that was published or has drifted. */
export async function seedDefinitions(
  prisma: PrismaClient,
  { log }: { log: (line: string) => void },
): Promise<SeededDefinition[]> {
  const seeded: SeededDefinition[] = [];
  for (const { key, yaml, file } of shippedDefinitions()) {
    const newest = await prisma.definitionVersion.findFirst({ where: { key }, orderBy: { version: 'desc' } });
    if (newest?.source === 'edited') {
      const outcome = newest.yaml === yaml ? 'unchanged' : 'drift';
      if (outcome === 'drift') {
        log(
          `Definition ${key} was edited here (version ${newest.version}) and differs from the one of this release; it stays in force`,
        );
      }
      seeded.push({ key, outcome, version: newest.version });
      continue;
    }
    // The people of a database do not matter to a release: its definitions name roles and relations.
    const result = await publishDefinition(prisma, { yaml, source: 'release', publishedBy: null, names: productNames });
    if (!('key' in result)) {
      const [first] = result.findings;
      throw new Error(
        `The shipped definition ${file} cannot be published: ${first?.code} at line ${first?.line}: ${first?.message}`,
      );
    }
    if (result.published) log(`Published definition ${key}, version ${result.version}`);
    seeded.push({ key, outcome: result.published ? 'published' : 'unchanged', version: result.version });
  }
  return seeded;
}
