import type { CompiledDefinition } from '../../domain/approvals';
import type { DefinitionVersion } from '../../prisma/generated/client';
import type { ApiDeps } from '../shared/deps';
import { loadNames, refTo } from '../shared/names';

/** Versions of definitions as lists show them, with how many cases run on each. Two queries. */
export async function describeDefinitions(deps: Pick<ApiDeps, 'database'>, versions: readonly DefinitionVersion[]) {
  const [names, counts] = await Promise.all([
    loadNames(
      deps,
      versions.flatMap((version) => version.publishedBy ?? []),
    ),
    deps.database.case.groupBy({
      by: ['definitionKey', 'definitionVersion'],
      where: { status: { not: 'ended' }, definitionKey: { in: versions.map(({ key }) => key) } },
      _count: true,
    }),
  ]);
  return versions.map((version) => {
    const compiled = version.compiled as unknown as CompiledDefinition;
    return {
      key: version.key,
      version: version.version,
      title: compiled.title,
      subject: compiled.subject,
      sha256: version.sha256,
      source: version.source,
      publishedAt: version.publishedAt.toISOString(),
      ...(version.publishedBy === null ? {} : { publishedBy: refTo(names, version.publishedBy) }),
      openCases:
        counts.find((count) => count.definitionKey === version.key && count.definitionVersion === version.version)
          ?._count ?? 0,
    };
  });
}
