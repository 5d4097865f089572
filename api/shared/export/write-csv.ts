/** A table as CSV that opens in Excel as it stands: UTF-8 with a byte order mark, and no cell that it would compute (CNV-7). */
import { stringify } from 'csv-stringify/sync';
import { localMinute } from '../local-minute';
import type { Column, Manner, Table, Written } from './columns';

/** Yuan with two decimals, instants to the minute; a text that begins like a formula gets an apostrophe before it. */
export function writeCsv<Entry>({ columns }: Table<Entry>, entries: Entry[], manner: Manner): Written {
  const head = columns.map(({ title }) => manner.say(title));
  const rows = entries.map((entry) => columns.map((column) => cell(column, entry, manner)));
  const text = stringify([head, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
  return { bytes: Buffer.from(text, 'utf8'), type: 'text/csv; charset=utf-8' };
}

function cell<Entry>(column: Column<Entry>, entry: Entry, { say, timeZone }: Manner): string {
  const value = column.of(entry, say);
  if (value === null || value === undefined) return '';
  if (column.kind === 'instant') return localMinute(String(value), timeZone);
  return column.kind === 'fen' ? (Number(value) / 100).toFixed(2) : String(value);
}
