/** One generated case from its definition to its last move, and everything that is held against it. */
import fc from 'fast-check';
import type { CompiledDefinition } from '../../../../domain/approvals';
import type { Substitution } from '../../../../domain/people';
import { choiceFor, definitions } from './definitions';
import { expectTheRestRefused } from './hold-offers';
import { peopleHold } from './hold-people';
import { stateHolds } from './hold-state';
import { tallyHolds } from './hold-tally';
import { timesHold } from './hold-times';
import { votesHold } from './hold-votes';
import { moves, type Move } from './moves';
import { playMove } from './play-move';
import { CaseRun, type Check } from './run-case';
import { staffIds, type World } from './world';

export interface Scenario {
  definition: CompiledDefinition;
  choice: number;
  world: World;
  moves: Move[];
}

const anyone = fc.constantFrom(...staffIds);

const substitution = fc
  .record({ absentId: anyone, substituteId: anyone })
  .filter(({ absentId, substituteId }) => absentId !== substituteId)
  .map((pair) => {
    const from = '2026-01-01T00:00:00.000Z';
    return { ...pair, id: `${pair.absentId}-${pair.substituteId}`, from, to: null, enteredAt: from };
  });

const worlds: fc.Arbitrary<World> = fc.record({
  inactive: fc.oneof(fc.constant<string[]>([]), fc.array(anyone, { maxLength: 1 })),
  substitutions: fc.oneof(fc.constant<Substitution[]>([]), fc.array(substitution, { maxLength: 2 })),
  holidays: fc.constant<string[]>([]),
  topFallback: fc.option(anyone),
  systemMayApprove: fc.boolean(),
});

export const scenarios = (mostMoves = 40): fc.Arbitrary<Scenario> =>
  fc.record({ definition: definitions, choice: fc.nat(9), world: worlds, moves: moves(mostMoves) });

/** Everything that must hold after every event of one case, by name. */
export const everyCheck = (): { [what: string]: Check } => ({
  ...{ ...stateHolds, ...peopleHold, ...votesHold, ...timesHold },
  ...tallyHolds(),
});

/** All of them; the one that fails names itself. */
export function checkAll(): Check {
  const checks = Object.entries(everyCheck());
  return (step) => {
    for (const [what, check] of checks) {
      try {
        check(step);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`${what}\n${step.incoming.body.type}: ${why}`, { cause: error });
      }
    }
  };
}

/** Plays it. Throws what a check throws; `begun` hears of the run first, so that its script is there even then. */
export function playScenario(
  { definition, choice, world, moves: list }: Scenario,
  check: Check,
  begun?: (run: CaseRun) => void,
): CaseRun {
  const run = new CaseRun({ definition, world, chosen: choiceFor(definition, world, choice) }, check);
  begun?.(run);
  for (const move of list) {
    if (run.state.status === 'ended') {
      playAfterEnd(run, move);
      break;
    }
    playMove(run, move);
  }
  expectTheRestRefused(run);
  return run;
}

/** The end is the end: one more of everything that could still arrive. */
function playAfterEnd(run: CaseRun, move: Move): void {
  if (run.last) run.send(run.last.as, run.last.event);
  run.send(null, { type: 'DeadlineReached' });
  playMove(run, { ...move, do: 'junk' });
  playMove(run, { ...move, do: 'amount' });
}
