/** The sheet that every paper is printed on: size, font, styles, the agency above and a line with the page number below. Pure. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

export function sheet(on: { title: string; head: string; foot: string }): Omit<TDocumentDefinitions, 'content'> {
  return {
    pageSize: 'A4',
    pageMargins: [40, 48, 40, 48],
    info: { title: on.title, author: on.head },
    defaultStyle: { font: 'Noto', fontSize: 9, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 16, bold: true, alignment: 'center' },
      heading: { fontSize: 11, bold: true, margin: [0, 12, 0, 4] },
      label: { color: '#595959' },
      faint: { color: '#8c8c8c' },
      stage: { bold: true, fillColor: '#f5f5f5' },
    },
    header: { text: on.head, margin: [40, 24, 40, 0], style: 'faint', fontSize: 8 },
    footer: (page, pages) => ({
      margin: [40, 12, 40, 0],
      fontSize: 8,
      columns: [
        { text: on.foot, style: 'faint', width: '*' },
        { text: `${String(page)} / ${String(pages)}`, style: 'faint', alignment: 'right', width: 60 },
      ],
    }),
  };
}
