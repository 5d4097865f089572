/** Back earlier than planned: the absence ends now and its tasks return; one that has not begun is cancelled. */
import { z } from 'zod';
import { route } from '../../shared/route';
import { substitution } from '../contract';
import { changeEnd } from './change-end';

export const endSubstitution = route({
  method: 'post',
  path: '/substitutions/{id}/ending',
  name: 'endSubstitution',
  tag: 'people',
  summary: 'End an absence now, or cancel it before it begins',
  permission: { action: 'read', subject: 'Substitution' },
  key: 'plain',
  params: z.object({ id: z.string().max(64) }),
  body: z.strictObject({}),
  answers: { 200: substitution },
  refusals: ['FORBIDDEN', 'SUBSTITUTION_OVER'],
  handle: ({ deps, me, params: { id }, body, key, correlationId }) =>
    changeEnd(deps, me, {
      ...{ route: 'endSubstitution', id, key, asked: body, correlationId },
      apply: (_tx, row, state, now) => {
        const ended = { endedAt: now, endedBy: me.id };
        if (state === 'future') {
          return Promise.resolve({ action: 'SubstitutionCancelled', row: { ...row, ...ended, cancelled: true } });
        }
        // A period holds its first instant: one that begins this very moment is over a millisecond later.
        const to = new Date(Math.max(now.getTime(), row.from.getTime() + 1));
        return Promise.resolve({ action: 'SubstitutionEnded', row: { ...row, ...ended, to } });
      },
    }),
});
