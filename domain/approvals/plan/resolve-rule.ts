/**
 * Turns one approver rule into people, with the reason for each (APR-3). It does not ask whether they may sit:
 * somebody inactive or a party is found here like everybody else and falls away later, visibly.
 */
import {
  findPerson,
  holdsRole,
  isRelationName,
  relations,
  reportingLine,
  roleHolders,
  type Person,
} from '../../people';
import { assertNever } from '../../shared/assert-never';
import type { Json } from '../../shared/process';
import type { ApproverRule } from '../definition';
import type { PlanFacts } from '../facts';
import { newestRevision } from '../lookup';
import type { CaseState, SeatReason } from '../types';
import { expressionScope } from './expression-scope';

export interface Found {
  person: Person;
  why: SeatReason;
}

export type Resolution = { found: Found[] } | { error: string };

/** Who a rule names as of the facts, in the order that the rule gives them; an error when an expression fails. */
export function resolveRule(rule: ApproverRule, state: CaseState, facts: PlanFacts): Resolution {
  const { organisation } = facts;
  switch (rule.by) {
    case 'user':
      return people([findPerson(organisation, rule.user)], { by: 'user' });
    case 'role': {
      const { role, department, region } = rule;
      const where = { ...(department !== undefined && { department }), ...(region !== undefined && { region }) };
      return people(roleHolders(organisation, role, where), { by: 'role', detail: { role, ...where } });
    }
    case 'relation': {
      const { of, relation } = rule;
      if (!isRelationName(relation)) return { error: `There is no relation ${relation}` };
      const named = peopleOf(of, state).map((id) => relations[relation].find(organisation, id));
      return people(named, { by: 'relation', detail: { of, relation } });
    }
    case 'departmentHead': {
      const department = organisation.departments.find(({ id }) => id === rule.department);
      return people([findPerson(organisation, department?.headId)], {
        by: 'departmentHead',
        detail: { department: rule.department },
      });
    }
    case 'superiors':
      return { found: superiors(rule, state, facts) };
    case 'fromField': {
      const named = peopleOf(rule.field, state).map((id) => findPerson(organisation, id));
      return people(named, { by: 'field', detail: { field: rule.field } });
    }
    case 'expression':
      return fromExpression(rule, state, facts);
    case 'chosenBy':
      return { error: 'Only an entry of approvers is chosen by the submitter' };
    default:
      return assertNever(rule);
  }
}

/** One seat a level. Fewer levels than asked is fine; a line that never reaches somebody active with `upTo` gives nobody. */
function superiors(
  rule: Extract<ApproverRule, { by: 'superiors' }>,
  state: CaseState,
  { organisation }: PlanFacts,
): Found[] {
  return peopleOf(rule.of, state).flatMap((id) => {
    const line = reportingLine(organisation, id);
    const { upTo } = rule;
    const reached =
      upTo === undefined
        ? line.length
        : line.findIndex((above) => above.active && holdsRole(organisation, above, upTo)) + 1;
    return line
      .slice(0, Math.min(reached, rule.levels ?? reached))
      .map((person, index): Found => ({ person, why: { by: 'superior', detail: { of: rule.of, level: index + 1 } } }));
  });
}

function fromExpression(
  rule: Extract<ApproverRule, { by: 'expression' }>,
  state: CaseState,
  facts: PlanFacts,
): Resolution {
  const answer = facts.evaluate(rule.expression, expressionScope(state, facts));
  if ('error' in answer) return answer;
  const ids = idsIn(answer.value);
  if (!ids) return { error: `${rule.expression.cel} does not give a list of user ids` };
  const named = ids.map((id) => findPerson(facts.organisation, id));
  return people(named, { by: 'expression', detail: { cel: rule.expression.cel } });
}

/** Ids of the people in a user field of the subject, or the submitter. */
function peopleOf(field: string, state: CaseState): string[] {
  if (field === 'submitter') return [state.submitterId];
  return idsIn(newestRevision(state).fields[field]) ?? [];
}

function idsIn(value: Json | undefined): string[] | null {
  const values = Array.isArray(value) ? value : [value];
  const ids = values.filter((item) => typeof item === 'string');
  return ids.length === values.length ? ids : null;
}

function people(named: (Person | null)[], why: SeatReason): Resolution {
  return { found: named.flatMap((person) => (person ? [{ person, why }] : [])) };
}
