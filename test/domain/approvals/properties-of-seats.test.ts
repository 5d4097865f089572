/** Substitution never makes a circle and never loses a seat, over any stage and any absences (approvals.md §8, APR-5). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceCase, type CompiledDefinition } from '../../../domain/approvals';
import { longestChain, substitutionChain, type Substitution } from '../../../domain/people';
import { away, definition, monday } from './office';
import { choiceFor, oneStage } from './properties/definitions';
import { content, factsIn, staffIds, type World } from './properties/world';

const anyone = fc.constantFrom(...staffIds);
const pairs = fc.array(fc.tuple(anyone, anyone), { maxLength: 10 });
const absences = (list: [string, string][]): Substitution[] => list.map(([from, to]) => away(from, to));

const worldWith = (substitutions: Substitution[]): World => ({
  ...{ inactive: [], substitutions, holidays: [], topFallback: 'gm', systemMayApprove: false },
});

/** A case just opened by somebody who works nowhere near it. */
function opened(of: CompiledDefinition, substitutions: Substitution[]) {
  const result = advanceCase(
    null,
    {
      key: 'k',
      at: monday,
      actor: { kind: 'person', id: 'outsider' },
      body: {
        type: 'CaseOpened',
        ...{ caseId: 'approval/1', definition: of, subjectKind: 'estimate', subjectId: '1', fields: content },
        ...{ partyIds: ['outsider'], submitterId: 'outsider', ownerId: null },
        chosen: choiceFor(of, worldWith([]), 0),
      },
    },
    factsIn(worldWith(substitutions), monday),
  );
  if ('refusal' in result) throw new Error(result.refusal.detail);
  return result.state;
}

describe('substitution', () => {
  it('APR-5 never loses a seat, nor seats anybody twice', () => {
    fc.assert(
      fc.property(oneStage, pairs, (stage, list) => {
        const of = { ...definition([]), stages: [stage] };
        const { seats, incidents } = opened(of, absences(list));
        const present = opened(of, []);
        // A fall-back whose people all stand in for others already is an incident: no seat is lost in silence.
        if ([...incidents, ...present.incidents].length === 0) expect(seats).toHaveLength(present.seats.length);
        const holders = seats.map(({ holderId }) => holderId);
        expect(new Set(holders).size).toBe(holders.length);
      }),
      { numRuns: 400 },
    );
  });

  it('APR-5 never runs in a circle, nor over more than five links', () => {
    fc.assert(
      fc.property(anyone, pairs, (absent, list) => {
        const { organisation } = factsIn(worldWith(absences(list)), monday);
        const matter = { definitionKey: 'estimate', clientId: null, amountFen: null };
        const chain = substitutionChain(organisation, absent, matter, monday);
        expect(new Set([absent, ...chain]).size).toBe(chain.length + 1);
        expect(chain.length).toBeLessThanOrEqual(longestChain);
      }),
      { numRuns: 400 },
    );
  });
});
