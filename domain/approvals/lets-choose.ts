/** 提交人自选: whether a definition asks the submitter to choose anybody at all. */
import type { CompiledDefinition } from './definition';
import { stagesOf } from './stage-order';

/** True when an entry of some stage is `chosenBy: submitter`, whether or not that stage will apply. */
export function letsChoose(definition: CompiledDefinition): boolean {
  return stagesOf(definition).some((stage) => stage.approvers.some(({ by }) => by === 'chosenBy'));
}
