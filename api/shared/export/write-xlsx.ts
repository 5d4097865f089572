/** A table as a workbook: amounts and instants are numbers that Excel computes with, texts are texts whatever they look like (CNV-7). */
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { localMinute } from '../local-minute';
import type { Column, Manner, Table, Written } from './columns';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const widths = { text: 24, instant: 18, fen: 16, count: 10 } as const;

/** One sheet; its first row stays in sight. */
export async function writeXlsx<Entry>(
  { title, columns }: Table<Entry>,
  entries: Entry[],
  manner: Manner,
): Promise<Written> {
  const head = columns.map((column): Cell => ({ value: manner.say(column.title), fontWeight: 'bold' }));
  const rows = entries.map((entry) => columns.map((column) => cell(column, entry, manner)));
  const bytes = await writeXlsxFile([head, ...rows], {
    sheet: manner.say(title),
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    stickyRowsCount: 1,
  }).toBuffer();
  return { bytes, type };
}

function cell<Entry>(column: Column<Entry>, entry: Entry, { say, timeZone }: Manner): Cell {
  const value = column.of(entry, say);
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case 'text':
      return { type: String, value: String(value), wrap: true };
    case 'count':
      return { type: Number, value: Number(value), format: '0' };
    case 'fen':
      return { type: Number, value: Number(value) / 100, format: '#,##0.00' };
    case 'instant':
      // A sheet knows no zones: it gets the clock on the agency's wall.
      return {
        type: Date,
        value: new Date(`${localMinute(String(value), timeZone).replace(' ', 'T')}:00Z`),
        format: 'yyyy-mm-dd hh:mm',
      };
  }
}
