/** Whatever a scenario does, in whatever order, the player answers each event with a line: accepted, or refused with a code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operations, playScenario, prepareScenario } from '../../definitions/play';
import type { PreparedScenario } from '../../definitions/play/prepare-scenario';
import { scenarioSchema } from '../../definitions/play/scenario-schema';
import { refusalCodes } from '../../domain/shared/refusal';
import { people } from './corpus/play-line';
import { readDefinition } from './corpus/read-definition';

const definitions = [
  'any(a b) > c',
  '^round ^anyTime 2of(a b c).due(1 working day).adds(x) > all(a d)',
  '[ a > b.back(previous) | 60%(c d e) ]all.back(submitter) > any(@finance)',
  '^atReturner ^current(deliveryDate) ^none(note) a > [ b | order(c d) ]any > weight3(a=2 e=1)',
  '^pause a.gives(sum).due(4 working hours).replaces(z) > b.manual(m).whenSum(3) > groups(x:c,d y:s,e)',
];

const who = fc.constantFrom('a', 'b', 'c', 'd', 'e', 's', 'm', 'x', 'y', 'z', 'f1', 'f2', 'adm');
const place = fc.constantFrom('s1', 's2', 'previous', 'submitter');

/** Any operation with whatever it needs; who does it need not make sense. */
const event = fc
  .record({ as: who, to: who, from: who, place, do: fc.constantFrom(...operations), amount: fc.nat(9) })
  .filter((one) => one.do !== 'migrate')
  .map(({ as, to, from, place: stage, do: operation, amount }) => {
    const said = { as, do: operation, comment: 'x' };
    switch (operation) {
      case 'return':
        return { ...said, to: stage };
      case 'jump':
        return { ...said, to: stage === 's2' ? 's2' : 's1' };
      case 'addSigner':
        return { ...said, how: (['before', 'after', 'parallel'] as const)[amount % 3], to: [to, from] };
      case 'approve':
        return amount % 2 === 0 ? { ...said, outputs: { sum: amount } } : said;
      case 'resubmit':
      case 'revise':
        return {
          ...said,
          subject: amount % 2 === 0 ? { deliveryDate: `2027-01-0${amount + 1}` } : { amountFen: amount },
        };
      case 'wait':
      case 'advance':
        return { do: operation, for: `${amount + 1} working hours` };
      case 'change':
        return amount % 2 === 0
          ? { do: operation, substitutes: [{ absent: as, substitute: to === as ? 'm' : to, from: '+3 working hours' }] }
          : { do: operation, people: { [to]: { active: amount > 3 } } };
      case 'transfer':
      case 'delegate':
      case 'ask':
      case 'reassign':
      case 'name':
        return { ...said, to };
      case 'removeSigner':
        return { ...said, from };
      default:
        return said;
    }
  })
  .filter((one) => !('substitutes' in one) || one.substitutes?.[0]?.absent !== one.substitutes?.[0]?.substitute);

function prepared(definition: string, events: unknown[]): PreparedScenario {
  const subject = { ae: 's', amountFen: 1000, deliveryDate: '2026-12-31' };
  const scenario = scenarioSchema.parse({
    definition: readDefinition(definition),
    people,
    subject,
    submitter: 's',
    events,
  });
  const result = prepareScenario(scenario, () => null);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.prepared;
}

describe('the player', () => {
  it('answers everything with a line', () => {
    const played = fc.record({
      definition: fc.constantFrom(...definitions),
      events: fc.array(event, { maxLength: 25 }),
    });
    const codes: readonly string[] = refusalCodes;
    fc.assert(
      fc.property(played, ({ definition, events }) => {
        const result = playScenario(prepared(definition, events));
        if ('fault' in result) throw new Error(result.fault);
        expect(result.moments).toHaveLength(events.length + 1);
        for (const { line, state } of result.moments) {
          expect(JSON.parse(JSON.stringify(line))).toEqual(line);
          if (line.refused) expect(codes).toContain(line.refused.code);
          const isEnded = state.status === 'ended';
          const waits = Object.keys(line.tasks).length > 0;
          expect(waits).toBe(!isEnded);
        }
      }),
      { numRuns: 100 },
    );
  });
});
