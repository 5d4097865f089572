/** 抄送已读: I have read what I was informed of. Written here and not by the process, for it may be read after the end. */
import { z } from 'zod';
import { instant } from '../shared/contract';
import { plainWrite } from '../shared/plain-write';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { loadCase } from './load-case';

export const readCopies = route({
  method: 'post',
  path: '/cases/{id}/read',
  name: 'readCopies',
  tag: 'cases',
  summary: 'I have read the case that was copied to me',
  description: 'Once read stays read: repeating it changes nothing and answers the first time.',
  permission: { action: 'read', subject: 'Copy' },
  key: 'plain',
  params: z.object({ id: z.string().max(200) }),
  answers: { 200: z.object({ readAt: instant }) },
  async handle({ deps, me, params, key, correlationId }) {
    const { row } = await loadCase(deps, me, params.id);
    const write = { route: 'readCopies', actorId: me.id, key, asked: params, correlationId, repeat: 'same' } as const;
    return plainWrite(deps, write, async (tx) => {
      const mine = { caseId: row.id, userId: me.id };
      const readAt = deps.clock();
      const { count } = await tx.copy.updateMany({ where: { ...mine, readAt: null }, data: { readAt } });
      const last = await tx.copy.findFirst({ where: mine, orderBy: { readAt: 'desc' } });
      if (!last?.readAt) throw problem('NOT_FOUND', 'No copy of this case was sent to you');
      if (count > 0) {
        await tx.audit.create({
          data: {
            ...{ at: readAt, actorId: me.id, action: 'copy.read', entity: 'Case', entityId: row.id, correlationId },
            detail: { copies: count },
          },
        });
      }
      return { status: 200, body: { readAt: last.readAt.toISOString() } };
    });
  },
});
