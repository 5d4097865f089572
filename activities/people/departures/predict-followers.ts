/** Who would get the open tasks of somebody who leaves or loses roles: the case itself is asked, on a copy of its state. */
import { advanceCase } from '../../../domain/approvals';
import type { CaseState, CompiledDefinition, PlanFacts } from '../../../domain/approvals';
import { findPerson } from '../../../domain/people';
import type { Organisation } from '../../../domain/people';
import type { Instant, Json } from '../../../domain/shared/process';
import { approvalAdapter } from '../../approvals/approval-adapter';
import { loadPlanFacts } from '../../approvals/load-plan-facts';
import type { Tx } from '../../shared/database';

export type Change = (organisation: Organisation) => Organisation;

export interface Prediction {
  at: Instant;
  change: Change;
  /** The world as it is; loaded once for all cases of a definition. */
  factsFor(definition: CompiledDefinition): Promise<PlanFacts>;
}

export function predictAt(tx: Tx, at: Instant, change: Change): Prediction {
  const loaded = new Map<string, Promise<PlanFacts>>();
  const factsFor = (definition: CompiledDefinition): Promise<PlanFacts> => {
    const version = `${definition.key}@${String(definition.version)}`;
    const facts = loaded.get(version) ?? loadPlanFacts(tx, definition, at);
    loaded.set(version, facts);
    return facts;
  };
  return { at, change, factsFor };
}

/**
 * The holder of each open task of the case after it has looked again at `at` in the changed organisation, by task id; null
 * for a task that nobody would hold. A case whose rules cannot be asked predicts nothing.
 */
export async function predictFollowers(
  tx: Tx,
  caseId: string,
  { at, change, factsFor }: Prediction,
): Promise<(task: { id: string; seatId: string | null }) => string | null> {
  const row = await tx.process.findUnique({ where: { id: caseId }, select: { state: true } });
  const state = row ? approvalAdapter.upcast(row.state as Json) : null;
  if (state === null) return () => null;
  const facts = await factsFor(state.definition);
  const after = lookAgain(state, { ...facts, organisation: change(facts.organisation) }, at);
  return ({ id, seatId }) => {
    const open = after?.tasks.filter((task) => task.state === 'open' && task.kind !== 'incident') ?? [];
    const next = open.find((task) => task.id === id) ?? open.find((task) => seatId !== null && task.seatId === seatId);
    return next?.holderId ?? null;
  };
}

function lookAgain(state: CaseState, facts: PlanFacts, at: Instant): CaseState | null {
  const body = { type: 'Rechecked', why: 'prediction' } as const;
  const advanced = advanceCase(
    state,
    { key: 'prediction', at, actor: { kind: 'system', what: 'prediction' }, body },
    facts,
  );
  return 'refusal' in advanced ? null : advanced.state;
}

/** The organisation without this person: who reported to them reports to their manager, nobody stands in for them or they for anybody. */
export const withoutPerson =
  (userId: string): Change =>
  (organisation) => {
    const managerId = findPerson(organisation, userId)?.managerId ?? null;
    return {
      ...organisation,
      people: organisation.people.map((person) => {
        if (person.id === userId) return { ...person, active: false };
        return person.managerId === userId ? { ...person, managerId } : person;
      }),
      substitutions: organisation.substitutions.filter(
        ({ absentId, substituteId }) => absentId !== userId && substituteId !== userId,
      ),
    };
  };

/** The organisation in which this person no longer holds these roles. */
export const withoutRoles =
  (userId: string, lost: readonly { role: string; departmentId: string | null; region: string | null }[]): Change =>
  (organisation) => ({
    ...organisation,
    people: organisation.people.map((person) =>
      person.id === userId
        ? {
            ...person,
            roles: person.roles.filter(
              (held) =>
                !lost.some(
                  ({ role, departmentId, region }) =>
                    held.role === role &&
                    (held.departmentId ?? null) === departmentId &&
                    (held.region ?? null) === region,
                ),
            ),
          }
        : person,
    ),
  });
