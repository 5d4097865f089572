/** An absence gets another end: sooner, later or open. Judged like a new one. */
import { z } from 'zod';
import { route } from '../../shared/route';
import { changeSubstitutionBody, substitution } from '../contract';
import { changeEnd } from './change-end';
import { checkEntry, linkOf } from './check-entry';

export const changeSubstitution = route({
  method: 'post',
  path: '/substitutions/{id}/changes',
  name: 'changeSubstitution',
  tag: 'people',
  summary: 'Give an absence another end',
  permission: { action: 'read', subject: 'Substitution' },
  key: 'plain',
  params: z.object({ id: z.string().max(64) }),
  body: changeSubstitutionBody,
  answers: { 200: substitution },
  refusals: ['FORBIDDEN', 'SUBSTITUTION_OVER', 'SUBSTITUTE_CYCLE', 'SUBSTITUTE_CHAIN_TOO_LONG'],
  handle: ({ deps, me, params: { id }, body, key, correlationId }) =>
    changeEnd(deps, me, {
      ...{ route: 'changeSubstitution', id, key, asked: body, correlationId },
      apply: async (tx, row, _state, now) => {
        const changed = { ...row, to: body.to === null ? null : new Date(body.to) };
        await checkEntry(tx, linkOf(changed), now);
        return { action: 'SubstitutionChanged', row: changed };
      },
    }),
});
