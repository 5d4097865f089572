import { z } from 'zod';
import { within } from '../shared/abilities';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { definitionView } from './contract';
import { describeDefinitions } from './describe-definitions';

/** One published version with its text, and which others there are. */
export const getDefinition = route({
  method: 'get',
  path: '/definitions/{key}/versions/{version}',
  name: 'getDefinition',
  tag: 'definitions',
  summary: 'One published version of a definition',
  permission: { action: 'read', subject: 'DefinitionVersion' },
  key: 'none',
  params: z.object({ key: z.string().max(64), version: z.coerce.number().int().min(1).max(1_000_000) }),
  answers: { 200: definitionView },
  async handle({ deps, me, params }) {
    const where = within(me.ability, 'read', 'DefinitionVersion');
    const versions = await deps.database.definitionVersion.findMany({
      where: { AND: [where, { key: params.key }] },
      select: { version: true },
      orderBy: { version: 'asc' },
    });
    const found = await deps.database.definitionVersion.findFirst({
      where: { AND: [where, { key: params.key, version: params.version }] },
    });
    const [summary] = found ? await describeDefinitions(deps, [found]) : [];
    if (!found || !summary) throw problem('NOT_FOUND', 'No such version');
    return { status: 200, body: { ...summary, yaml: found.yaml, versions: versions.map(({ version }) => version) } };
  },
});
