/** Runs in a thread of its own: laying out a long trail takes seconds, in which the server has others to answer. */
import { parentPort } from 'node:worker_threads';
import { caseDocument, type Printing } from './case-document';
import type { Language } from './words';
import { writePdf } from './write-pdf';

export interface PdfRequest {
  number: number;
  printing: Printing;
  language: Language;
}

export type PdfAnswer = { number: number; bytes: Uint8Array } | { number: number; error: string };

parentPort?.on('message', ({ number, printing, language }: PdfRequest) => {
  writePdf(caseDocument(printing, language)).then(
    (bytes) => parentPort?.postMessage({ number, bytes } satisfies PdfAnswer),
    (error: unknown) => parentPort?.postMessage({ number, error: String(error) } satisfies PdfAnswer),
  );
});
