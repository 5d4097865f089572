/** A document is taken out of use, with a reason. Nothing is deleted: what somebody decided on stays what it was. */
import { z } from 'zod';
import { audit } from '../people/audit';
import { within } from '../shared/abilities';
import { plainWrite } from '../shared/plain-write';
import { problem } from '../shared/problem';
import { route } from '../shared/route';
import { documentView, withdrawDocumentBody } from './contract';
import { describeDocuments } from './describe-documents';
import { findDocument } from './find-document';

export const withdrawDocument = route({
  method: 'post',
  path: '/documents/{id}/withdrawal',
  name: 'withdrawDocument',
  tag: 'documents',
  summary: 'Take a document out of use',
  description:
    'By who added it, the AE of the job or the submitter of the case. Its versions are kept and opened no more.',
  permission: { action: 'withdraw', subject: 'Document' },
  key: 'plain',
  params: z.object({ id: z.string().max(64) }),
  body: withdrawDocumentBody,
  answers: { 200: documentView },
  refusals: ['DOCUMENT_WITHDRAWN'],
  async handle({ deps, me, params, body, key, correlationId }) {
    const { id } = await findDocument(deps, me, params.id);
    const asked = { id, ...body };
    return plainWrite(
      deps,
      { route: 'withdrawDocument', actorId: me.id, key, asked, correlationId, repeat: 'same' },
      async (tx) => {
        const now = deps.clock();
        const mine = { AND: [{ id }, within(me.ability, 'withdraw', 'Document')] };
        if (!(await tx.document.findFirst({ where: mine, select: { id: true } })))
          throw problem('FORBIDDEN', 'Only who added it and who is in charge may withdraw it');
        const { count } = await tx.document.updateMany({
          where: { id, withdrawnAt: null },
          data: { withdrawnAt: now, withdrawnBy: me.id, withdrawnWhy: body.reason },
        });
        if (count === 0) throw problem('DOCUMENT_WITHDRAWN', 'The document was withdrawn before');
        await audit(tx, {
          ...{ at: now, actorId: me.id, action: 'DocumentWithdrawn', entity: 'Document', entityId: id, correlationId },
          detail: { reason: body.reason },
        });
        const row = await tx.document.findUniqueOrThrow({
          where: { id },
          include: { versions: { orderBy: { number: 'desc' } } },
        });
        const [view] = await describeDocuments({ database: tx }, me, [row]);
        return { status: 200, body: view };
      },
    );
  },
});
