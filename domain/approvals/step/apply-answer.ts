/**
 * Hands the answer to a command to whoever goes on with it. An answer that nobody waits for any more (the case has ended or
 * a new round has begun since the question) changes nothing.
 */
import type { Refusal } from '../../shared/refusal';
import type { CaseAnswer, CaseCommand, PlanOf } from '../types';
import { applyRungPlan } from './climb-ladder';
import { applyAddresseePlan } from './apply-addressee-plan';
import { applyBlockPlan } from './apply-block-plan';
import { applyCopiesPlan } from './apply-copies-plan';
import { applyOverridePlan } from './apply-override-plan';
import { applySeatsPlan } from './apply-seats';
import { applySignersPlan } from './apply-signers-plan';
import { applySilencePlan } from './apply-silence-plan';
import { applyStagePlan } from './apply-stage-plan';
import { applyTimesPlan } from './apply-times';
import { applyUrgePlan } from './apply-urge-plan';
import { applyChoicesPlan } from './check-choices';
import type { Draft } from './draft';
import { applyHolderPlan } from './apply-holder-plan';
import { applyIncidentPlan } from './raise-incident';

type Asked<Kind> = Extract<CaseCommand, { type: Kind }>;
type Apply<Kind extends keyof PlanOf> = (draft: Draft, asked: Asked<Kind>, plan: PlanOf[Kind]) => Refusal | null;

/** Refuses what the plan itself refuses: FORBIDDEN, OWN_REQUEST, MAY_NOT_SIT, NOT_FOUND, URGED_RECENTLY. */
export function applyAnswer(draft: Draft, answer: CaseAnswer): Refusal | null {
  const { state } = draft;
  const asked = state.outstanding.find(({ id }) => id === answer.commandId);
  state.outstanding = state.outstanding.filter(({ id }) => id !== answer.commandId);
  if (asked?.type !== answer.command) return null;
  // Question and answer are of one kind, which the compiler cannot follow through the index.
  const apply = appliers[answer.command] as (draft: Draft, asked: CaseCommand, plan: unknown) => Refusal | null;
  return apply(draft, asked, answer.planned);
}

/** For answers that nobody waits to see refused. */
function unrefused<Kind extends keyof PlanOf>(
  apply: (draft: Draft, asked: Asked<Kind>, plan: PlanOf[Kind]) => void,
): Apply<Kind> {
  return (draft, asked, plan) => {
    apply(draft, asked, plan);
    return null;
  };
}

const appliers: { [Kind in keyof PlanOf]: Apply<Kind> } = {
  PlanStage: unrefused(applyStagePlan),
  PlanBlock: unrefused(applyBlockPlan),
  PlanTimes: unrefused(applyTimesPlan),
  PlanRung: unrefused(applyRungPlan),
  PlanHolder: applyHolderPlan,
  PlanSigners: applySignersPlan,
  PlanAddressee: applyAddresseePlan,
  PlanUrge: applyUrgePlan,
  PlanSilence: unrefused(applySilencePlan),
  PlanCopies: unrefused(applyCopiesPlan),
  PlanChoices: applyChoicesPlan,
  PlanSeats: unrefused((draft, _asked, plan) => {
    applySeatsPlan(draft, plan);
  }),
  PlanIncident: unrefused(applyIncidentPlan),
  PlanOverride: applyOverridePlan,
};
