/**
 * The estimate as the client gets it on paper: from what the client is shown and nothing else, so no cost and no margin can
 * be on it (JOB-11, JOB-12). Pure: plain data in, a document of pdfmake out.
 */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { ShownEstimate } from '../../../domain/jobs';
import { amountInCapitals } from '../amount-in-capitals';
import { localMinute } from '../../shared/local-minute';
import { day, money, type Language } from '../../shared/print/format';
import { sheet } from '../../shared/print/sheet';
import { words } from './estimate-words';

/** Everything that goes on the paper, as plain data. */
export interface PrintedEstimate {
  agency: string;
  jobNumber: string;
  jobTitle: string;
  clientName: string;
  contactName: string;
  aeName: string;
  shown: ShownEstimate;
  /** The link that it went out with; without one it was not sent. */
  sent?: { at: string; validUntil: string; shownHash: string };
  answer?: { confirmed: boolean; name: string; at: string };
  /** Another version holds, or it was taken back. */
  replaced: boolean;
  /** An IANA name. */
  timeZone: string;
}

export function estimateDocument(printing: PrintedEstimate, language: Language): TDocumentDefinitions {
  const { shown, agency, jobNumber, sent } = printing;
  const title = (shown.changeOrder ? words.changeOrder : words.estimate)[language];
  const name = `${jobNumber}-${String(shown.version)}`;
  return {
    ...sheet({
      title: `${title} ${name}`,
      head: agency,
      foot: `${title} ${name}${sent ? `　${words.checksum[language]} ${sent.shownHash.slice(0, 16)}` : ''}`,
    }),
    content: [
      { text: agency, alignment: 'center', margin: [0, 0, 0, 2] },
      { text: title, style: 'title', margin: [0, 0, 0, 8] },
      ...(printing.replaced ? [{ text: words.replaced[language], bold: true, margin: [0, 0, 0, 6] } as Content] : []),
      about(printing, language),
      lines(shown, language),
      totals(shown, language),
      ...paragraph(words.reason[language], shown.reason),
      ...paragraph(words.note[language], shown.note),
      answer(printing, language),
    ],
  };
}

function about(printing: PrintedEstimate, language: Language): Content {
  const { shown, sent, timeZone } = printing;
  const facts: [string, string][] = [
    [words.client[language], printing.clientName],
    [words.contact[language], printing.contactName],
    [words.job[language], printing.jobTitle],
    [words.number[language], printing.jobNumber],
    [words.ae[language], printing.aeName],
    [words.version[language], String(shown.version)],
    [
      words.sentOn[language],
      sent ? day(localMinute(sent.at, timeZone).slice(0, 10), language) : words.notSent[language],
    ],
    [words.validUntil[language], sent ? localMinute(sent.validUntil, timeZone) : words.notSent[language]],
    [words.deliveryDate[language], day(shown.deliveryDate, language)],
  ];
  const cells = facts.map(([label, value]): TableCell[] => [{ text: label, style: 'label' }, value]);
  const body = cells.flatMap((cell, index) => (index % 2 === 0 ? [[...cell, ...(cells[index + 1] ?? ['', ''])]] : []));
  return { table: { widths: [60, '*', 60, '*'], body }, layout: 'thin' };
}

function lines(shown: ShownEstimate, language: Language): Content {
  const right = (text: string): TableCell => ({ text, alignment: 'right', noWrap: true });
  const head = (text: string, alignment: 'left' | 'right'): TableCell => ({ text, style: 'stage', alignment });
  return {
    layout: 'thin',
    margin: [0, 12, 0, 0],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [16, '*', 'auto', 'auto', 'auto', 'auto'],
      body: [
        [
          head('#', 'left'),
          head(words.item[language], 'left'),
          head(words.unit[language], 'left'),
          head(words.quantity[language], 'right'),
          head(words.unitPrice[language], 'right'),
          head(words.amount[language], 'right'),
        ],
        ...shown.lines.map((line, index): TableCell[] => [
          String(index + 1),
          line.description,
          line.unit,
          right(String(line.quantity)),
          right(money(line.unitPriceFen)),
          right(money(line.amountFen)),
        ]),
      ],
    },
  };
}

function totals(shown: ShownEstimate, language: Language): Content {
  const row = (label: string, fen: number, bold = false): TableCell[] => [
    { text: label, style: 'label', alignment: 'right', bold },
    { text: money(fen), alignment: 'right', bold },
  ];
  const discounted = [
    row(words.sum[language], shown.netFen + shown.discountFen),
    row(`${words.discount[language]} ${String(shown.discountPercent)}%`, -shown.discountFen),
  ];
  const body = [
    ...(shown.discountFen > 0 ? discounted : []),
    row(words.net[language], shown.netFen),
    row(`${words.vat[language]} ${String(shown.vatPercent)}%`, shown.vatFen),
    row(words.total[language], shown.totalFen, true),
    [
      { text: words.capitals[language], style: 'label', alignment: 'right' } as TableCell,
      { text: amountInCapitals(shown.totalFen), alignment: 'right', bold: true } as TableCell,
    ],
  ];
  return { unbreakable: true, margin: [0, 6, 0, 0], table: { widths: ['*', 240], body }, layout: 'thin' };
}

/** Nothing written: no heading either. */
function paragraph(title: string, text: string | undefined): Content[] {
  return text === undefined ? [] : [{ text: title, style: 'heading' }, { text }];
}

/** What the client answered; where they have not, room for their signature. */
function answer({ answer: given, timeZone, replaced }: PrintedEstimate, language: Language): Content {
  if (given) {
    const said = (given.confirmed ? words.confirmed : words.declined)[language];
    return { margin: [0, 18, 0, 0], bold: true, text: `${said}　${given.name}　${localMinute(given.at, timeZone)}` };
  }
  if (replaced) return [];
  const line = { canvas: [{ type: 'line' as const, x1: 0, y1: 0, x2: 200, y2: 0, lineWidth: 0.5 }] };
  const room = (text: string): Content => ({ stack: [{ text, style: 'label', margin: [0, 0, 0, 36] }, line] });
  return {
    unbreakable: true,
    margin: [0, 24, 0, 0],
    columnGap: 40,
    columns: [room(words.signature[language]), room(words.signedOn[language])],
  };
}
