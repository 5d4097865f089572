/** The pages of a PDF, drawn one below the other, a few at a time. Scripts and forms of the file are never run. */
import { Alert, Button } from 'antd';
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { PageSkeleton } from '../shared/ui/page-skeleton';
import { useWords } from '../shared/use-words';

const pagesAtOnce = 10;

export function PdfPages({ address }: { address: string }) {
  const t = useWords('documents');
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const [upTo, setUpTo] = useState(pagesAtOnce);

  useEffect(() => {
    const thread = new Worker(new URL('./pdf-worker.mjs', import.meta.url), { type: 'module' });
    const worker = PDFWorker.create({ port: thread });
    // One request: each look at a confidential file is recorded.
    const task = getDocument({ url: address, worker, disableRange: true, disableStream: true, isEvalSupported: false });
    let left = false;
    task.promise.then(setPdf, () => !left && setFailed(true));
    return () => {
      left = true;
      void task.destroy().finally(() => {
        worker.destroy();
        thread.terminate();
      });
    };
  }, [address]);

  if (failed) return <Alert role="alert" type="warning" showIcon title={t('pdf.failed')} />;
  if (!pdf) return <PageSkeleton />;
  const numbers = Array.from({ length: Math.min(pdf.numPages, upTo) }, (_, index) => index + 1);
  return (
    <div className="pdf-pages">
      {numbers.map((number) => (
        <PdfPage key={number} pdf={pdf} number={number} />
      ))}
      {upTo < pdf.numPages && <Button onClick={() => setUpTo(upTo + pagesAtOnce)}>{t('pdf.more')}</Button>}
    </div>
  );
}

function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const t = useWords('documents');
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    let stop: (() => void) | null = null;
    let left = false;
    void pdf.getPage(number).then((page) => {
      if (left || !canvas.current) return;
      const base = page.getViewport({ scale: 1 });
      // Sharp on fine screens, and no larger than a telephone can hold.
      const scale = Math.min(2.5, 1800 / base.width, 2600 / base.height);
      const viewport = page.getViewport({ scale });
      canvas.current.width = viewport.width;
      canvas.current.height = viewport.height;
      const drawing = page.render({ canvas: canvas.current, viewport });
      stop = () => drawing.cancel();
      drawing.promise.then(
        () => canvas.current?.setAttribute('data-drawn', 'true'),
        () => undefined, // cancelled: nobody looks any more
      );
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [pdf, number]);

  return <canvas ref={canvas} role="img" aria-label={t('pdf.page', { number })} />;
}
