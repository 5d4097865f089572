/** What the compiler and every lint rule work on: the source as written, the names that exist, and a way to report. */
import type { SubjectKind } from '../../domain/approvals/subject';
import type { ScopeTypes } from './expressions/scope-types';
import type { FindingCode, Path } from './findings';
import type { DefinitionSource } from './schema/definition-schema';
import type { BlockSource, StageSource } from './schema/stage-schema';

/** The names that exist here and now. A list that is not given is not checked. */
export interface KnownNames {
  subjectKinds: { readonly [kind: string]: SubjectKind };
  roles: readonly string[];
  departments?: readonly string[];
  users?: readonly string[];
  calendars?: readonly string[];
}

export interface ReportMore {
  /** Point at the key instead of its value. */
  at?: 'key';
  /** Point at this character of the text value. */
  offset?: number;
  counterExample?: { [field: string]: unknown };
}

export type Report = (code: FindingCode, path: Path, message: string, more?: ReportMore) => void;

export interface CompileContext {
  source: DefinitionSource;
  kind: SubjectKind;
  types: ScopeTypes;
  names: KnownNames;
  report: Report;
  /** Whether an expression did not check: then trying values out says nothing. */
  expressionsFailed(): boolean;
}

export interface StageAt {
  stage: StageSource;
  path: Path;
  /** The block around it, with its place in it. */
  block: BlockSource | null;
}

/** Every stage with its place, in the order in which it is written; those of blocks too. */
export function stagesAt(source: DefinitionSource): StageAt[] {
  return source.stages.flatMap((stage, i): StageAt[] =>
    'parallel' in stage
      ? stage.parallel.flatMap((branch, b) =>
          branch.map((inner, s) => ({ stage: inner, path: ['stages', i, 'parallel', b, s], block: stage })),
        )
      : [{ stage, path: ['stages', i], block: null }],
  );
}
