/** Whom the submitter could choose for something that has not been submitted yet: what a form asks for. */
import type { PlanFacts } from './facts';
import { choicesOf, type Choice } from './plan/choices';
import { openCase } from './step/open-case';
import type { CaseEvent } from './types';

/** As if the case were opened with this content as of the facts; nothing is recorded. */
export function choicesFor(opening: Extract<CaseEvent, { type: 'CaseOpened' }>, facts: PlanFacts): Choice[] {
  const incoming = { key: 'preview', at: facts.at, actor: { kind: 'system', what: 'preview' }, body: opening } as const;
  return choicesOf(openCase(incoming, opening).state, facts);
}
