/** The subject's fields on paper: one row a field, lines as a table of their own. What the reader may not see is not given. Pure. */
import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces';
import type { z } from 'zod';
import { estimateTotals } from '../../../domain/jobs';
import type { subjectField } from '../contract-case';
import { day, money, moneyWithCapitals, type Language } from '../../shared/print/format';
import { words } from './words';

type Field = z.output<typeof subjectField>;

export interface SubjectNames {
  /** By id. */
  people: { readonly [id: string]: string };
  clients: { readonly [id: string]: string };
  /** The field that is written out in capitals. */
  amountField: string | undefined;
}

/** Rows of label and value, then the tables of lines. */
export function printedSubject(fields: readonly Field[], names: SubjectNames, language: Language): Content[] {
  const plain = fields.filter(({ kind }) => kind !== 'lines');
  const rows = plain.map((field): TableCell[] => [
    { text: field.label[language], style: 'label' },
    valueWithBefore(field, names, language),
  ]);
  return [
    ...(rows.length > 0 ? [{ table: { widths: [90, '*'], body: rows }, layout: 'thin' }] : []),
    ...fields.filter(({ kind }) => kind === 'lines').flatMap((field) => linesTable(field, language)),
  ];
}

/** One value as text; empty values are a dash. Also for what stages have given. */
export function printedValue(
  { name, kind, value }: { name: string; kind: string; value?: unknown },
  names: SubjectNames,
  language: Language,
): string {
  if (value === undefined || value === null || value === '') return words.none[language];
  switch (kind) {
    case 'fen':
      if (typeof value !== 'number') break;
      return name === names.amountField ? moneyWithCapitals(value) : money(value);
    case 'percent':
      return `${plainText(value)}%`;
    case 'boolean':
      return value === true ? words.yes[language] : words.no[language];
    case 'date':
      return day(plainText(value), language);
    case 'user':
      return names.people[plainText(value)] ?? plainText(value);
    case 'users':
      return Array.isArray(value)
        ? value.map((id) => names.people[plainText(id)] ?? plainText(id)).join('、')
        : plainText(value);
    case 'client':
      return names.clients[plainText(value)] ?? plainText(value);
  }
  return plainText(value);
}

function valueWithBefore(field: Field, names: SubjectNames, language: Language): TableCell {
  const now = printedValue(field, names, language);
  if (!('before' in field) || field.before === undefined) return now;
  const before = printedValue({ ...field, value: field.before }, names, language);
  return { text: [now, { text: `  ${words.before[language]} ${before}`, style: 'faint' }] };
}

/** Columns that no line has are left out: a cost that is hidden is in none of them. */
function linesTable({ label, value }: Field, language: Language): Content[] {
  const lines = Array.isArray(value) ? value.filter(isLine) : [];
  if (lines.length === 0) return [];
  const withCost = lines.some((line) => line.outsideCostFen !== undefined);
  const right = (text: string): TableCell => ({ text, alignment: 'right' });
  const head = (text: string): TableCell => ({ text, style: 'label', alignment: 'right' });
  const table: ContentTable = {
    layout: 'thin',
    margin: [0, 6, 0, 0],
    table: {
      headerRows: 1,
      widths: ['*', 'auto', 'auto', ...(withCost ? ['auto'] : []), 'auto'],
      body: [
        [
          { text: `${label[language]} · ${words.description[language]}`, style: 'label' },
          head(words.quantity[language]),
          head(words.unitPriceFen[language]),
          ...(withCost ? [head(words.outsideCostFen[language])] : []),
          head(words.amountFen[language]),
        ],
        ...lines.map((line): TableCell[] => [
          line.description,
          right(`${String(line.quantity)} ${line.unit}`),
          right(money(line.unitPriceFen)),
          ...(withCost ? [right(line.outsideCostFen === undefined ? '' : money(line.outsideCostFen))] : []),
          right(money(amountOf(line))),
        ]),
      ],
    },
  };
  return [table];
}

interface Line {
  description: string;
  unit: string;
  quantity: number;
  unitPriceFen: number;
  outsideCostFen?: number;
}

/** As the job itself computes it: there is one rule of rounding. */
function amountOf(line: Line): number {
  return estimateTotals([{ ...line, outsideCostFen: 0 }], 0, 0).lineFen[0] ?? 0;
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false;
  const line = value as { [field: string]: unknown };
  return (
    typeof line['description'] === 'string' &&
    typeof line['unit'] === 'string' &&
    typeof line['quantity'] === 'number' &&
    typeof line['unitPriceFen'] === 'number'
  );
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
