/** An estimate as a PDF: what the client was or will be shown, with what names it on paper. */
import type { Job } from '../../../prisma/generated/client';
import type { ApiDeps } from '../../shared/deps';
import { loadNames } from '../../shared/names';
import type { Language } from '../../shared/print/format';
import { renderPdf } from '../../shared/print/render-pdf';
import { loadAgencyName, loadTimeZone } from '../../shared/settings';
import type { PrintedEstimate } from './estimate-document';

/** What differs between a version as the house has it and a link as the client has it. */
export interface Printed extends Pick<PrintedEstimate, 'shown' | 'sent' | 'answer' | 'replaced'> {
  job: Pick<Job, 'number' | 'title' | 'aeId' | 'clientId'>;
  contactId: string;
}

/** The bytes. */
export async function printEstimate(
  deps: Pick<ApiDeps, 'database'>,
  { job, contactId, ...printed }: Printed,
  language: Language,
): Promise<Uint8Array> {
  const [client, contact, nameOf, agency, timeZone] = await Promise.all([
    deps.database.client.findUnique({ where: { id: job.clientId }, select: { name: true } }),
    deps.database.contact.findUnique({ where: { id: contactId }, select: { name: true } }),
    loadNames(deps, [job.aeId]),
    loadAgencyName(deps),
    loadTimeZone(deps),
  ]);
  const printing = {
    ...printed,
    ...{ agency, timeZone, jobNumber: job.number, jobTitle: job.title, aeName: nameOf(job.aeId) },
    ...{ clientName: client?.name ?? '', contactName: contact?.name ?? '' },
  };
  return renderPdf({ kind: 'estimate', printing, language });
}

/** `J2026-0042-2.pdf`, shown in the browser. */
export const pdfHeaders = (jobNumber: string, version: number) => ({
  'Content-Disposition': `inline; filename="${jobNumber.replaceAll(/[^A-Za-z0-9-]+/g, '-')}-${String(version)}.pdf"`,
});
