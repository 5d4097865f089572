/**
 * A list of days: a header, then a line a day. Columns `day`, `kind`, and `name` if wanted, in any order, also named 日期, 类型,
 * 名称. Kinds: holiday, 休, 假, 节假日; workday, 班, 调休, 补班.
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { DayKind, FileFault, ReadDay, ReadFile } from '../../../domain/people';
import { readDay } from './read-day';

const columns = {
  day: ['day', 'date', '日期'],
  kind: ['kind', 'type', '类型'],
  name: ['name', '名称', '说明'],
} as const;
type Column = keyof typeof columns;

const kinds: { readonly [word: string]: DayKind } = {
  ...{ holiday: 'holiday', 休: 'holiday', 假: 'holiday', 假日: 'holiday', 节假日: 'holiday', 放假: 'holiday' },
  ...{ workday: 'workday', 班: 'workday', 补班: 'workday', 调休: 'workday', 调休上班: 'workday', 上班: 'workday' },
};

/** Every fault with its line; the days of the lines that are sound. Never throws. */
export function readCalendarCsv(text: string): ReadFile {
  const rows = readRows(text);
  if (!Array.isArray(rows)) return { days: [], faults: [rows] };
  const [header, ...lines] = rows;
  const names = header?.record.map((cell) => cell.trim().toLowerCase()) ?? [];
  const place = (column: Column): number => names.findIndex((name) => columns[column].some((one) => one === name));
  const missing = (['day', 'kind'] as const).filter((column) => place(column) < 0);
  if (missing.length > 0) {
    const line = header?.line ?? 1;
    return { days: [], faults: missing.map((column) => fault(line, column, `No column ${column}`, 'missing_column')) };
  }
  const days: ReadDay[] = [];
  const faults: FileFault[] = [];
  for (const { record, line } of lines) {
    const cell = (column: Column): string => record[place(column)]?.trim() ?? '';
    const day = readDay(cell('day'));
    const kind = kinds[cell('kind').toLowerCase()];
    if (day === null) faults.push(fault(line, 'day', `"${cell('day')}" is no day`, 'bad_day'));
    if (kind === undefined) {
      faults.push(fault(line, 'kind', `"${cell('kind')}" is neither holiday nor workday`, 'unknown_kind'));
    }
    if (day !== null && kind !== undefined) days.push({ day, kind, name: cell('name').slice(0, 60) || null, line });
  }
  return { days, faults };
}

interface Row {
  record: string[];
  line: number;
}

function readRows(text: string): Row[] | FileFault {
  try {
    const rows = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    // The library's types do not know what `info` adds; `lines` is the number of the last line of the record.
    return (rows as unknown as { record: string[]; info: { lines: number } }[])
      .map(({ record, info }) => ({ record, line: info.lines }))
      .filter(({ record }) => record.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return { path: `line ${String(line)}`, message: error.message, code: 'unreadable' };
  }
}

const fault = (line: number, column: Column, message: string, code: string): FileFault => ({
  ...{ path: `line ${String(line)}, column ${column}`, message, code },
});
