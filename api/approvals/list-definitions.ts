/** Who decides what: the newest version of every definition. */
import { z } from 'zod';
import { within } from '../shared/abilities';
import { route } from '../shared/route';
import { definitionSummary } from './contract';
import { describeDefinitions } from './describe-definitions';

export const listDefinitions = route({
  method: 'get',
  path: '/definitions',
  name: 'listDefinitions',
  tag: 'definitions',
  summary: 'The newest version of every definition',
  permission: { action: 'read', subject: 'DefinitionVersion' },
  key: 'none',
  answers: { 200: z.object({ items: z.array(definitionSummary) }) },
  async handle({ deps, me }) {
    const newest = await deps.database.definitionVersion.findMany({
      where: within(me.ability, 'read', 'DefinitionVersion'),
      distinct: ['key'],
      orderBy: [{ key: 'asc' }, { version: 'desc' }],
    });
    return { status: 200, body: { items: await describeDefinitions(deps, newest) } };
  },
});
