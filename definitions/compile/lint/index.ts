/** The rules that a definition is held to, in the order in which they are looked at. */
import type { CompiledDefinition } from '../../../domain/approvals/definition';
import type { CompileContext } from '../context';
import { lintConditions } from './conditions';
import { lintCopies } from './copies';
import { lintManual } from './manual';
import { lintNames } from './names';
import { lintOutputs } from './outputs';
import { lintReturns } from './returns';
import { lintRevisions } from './revisions';
import { lintSeats } from './seats';
import { lintStructure } from './structure';
import { lintTimes } from './times';

export type LintRule = (context: CompileContext, compiled: CompiledDefinition) => void;

export const lintRules: readonly LintRule[] = [
  lintNames,
  lintStructure,
  lintSeats,
  lintTimes,
  lintRevisions,
  lintReturns,
  lintOutputs,
  lintManual,
  lintCopies,
  lintConditions,
];
