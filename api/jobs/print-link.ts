/** The client takes the estimate along as a PDF: exactly what their link shows. By POST, because the token is no part of an address. */
import { z } from 'zod';
import { isReplaced, type ShownEstimate } from '../../domain/jobs';
import type { Link } from '../../prisma/generated/client';
import { problem } from '../shared/problem';
import { publicRoute } from '../shared/route';
import { openLinkBody } from './contract';
import { findLink } from './find-link';
import { loadJobState } from './load-job';
import { noteFirstLook } from './note-first-look';
import { pdfHeaders, printEstimate } from './print/print-estimate';

export const printLink = publicRoute({
  method: 'post',
  path: '/links/print',
  name: 'printLink',
  tag: 'links',
  summary: 'What the client’s page shows, as a PDF',
  permission: { everybody: 'who holds the token is the client' },
  key: 'none',
  query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  body: openLinkBody,
  answers: { 200: { file: 'application/pdf' } },
  refusals: ['LINK_UNKNOWN', 'LINK_EXPIRED', 'TOO_MANY_REQUESTS'],
  async handle({ deps, body, query, ip, correlationId }) {
    const link = await findLink(deps, body.token, ip);
    if (link.revokedAt) throw problem('LINK_EXPIRED', 'This link was taken back');
    const job = await deps.database.job.findUnique({ where: { id: link.processId } });
    if (!job || link.purpose !== 'estimate-confirmation') throw problem('LINK_UNKNOWN', 'This link has no such paper');
    await noteFirstLook(deps, link);
    const { state } = await loadJobState(deps, link.processId);
    const replaced = state.estimates.some(({ link: own, status }) => own?.id === link.id && isReplaced(status));
    // Written by `issueLink` from this very type.
    const shown = link.shown as unknown as ShownEstimate;
    const bytes = await printEstimate(
      deps,
      { job, contactId: link.contactId, shown, replaced, ...standingOf(link) },
      query.language,
    );
    await deps.database.audit.create({
      data: {
        ...{ at: deps.clock(), action: 'estimate.print', entity: 'Link', entityId: link.id, correlationId },
        detail: { ip, language: query.language },
      },
    });
    return { status: 200, body: bytes, headers: pdfHeaders(job.number, shown.version) };
  },
});

function standingOf({ issuedAt, expiresAt, shownHash, answer, answerName, answeredAt }: Link) {
  return {
    sent: { at: issuedAt.toISOString(), validUntil: expiresAt.toISOString(), shownHash },
    ...(answeredAt
      ? { answer: { confirmed: answer === 'confirmed', name: answerName ?? '', at: answeredAt.toISOString() } }
      : {}),
  };
}
