/** Whom the submitter chooses, as the engine keeps it: by stage and entry. A stage alone names its only choice. */
import type { Chosen, CompiledDefinition } from '../../domain/approvals';
import { stagesOf } from '../../domain/approvals';

/** `{ media: [wang] }` and `{ media.1: [wang] }` are the same where the stage lets choose in one entry only. */
export function readChosen(source: { [place: string]: string[] }, definition: CompiledDefinition): Chosen {
  const places = choicesOf(definition);
  return Object.fromEntries(
    Object.entries(source).map(([place, people]) => {
      const ofStage = places.filter((one) => one.slice(0, one.lastIndexOf('.')) === place);
      return [ofStage.length === 1 && ofStage[0] !== undefined ? ofStage[0] : place, people];
    }),
  );
}

/** Every place where the submitter chooses: `<stage>.<entry>`. */
export function choicesOf(definition: CompiledDefinition): string[] {
  return stagesOf(definition).flatMap((stage) =>
    stage.approvers.filter(({ by }) => by === 'chosenBy').map((entry) => `${stage.id}.${entry.id}`),
  );
}
