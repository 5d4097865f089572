/**
 * One event with everything that follows from it at once: step → plan → step until nothing is outstanding. What the
 * recorder, scenarios, previews and tests all run.
 */
import type { Incoming, TrailEntry } from '../shared/process';
import type { Refusal } from '../shared/refusal';
import type { PlanFacts } from './facts';
import { planCommand } from './plan/plan-command';
import { engine } from './step/draft';
import { stepCase } from './step/step-case';
import type { CaseAnswer, CaseEvent, CaseState } from './types';

export interface CaseAdvance {
  state: CaseState;
  /** The answers in order, as events: recorded beside the event that asked, so that the state can be folded again. */
  answers: Incoming<CaseAnswer>[];
  trail: TrailEntry[];
}

/** No event has as many consequences; one that does is a fault, and must not spin inside a transaction. */
const mostAnswers = 1000;

/** Refusals, of the event itself or of an answer that it depends on, leave the state as it was. */
export function advanceCase(
  state: CaseState | null,
  incoming: Incoming<CaseEvent>,
  facts: PlanFacts,
): CaseAdvance | { refusal: Refusal } {
  let step = stepCase(state, incoming);
  if ('refusal' in step) return step;
  const trail = [...step.trail];
  const answers: Incoming<CaseAnswer>[] = [];
  for (let command = step.state.outstanding[0]; command; command = step.state.outstanding[0]) {
    if (answers.length >= mostAnswers) throw new Error(`Case ${step.state.id} keeps asking: ${command.type}`);
    const body = planCommand(step.state, command, facts);
    const answer = { key: `${incoming.key}/${command.id}`, at: incoming.at, actor: engine, body };
    step = stepCase(step.state, answer);
    if ('refusal' in step) return step;
    answers.push(answer);
    trail.push(...step.trail);
  }
  return { state: step.state, answers, trail };
}
