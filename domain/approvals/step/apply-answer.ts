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
import type { Draft } from './draft';
import { applyHolderPlan } from './apply-holder-plan';
import { applyIncidentPlan } from './raise-incident';

type Asked<Kind> = Extract<CaseCommand, { type: Kind }>;
type Apply<Kind extends keyof PlanOf> = (draft: Draft, asked: Asked<Kind>, plan: PlanOf[Kind]) => Refusal | null | void;

/** Refuses what the plan itself refuses: FORBIDDEN, OWN_REQUEST, MAY_NOT_SIT, NOT_FOUND, URGED_RECENTLY. */
export function applyAnswer(draft: Draft, answer: CaseAnswer): Refusal | null {
  const { state } = draft;
  const asked = state.outstanding.find(({ id }) => id === answer.commandId);
  state.outstanding = state.outstanding.filter(({ id }) => id !== answer.commandId);
  if (asked?.type !== answer.command) return null;
  // Question and answer are of one kind, which the compiler cannot follow through the index.
  const apply = appliers[answer.command] as (draft: Draft, asked: CaseCommand, plan: unknown) => Refusal | null | void;
  return apply(draft, asked, answer.planned) ?? null;
}

const appliers: { [Kind in keyof PlanOf]: Apply<Kind> } = {
  PlanStage: applyStagePlan,
  PlanBlock: applyBlockPlan,
  PlanTimes: applyTimesPlan,
  PlanRung: applyRungPlan,
  PlanHolder: applyHolderPlan,
  PlanSigners: applySignersPlan,
  PlanAddressee: applyAddresseePlan,
  PlanUrge: applyUrgePlan,
  PlanSilence: applySilencePlan,
  PlanCopies: applyCopiesPlan,
  PlanSeats: (draft, _asked, plan) => {
    applySeatsPlan(draft, plan);
  },
  PlanIncident: applyIncidentPlan,
  PlanOverride: applyOverridePlan,
};
