/** What a list looks like as a table: one column after another, each with what it takes from an entry. */
import type { Bilingual } from '../../../domain/approvals';

/** Says something in the language that was asked for. */
export type Say = (words: Bilingual) => string;

/** `fen` are integer fen, shown in yuan; `instant` is UTC, shown in the agency's zone. */
export interface Column<Entry> {
  title: Bilingual;
  kind: 'text' | 'instant' | 'fen' | 'count';
  /** Null and undefined leave the cell empty. */
  of: (entry: Entry, say: Say) => string | number | null | undefined;
}

export interface Table<Entry> {
  /** The sheet, and with the day the file. */
  title: Bilingual;
  columns: Column<Entry>[];
}

export interface Written {
  bytes: Uint8Array;
  type: string;
}

/** How a table is written: for whom, and in which zone instants are shown. */
export interface Manner {
  say: Say;
  timeZone: string;
}
