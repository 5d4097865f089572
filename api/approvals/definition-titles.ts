/** What definitions and their stages are called, read from the versions that cases run on. */
import { stagesOf, type Bilingual, type CompiledDefinition } from '../../domain/approvals';
import type { ApiDeps } from '../shared/deps';

export interface DefinitionTitles {
  title: Bilingual;
  stages: ReadonlyMap<string, Bilingual>;
  /** Whether a field is kept from the people of this stage; without one, whether any stage keeps it from its people. */
  hides(field: string | undefined, stageId?: string): boolean;
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
    found.get(nameOf(ref)) ?? {
      title: { zh: ref.definitionKey, en: ref.definitionKey },
      stages: new Map(),
      hides: () => true,
    };
}

/** Titles of a compiled definition and of all its stages, those in blocks too. */
export function titlesOf(definition: CompiledDefinition): DefinitionTitles {
  const stages = stagesOf(definition);
  const titled = [...definition.stages, ...stages];
  return {
    title: definition.title,
    stages: new Map(titled.map(({ id, title }) => [id, title])),
    hides: (field, stageId) =>
      field !== undefined &&
      stages.some(({ id, fields }) => (stageId === undefined || id === stageId) && fields[field] === 'hidden'),
  };
}

function nameOf(ref: DefinitionRef): string {
  return `${ref.definitionKey}@${String(ref.definitionVersion)}`;
}
