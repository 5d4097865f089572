/** Who is informed of what has happened: nobody's substitute, and nobody twice of the same. */
import type { PlanFacts } from '../facts';
import { findStage } from '../stage-order';
import type { CaseCommand, CaseState, CopiesPlan } from '../types';
import { resolveRule } from './resolve-rule';

/** Active people whom the rules for this moment name, each once; a rule that fails is a fault and informs nobody. */
export function planCopies(
  state: CaseState,
  { on, stageId }: Extract<CaseCommand, { type: 'PlanCopies' }>,
  facts: PlanFacts,
): CopiesPlan {
  const rules = stageId === undefined ? state.definition.cc : (findStage(state.definition, stageId)?.cc ?? []);
  const known = state.copied.filter((copy) => copy.on === on && copy.stageId === stageId).map(({ userId }) => userId);
  const userIds: string[] = [];
  const faults: string[] = [];
  for (const { who } of rules.filter((rule) => rule.on === on)) {
    const resolution = resolveRule(who, state, facts);
    if ('error' in resolution) faults.push(resolution.error);
    else userIds.push(...resolution.found.filter(({ person }) => person.active).map(({ person }) => person.id));
  }
  return { userIds: [...new Set(userIds)].filter((id) => !known.includes(id)), faults };
}
