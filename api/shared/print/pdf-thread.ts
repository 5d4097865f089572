/** Runs in a thread of its own: laying out a long paper takes seconds, in which the server has others to answer. */
import { parentPort } from 'node:worker_threads';
import { paperDocument, type Paper } from './papers';
import { writePdf } from './write-pdf';

export interface PdfRequest {
  number: number;
  paper: Paper;
}

export type PdfAnswer = { number: number; bytes: Uint8Array } | { number: number; error: string };

parentPort?.on('message', ({ number, paper }: PdfRequest) => {
  writePdf(paperDocument(paper)).then(
    (bytes) => parentPort?.postMessage({ number, bytes } satisfies PdfAnswer),
    (error: unknown) => parentPort?.postMessage({ number, error: String(error) } satisfies PdfAnswer),
  );
});
