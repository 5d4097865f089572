import type { ApiProblem } from '../problem';
import { useLookup, useWords } from '../use-words';

/** A problem in words: what happened, which rule says so, and the reference when it is ours to repair. */
export function useProblemWords() {
  const lookup = useLookup();
  const t = useWords('shared');
  return (problem: ApiProblem): { title: string; rule: string | null; reference: string | null } => {
    const { code, rule, correlationId, status } = problem.problem;
    return {
      title: lookup('refusal', code, t('failed.title')),
      rule: rule ? `${lookup('rule', rule, '')} (${rule})`.trim() : null,
      reference: status >= 500 && correlationId ? correlationId : null,
    };
  };
}
