/**
 * What goes out with the bytes of a document. Only pictures and PDFs are ever shown in place; everything else, and
 * whatever is downloaded, is no more than bytes to the browser. No script of a document runs here, whatever it is.
 */
import { fileTypeOf, type FileType } from '../../domain/documents';

export interface SentFile {
  mime: string;
  name: string;
  sha256: string;
  /** Shown in place rather than saved. */
  preview: boolean;
  confidential: boolean;
}

/** The type that may be shown in place; null for what is only ever downloaded. */
export function previewType(mime: string): FileType | null {
  const type = fileTypeOf(mime);
  return type?.preview ? type : null;
}

export function fileHeaders({ mime, name, sha256, preview, confidential }: SentFile): { [name: string]: string } {
  const shown = preview ? previewType(mime) : null;
  return {
    'Content-Type': shown?.mime ?? 'application/octet-stream',
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}; ${namedAs(name)}`,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Accept-Ranges': 'bytes',
    ETag: etagOf(sha256),
    // The right to see it is looked at each time; the bytes need not be sent again.
    'Cache-Control': confidential ? 'no-store' : 'private, no-cache',
  };
}

/** The same bytes have the same tag. */
export function etagOf(sha256: string): string {
  return `"${sha256}"`;
}

/** RFC 6266: the name in ASCII for what knows no other, and as it is. */
function namedAs(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
