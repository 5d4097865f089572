/** A version of the estimate as the client gets it, as a PDF. Only what our approvers let out of the house (JOB-11). Every print is recorded. */
import { z } from 'zod';
import { isReplaced, shownEstimate, wasApproved, type Estimate } from '../../domain/jobs';
import type { Link } from '../../prisma/generated/client';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { findJob, loadJobState } from './load-job';
import { pdfHeaders, printEstimate } from './print/print-estimate';

export const getPrintedEstimate = route({
  method: 'get',
  path: '/jobs/{id}/estimates/{version}/print',
  name: 'getPrintedEstimate',
  tag: 'jobs',
  summary: 'A version of the estimate as the client gets it, as a PDF',
  description: 'Never a cost or a margin. A version that was never approved has no such paper (JOB-11).',
  permission: { action: 'read', subject: 'Job' },
  key: 'none',
  params: z.object({ id: z.string().max(64), version: z.coerce.number().int().min(1).max(9999) }),
  query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  answers: { 200: { file: 'application/pdf' } },
  async handle({ deps, me, params, query, correlationId }) {
    const job = await findJob(deps, me, params.id);
    const { state } = await loadJobState(deps, job.id);
    const estimate = state.estimates.find(({ version }) => version === params.version);
    if (!estimate || !wasApproved(estimate)) throw problem('NOT_FOUND', 'No such version, or it was never approved');
    const link = estimate.link && (await deps.database.link.findUnique({ where: { id: estimate.link.id } }));
    const contactId = estimate.link?.contactId ?? state.contactId;
    const bytes = await printEstimate(deps, { job, contactId, ...standingOf(estimate, link ?? null) }, query.language);
    await deps.database.audit.create({
      data: {
        ...{ at: deps.clock(), actorId: me.id, action: 'estimate.print', entity: 'Job', entityId: job.id },
        ...{ correlationId, detail: { version: estimate.version, language: query.language } },
      },
    });
    return { status: 200, body: bytes, headers: pdfHeaders(job.number, estimate.version) };
  },
});

function standingOf(estimate: Estimate, link: Link | null) {
  const { confirmation, declined, status } = estimate;
  const said = confirmation ?? declined;
  return {
    shown: shownEstimate(estimate),
    ...(link
      ? {
          sent: {
            at: link.issuedAt.toISOString(),
            validUntil: link.expiresAt.toISOString(),
            shownHash: link.shownHash,
          },
        }
      : {}),
    ...(said ? { answer: { confirmed: confirmation !== undefined, name: said.byName, at: said.at } } : {}),
    replaced: isReplaced(status),
  };
}
