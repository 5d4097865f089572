/** Ids that must be unique and references that must lead somewhere. */
import type { CompileContext } from '../context';
import { stagesAt } from '../context';
import { outputsName } from '../expressions/scope-types';
import type { Path } from '../findings';
import type { StageSource } from '../schema/stage-schema';

/** `returnTo` takes these beside the ids of stages. */
const wordsOfTheLanguage = ['submitter', 'previous'];

export function lintStructure(context: CompileContext): void {
  const { source, report } = context;
  const seen = new Set<string>();
  const unique = (id: string, path: Path): void => {
    if (wordsOfTheLanguage.includes(id)) report('BAD_VALUE', [...path, 'id'], `${id} is a word of the language`);
    if (seen.has(id)) report('DUPLICATE_STAGE_ID', [...path, 'id'], `Another stage already has the id ${id}`);
    seen.add(id);
  };
  source.stages.forEach((stage, i) => {
    unique(stage.id, ['stages', i]);
    if (!('parallel' in stage)) return;
    stage.parallel.forEach((branch, b) =>
      branch.forEach((inner, s) => unique(inner.id, ['stages', i, 'parallel', b, s])),
    );
  });
  lintTargets(context);
  lintOutputNames(context);
  for (const { stage, path } of stagesAt(source)) {
    const entries = stage.approvers.map((entry, i) => entry.id ?? String(i + 1));
    entries.forEach((id, i) => {
      if (entries.indexOf(id) < i) {
        report(
          'DUPLICATE_ENTRY_ID',
          [...path, 'approvers', i, 'id'],
          `Another entry of ${stage.id} already has the id ${id}`,
        );
      }
    });
    for (const { id, path: at, isKnown } of keysOfDecide(stage, [...path, 'decide'], context)) {
      if (entries.includes(id) || isKnown) continue;
      report('UNKNOWN_ENTRY', at, `No entry of ${stage.id} has the id ${id}`, { at: 'key' });
    }
  }
}

/** The groups and weights that a stage names; a weight may be a user's, which is known where users are. */
function keysOfDecide({ decide }: StageSource, path: Path, { names }: CompileContext) {
  if (typeof decide !== 'object') return [];
  if ('perGroup' in decide) {
    return Object.keys(decide.perGroup).map((id) => ({ id, path: [...path, 'perGroup', id], isKnown: false }));
  }
  if (!('weight' in decide)) return [];
  return Object.keys(decide.weight.of).map((id) => {
    return { id, path: [...path, 'weight', 'of', id], isKnown: names.users?.includes(id) ?? true };
  });
}

/** A rejection may lead back only: to the submitter, to the step before, or to a stage that lies before. */
function lintTargets({ source, report }: CompileContext): void {
  const check = (onReject: unknown, before: readonly string[], path: Path, from: string): void => {
    if (typeof onReject !== 'object' || onReject === null) return;
    const { returnTo } = onReject as { returnTo: string };
    if (returnTo === 'submitter' || before.includes(returnTo)) return;
    const at = [...path, 'onReject', 'returnTo'];
    if (returnTo === 'previous') {
      if (before.length === 0) report('UNREACHABLE_TARGET', at, `Nothing comes before ${from}`);
      return;
    }
    report('UNREACHABLE_TARGET', at, `${returnTo} is not a stage that comes before ${from}`);
  };
  const before: string[] = [];
  source.stages.forEach((stage, i) => {
    const path = ['stages', i];
    check(stage.onReject, before, path, stage.id);
    if ('parallel' in stage) {
      stage.parallel.forEach((branch, b) => {
        const passed = [...before];
        branch.forEach((inner, s) => {
          const innerPath = [...path, 'parallel', b, s];
          if (stage.join === 'any' && inner.onReject !== undefined) {
            report(
              'WRONG_LEVEL',
              [...innerPath, 'onReject'],
              `A stage in a branch of join: any has no onReject of its own`,
            );
          }
          check(inner.onReject, passed, innerPath, inner.id);
          passed.push(inner.id);
        });
      });
    }
    before.push(stage.id, ...('parallel' in stage ? stage.parallel.flat().map(({ id }) => id) : []));
  });
}

/** A hyphen is left out of a stage's name under `outputs`: two stages must not read the same there. */
function lintOutputNames({ source, report }: CompileContext): void {
  const seen = new Map<string, string>();
  for (const { stage, path } of stagesAt(source)) {
    if (stage.outputs === undefined) continue;
    const name = outputsName(stage.id);
    const other = seen.get(name);
    if (other !== undefined && other !== stage.id) {
      report('DUPLICATE_STAGE_ID', [...path, 'id'], `${stage.id} and ${other} are both read as outputs.${name}`);
    }
    seen.set(name, stage.id);
  }
}
