/** Files of each type, as small as they can be, and how to send them. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { strToU8, zipSync } from 'fflate';

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const svg = Buffer.from(
  '<?xml version="1.0"?>\n<!-- logo -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
export const html = Buffer.from('\uFEFF <!-- x --><!DOCTYPE  html><html><script>alert(1)</script></html>');
export const program = Buffer.concat([Buffer.from('MZ\x90\x00\x03'), Buffer.alloc(200)]);
/** 中文 in GB18030. */
export const gbText = Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0x0a]);

export function docx(...paragraphs: string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return Buffer.from(
    zipSync(
      {
        '[Content_Types].xml': strToU8(
          `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
        ),
        'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
      },
      { mtime: new Date(2026, 10, 22) },
    ),
  );
}

/** Random bytes in pieces, as a slow sender gives them. */
export function stream(bytes: number, piece = 64 * 1024): Readable {
  return Readable.from(
    (function* () {
      for (let left = bytes; left > 0; left -= piece) yield randomBytes(Math.min(left, piece));
    })(),
    { objectMode: false },
  );
}
