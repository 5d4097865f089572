/** What definitions and their stages are called, read from the versions that cases run on. */
import type { Bilingual, CompiledDefinition } from '../../domain/approvals';
import type { ApiDeps } from '../shared/deps';

export interface DefinitionTitles {
  title: Bilingual;
  stages: ReadonlyMap<string, Bilingual>;
}

export interface DefinitionRef {
  definitionKey: string;
  definitionVersion: number;
}

/** Titles for the versions named, in one query. */
export async function loadDefinitionTitles(
  deps: Pick<ApiDeps, 'database'>,
  refs: readonly DefinitionRef[],
): Promise<(ref: DefinitionRef) => DefinitionTitles> {
  const wanted = new Map(refs.map((ref) => [nameOf(ref), { key: ref.definitionKey, version: ref.definitionVersion }]));
  const versions = await deps.database.definitionVersion.findMany({
    where: { OR: [...wanted.values()] },
    select: { key: true, version: true, compiled: true },
  });
  const found = new Map(
    versions.map(({ key, version, compiled }) => [
      nameOf({ definitionKey: key, definitionVersion: version }),
      titlesOf(compiled as unknown as CompiledDefinition),
    ]),
  );
  return (ref) =>
    found.get(nameOf(ref)) ?? { title: { zh: ref.definitionKey, en: ref.definitionKey }, stages: new Map() };
}

/** Titles of a compiled definition and of all its stages, those in blocks too. */
export function titlesOf(definition: CompiledDefinition): DefinitionTitles {
  const stages = definition.stages.flatMap((entry) =>
    'parallel' in entry ? [entry, ...entry.parallel.flat()] : [entry],
  );
  return { title: definition.title, stages: new Map(stages.map((stage) => [stage.id, stage.title])) };
}

function nameOf(ref: DefinitionRef): string {
  return `${ref.definitionKey}@${String(ref.definitionVersion)}`;
}
