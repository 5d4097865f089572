/** 产出: what a stage asks for with an approval, and what stages have given. Nothing of a field that is hidden from the reader. */
import type { z } from 'zod';
import {
  outputDifferences,
  outputsOf,
  stagesOf,
  type CaseState,
  type CompiledStage,
  type SubjectFields,
  type Vote,
} from '../../domain/approvals';
import { refTo } from '../shared/names';
import type { outputField, outputGiven } from './contract-case';
import { outputLabel } from './output-label';

type OutputField = z.input<typeof outputField>;

export function outputFieldsOf(state: CaseState, { outputs }: CompiledStage, hidden: readonly string[]): OutputField[] {
  return Object.entries(outputs)
    .filter(([name]) => !hidden.includes(name))
    .map(([name, kind]) => ({ name, kind, label: outputLabel(state.subjectKind, name, kind) }));
}

/** The values that count, each with who gave it, and who gave another. */
export function describeOutputs(
  state: CaseState,
  names: (id: string) => string,
  hidden: readonly string[],
): z.input<typeof outputGiven>[] {
  const given = outputsOf(state);
  const differences = outputDifferences(state);
  return stagesOf(state.definition).flatMap((stage) =>
    outputFieldsOf(state, stage, hidden).flatMap((field) => {
      const value = given[stage.id]?.[field.name];
      const counted = value === undefined ? null : lastGiver(state, stage.id, given[stage.id] ?? {});
      if (value === undefined || counted === null) return [];
      const others = differences.find((one) => one.stage === stage.id && one.name === field.name)?.given ?? [];
      return [
        {
          ...field,
          ...{ stage: stage.id, value, by: refTo(names, counted.by), at: counted.at },
          differing: others
            .filter((other) => JSON.stringify(other.value) !== JSON.stringify(value))
            .map((other) => ({ value: other.value, by: refTo(names, other.person), at: other.at })),
        },
      ];
    }),
  );
}

/** Whose approval gave the values that count: the last of the stage that gave exactly these. */
function lastGiver(state: CaseState, stageId: string, outputs: SubjectFields): { by: string; at: string } | null {
  const votes = state.seats
    .filter((seat) => seat.stageId === stageId)
    .flatMap((seat): Vote[] => (seat.vote ? [seat.vote] : []))
    .filter((vote) => JSON.stringify(vote.outputs) === JSON.stringify(outputs))
    .sort((a, b) => a.number - b.number);
  const last = votes.at(-1);
  return last ? { by: last.by.kind === 'person' ? last.by.id : 'system', at: last.at } : null;
}
