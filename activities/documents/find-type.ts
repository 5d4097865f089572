/** What a file is by its bytes, whatever it is called. */
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** Enough to tell text from anything else. */
const lookedAtBytes = 256 * 1024;
const postscript = 'application/postscript';
const webPage = [
  '!doctype html',
  'html',
  'head',
  'body',
  'script',
  'iframe',
  'meta',
  'title',
  'style',
  'img',
  'object',
];

/** The type by the name of `domain/documents/file-types`, or another one that no document may have; null = unknown. */
export async function findType(path: string): Promise<string | null> {
  const known = await fileTypeFromFile(path);
  // XML has no bytes of its own beyond its first line.
  if (known && known.mime !== 'application/xml') return known.mime === 'application/eps' ? postscript : known.mime;
  const text = await readText(path);
  if (text === null) return null;
  const tag = firstTag(text);
  if (tag === 'svg' || tag?.endsWith(':svg')) return 'image/svg+xml';
  return tag !== null && webPage.includes(tag) ? 'text/html' : 'text/plain';
}

/** The tag that a text begins with, behind comments, instructions and the document type of a drawing; null = none. */
function firstTag(text: string): string | null {
  let rest = text.replace(/^\uFEFF/, '').trimStart();
  for (;;) {
    const ends = endOfSkipped(rest);
    if (ends === 0)
      return /^<(!doctype\s+html|[a-z][\w:-]*)/i.exec(rest)?.[1]?.toLowerCase().replace(/\s+/, ' ') ?? null;
    rest = rest.slice(ends).trimStart();
  }
}

/** How many characters to pass over; 0 = none. */
function endOfSkipped(rest: string): number {
  const ending = rest.startsWith('<!--')
    ? '-->'
    : rest.startsWith('<?')
      ? '?>'
      : /^<!doctype\s+svg/i.test(rest)
        ? '>'
        : null;
  if (ending === null) return 0;
  const at = rest.indexOf(ending);
  return at < 0 ? rest.length : at + ending.length;
}

/** The beginning of a file as text, in UTF-8 or GB18030; null for what is none. */
async function readText(path: string): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(lookedAtBytes), 0, lookedAtBytes, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytes.some((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte))) return null;
    return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  } finally {
    await file.close();
  }
}

/** Null when it is not in this encoding. The last character may have been cut off. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
