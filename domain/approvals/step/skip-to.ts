/** What an administrator jumps over is skipped by override: what is open there is taken away, what lies ahead is not reached. */
import { blockRunOf, isUnderWay, runOf } from '../lookup';
import { isBlock, type Item } from '../stage-order';
import type { CompiledBlock, CompiledStage } from '../definition';
import { closeRun } from './close-run';
import { engine, note, type Draft } from './draft';
import { enterItem } from './enter-item';

/** Both count the items of the definition from 0; `from` is the one under way. */
export function skipTo(draft: Draft, from: number, to: number): void {
  for (const item of draft.state.definition.stages.slice(from, to)) skipItem(draft, item);
  enterItem(draft, to);
}

function skipItem(draft: Draft, item: Item): void {
  if (isBlock(item)) skipBlock(draft, item);
  else skipStage(draft, item);
  const operation = isBlock(item) ? 'blockSkipped' : 'stageSkipped';
  note(draft, operation, { actor: engine, stage: item.id, detail: { because: 'override' } });
}

function skipStage(draft: Draft, { id }: CompiledStage): void {
  const { state } = draft;
  const run = runOf(state, id);
  if (run) {
    if (isUnderWay(run)) {
      closeRun(draft, run, { state: 'skipped', because: 'override', undecided: 'cancelled', tasks: 'jumped' });
    }
    return;
  }
  const nobody = { seatIds: [], passedOver: [], rungsDone: 0, named: [] };
  state.stages.push({ id, round: state.round, state: 'skipped', because: 'override', ...nobody });
}

/** Stages in it that were approved stay so; that they were is no approval of the block. */
function skipBlock(draft: Draft, { id, parallel }: CompiledBlock): void {
  const { state } = draft;
  const pass = blockRunOf(state, id);
  const skipped = { state: 'skipped', because: 'override' } as const;
  if (!pass) {
    state.blocks.push({ id, round: state.round, ...skipped, branches: parallel.map(() => 'skipped') });
    return;
  }
  Object.assign(pass, skipped);
  pass.branches = pass.branches.map((branch) => (branch === 'open' ? 'skipped' : branch));
  for (const stage of parallel.flat()) {
    const run = runOf(state, stage.id);
    if (!run || !isUnderWay(run)) continue;
    closeRun(draft, run, { ...skipped, undecided: 'cancelled', tasks: 'jumped' });
  }
}
