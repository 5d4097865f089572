/**
 * Hands the answer to a command to whoever goes on with it. An answer that nobody waits for any more (the case has ended or
 * a new round has begun since the question) changes nothing.
 */
import { assertNever } from '../../shared/assert-never';
import type { Refusal } from '../../shared/refusal';
import type { CaseAnswer, CaseCommand } from '../types';
import { applyRungPlan } from './climb-ladder';
import { applySeatsPlan } from './apply-seats';
import { applyStagePlan } from './apply-stage-plan';
import { applyTimesPlan } from './apply-times';
import type { Draft } from './draft';
import { applyIncidentPlan } from './raise-incident';
import { applyHolderPlan } from './reassign';
import { applyOverridePlan } from './terminate';

/** Refuses what the plan itself refuses: FORBIDDEN, OWN_REQUEST, MAY_NOT_SIT, NOT_FOUND. */
export function applyAnswer(draft: Draft, answer: CaseAnswer): Refusal | null {
  const { state } = draft;
  const command = state.outstanding.find(({ id }) => id === answer.commandId);
  state.outstanding = state.outstanding.filter(({ id }) => id !== answer.commandId);
  const waiting = <Kind extends CaseCommand['type']>(kind: Kind): Extract<CaseCommand, { type: Kind }> | null =>
    command?.type === kind ? (command as Extract<CaseCommand, { type: Kind }>) : null;

  switch (answer.command) {
    case 'PlanStage': {
      const asked = waiting(answer.command);
      if (asked) applyStagePlan(draft, asked, answer.planned);
      return null;
    }
    case 'PlanTimes': {
      const asked = waiting(answer.command);
      if (asked) applyTimesPlan(draft, asked, answer.planned);
      return null;
    }
    case 'PlanRung': {
      const asked = waiting(answer.command);
      if (asked) applyRungPlan(draft, asked, answer.planned);
      return null;
    }
    case 'PlanHolder': {
      const asked = waiting(answer.command);
      return asked ? applyHolderPlan(draft, asked, answer.planned) : null;
    }
    case 'PlanSeats': {
      const asked = waiting(answer.command);
      if (asked) applySeatsPlan(draft, answer.planned);
      return null;
    }
    case 'PlanIncident': {
      const asked = waiting(answer.command);
      if (asked) applyIncidentPlan(draft, answer.planned);
      return null;
    }
    case 'PlanOverride': {
      const asked = waiting(answer.command);
      return asked ? applyOverridePlan(draft, asked, answer.planned) : null;
    }
    default:
      return assertNever(answer);
  }
}
