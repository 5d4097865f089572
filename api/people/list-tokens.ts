import { z } from 'zod';
import { within } from '../shared/abilities';
import { route } from '../shared/route';
import { tokenSummary } from './contract';
import { describeToken } from './describe-token';

/** My tokens, newest first; never their secrets. */
export const listTokens = route({
  method: 'get',
  path: '/tokens',
  name: 'listTokens',
  tag: 'people',
  summary: 'My tokens',
  permission: { action: 'read', subject: 'Apikey' },
  key: 'none',
  answers: { 200: z.object({ items: z.array(tokenSummary) }) },
  async handle({ deps, me }) {
    const tokens = await deps.database.apikey.findMany({
      where: within(me.ability, 'read', 'Apikey'),
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    });
    return { status: 200, body: { items: tokens.map(describeToken) } };
  },
});
