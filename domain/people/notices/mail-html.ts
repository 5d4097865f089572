/** What the two forms of a mail have in common: escaping, the frame of the HTML, one line for a subject. Pure. */

const entities: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands inside HTML. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Nothing that is written by people may begin another header or line. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The HTML of a mail around these lines, which are escaped already. */
export const mailHtml = (lines: readonly string[]): string =>
  [
    '<!doctype html><html lang="zh-CN"><body style="font-family:sans-serif;font-size:14px;line-height:1.6">',
    ...lines,
    '</body></html>',
  ].join('\n');
