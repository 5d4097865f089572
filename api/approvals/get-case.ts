import { z } from 'zod';
import { route } from '../shared/route';
import { caseView } from './contract-case';
import { describeCase } from './describe-case';
import { loadCase } from './load-case';

/** One case. */
export const getCase = route({
  method: 'get',
  path: '/cases/{id}',
  name: 'getCase',
  tag: 'cases',
  summary: 'A case as I may see it',
  permission: { action: 'read', subject: 'Case' },
  key: 'none',
  params: z.object({ id: z.string().max(200) }),
  answers: { 200: caseView },
  async handle({ deps, me, params }) {
    const { view } = await describeCase(deps, me, await loadCase(deps, me, params.id));
    return { status: 200, body: view };
  },
});
