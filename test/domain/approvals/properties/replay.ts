/** Plays a counter-example that was kept: the same world, the same events, whatever the generators do by now. */
import type { Chosen, CompiledBlock, CompiledDefinition, CompiledStage } from '../../../../domain/approvals';
import { definition, stage } from '../office';
import { CaseRun, type Check, type Scripted } from './run-case';
import type { World } from './world';

type KeptStage = Partial<CompiledStage> & { id: string };
type KeptBlock = Omit<CompiledBlock, 'title' | 'parallel'> & { parallel: KeptStage[][] };

/** What differs from a plain stage, a plain definition and a world in which nothing happens. */
export interface KeptFailure {
  /** What went wrong. */
  name: string;
  stages: (KeptStage | KeptBlock)[];
  definition?: Partial<Omit<CompiledDefinition, 'stages'>>;
  world?: Partial<World>;
  chosen?: Chosen;
  script: Scripted[];
}

const quiet: World = { inactive: [], substitutions: [], holidays: [], topFallback: null, systemMayApprove: false };

/** Throws what a check throws. */
export function replay({ stages, definition: more, world, chosen, script }: KeptFailure, check: Check): CaseRun {
  const opening = {
    definition: { ...definition([]), ...more, stages: stages.map(whole) },
    world: { ...quiet, ...world },
    chosen: chosen ?? {},
  };
  const run = new CaseRun(opening, check);
  for (const step of script) {
    if ('world' in step) run.world = { ...run.world, ...step.world };
    else {
      run.now = step.at;
      run.send(step.as, step.event);
    }
  }
  return run;
}

function whole(kept: KeptStage | KeptBlock): CompiledStage | CompiledBlock {
  if (!('parallel' in kept)) return stage(kept.id, kept);
  const parallel = kept.parallel.map((branch) => branch.map((one) => stage(one.id, one)));
  return { ...kept, title: { zh: kept.id, en: kept.id }, parallel };
}
