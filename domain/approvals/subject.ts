/** What can be decided: a subject kind says which typed fields it has, who its parties are, and what no definition may allow. */
import type { Bilingual } from './definition';
import type { SubjectFields } from './types';

export type FieldKind =
  'text' | 'fen' | 'percent' | 'number' | 'date' | 'boolean' | 'lines' | 'user' | 'users' | 'client';

export interface SubjectFieldKind {
  kind: FieldKind;
  label: Bilingual;
  /** May be missing; expressions then need `has()`. */
  optional?: true;
}

export interface SubjectKind {
  kind: string;
  title: Bilingual;
  fields: { [field: string]: SubjectFieldKind };
  /** Fields of kind user or users whose people never decide (APR-4); the submitter always is one. */
  partyFields: readonly string[];
  /** Field shown as the amount in lists, and the one that names the client. */
  amountField?: string;
  clientField?: string;
  /** Which fields together name a case in lists, e.g. number and title. */
  titleFields: readonly string[];
  /** Whether silence may ever approve (a last rung `then: approve`); it may depend on the content, e.g. on a floor. */
  systemMayApprove: boolean | ((fields: SubjectFields) => boolean);
}
