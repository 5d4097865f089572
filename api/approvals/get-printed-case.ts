/** 打印件: a case with its trail as a PDF, as whoever prints it may see it. Every print is recorded. */
import { z } from 'zod';
import { route } from '../shared/route';
import { loadCase } from './load-case';
import { printCase } from './print/print-case';

export const getPrintedCase = route({
  method: 'get',
  path: '/cases/{id}/print',
  name: 'getPrintedCase',
  tag: 'cases',
  summary: 'A case with its trail as a PDF',
  description: 'Holds what this person may see, who printed it and when, and the hash that ends the trail.',
  permission: { action: 'read', subject: 'Case' },
  key: 'none',
  params: z.object({ id: z.string().max(200) }),
  query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  answers: { 200: { file: 'application/pdf' } },
  async handle({ deps, me, params, query, correlationId }) {
    const loaded = await loadCase(deps, me, params.id);
    const bytes = await printCase(deps, me, loaded, query.language);
    await deps.database.audit.create({
      data: {
        ...{ at: deps.clock(), actorId: me.id, action: 'case.print', entity: 'Case', entityId: loaded.row.id },
        ...{ correlationId, detail: { language: query.language } },
      },
    });
    return {
      status: 200,
      body: bytes,
      headers: { 'Content-Disposition': `inline; filename="${loaded.row.id.replaceAll(/[^A-Za-z0-9-]+/g, '-')}.pdf"` },
    };
  },
});
