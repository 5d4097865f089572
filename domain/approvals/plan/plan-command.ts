/**
 * Answers what a case asks about the world: people, calendar, expressions. Pure over facts that the caller has loaded;
 * the same code serves the running case, scenarios, previews and the tests.
 */
import { assertNever } from '../../shared/assert-never';
import type { PlanFacts } from '../facts';
import { findStage } from '../stage-order';
import type { CaseAnswer, CaseCommand, CaseState } from '../types';
import { incidentHolders, refuseOverride } from './administrators';
import { planAddressee } from './plan-addressee';
import { planBlock } from './plan-block';
import { planChoices } from './plan-choices';
import { planCopies } from './plan-copies';
import { planHolder } from './plan-holder';
import { planRung } from './plan-rung';
import { planSeats } from './plan-seats';
import { planSigners } from './plan-signers';
import { planSilence } from './plan-silence';
import { planStage } from './plan-stage';
import { planTimes } from './plan-times';
import { planUrge } from './plan-urge';

/** The answer to one outstanding command of `state`, as of `facts.at`; hand it back to `stepCase`. */
export function planCommand(state: CaseState, command: CaseCommand, facts: PlanFacts): CaseAnswer {
  const answers = { type: 'Planned', commandId: command.id } as const;
  switch (command.type) {
    case 'PlanStage': {
      const planned = planStage(state, stageNamed(state, command.stageId), facts);
      return { ...answers, command: command.type, planned };
    }
    case 'PlanBlock':
      return { ...answers, command: command.type, planned: planBlock(state, command.blockId, facts) };
    case 'PlanTimes':
      return { ...answers, command: command.type, planned: planTimes(state, command.taskIds, facts) };
    case 'PlanRung': {
      const planned = planRung(state, stageNamed(state, command.stageId), command.rung, facts);
      return { ...answers, command: command.type, planned };
    }
    case 'PlanHolder':
      return { ...answers, command: command.type, planned: planHolder(state, command, facts) };
    case 'PlanSigners':
      return { ...answers, command: command.type, planned: planSigners(state, command, facts) };
    case 'PlanAddressee':
      return { ...answers, command: command.type, planned: planAddressee(state, command, facts) };
    case 'PlanUrge':
      return { ...answers, command: command.type, planned: planUrge(state, facts) };
    case 'PlanSilence':
      return {
        ...answers,
        command: command.type,
        planned: planSilence(state, stageNamed(state, command.stageId), facts),
      };
    case 'PlanCopies':
      return { ...answers, command: command.type, planned: planCopies(state, command, facts) };
    case 'PlanSeats':
      return {
        ...answers,
        command: command.type,
        planned: planSeats(state, command.seatIds, command.taskIds ?? [], facts),
      };
    case 'PlanChoices':
      return { ...answers, command: command.type, planned: planChoices(state, facts) };
    case 'PlanIncident':
      return { ...answers, command: command.type, planned: { holderIds: incidentHolders(state, facts) } };
    case 'PlanOverride': {
      const refusal = refuseOverride(state, command, facts);
      const planned = refusal ? ({ result: 'refused', refusal } as const) : ({ result: 'granted' } as const);
      return { ...answers, command: command.type, planned };
    }
    default:
      return assertNever(command);
  }
}

/** Commands name stages of the case's own version; anything else is a fault of the program, not of a person. */
function stageNamed(state: CaseState, stageId: string) {
  const stage = findStage(state.definition, stageId);
  if (!stage) throw new Error(`Case ${state.id} asks for the stage ${stageId}, which its definition does not have`);
  return stage;
}
