/** 提交人自选: what has been picked of what a step lets its submitter choose, and where it does not do yet. Pure. */
import type { StepChoice } from '../../shared/types';

/** User ids by place. */
export type Picked = { [place: string]: string[] };

/** What stands in the form for these choices: what was picked, else who was chosen before; nobody who cannot be chosen (any more). */
export function pickedFor(choices: readonly StepChoice[], picked: Picked): Picked {
  return Object.fromEntries(
    choices.map(({ place, candidates, chosen }) => [
      place,
      (picked[place] ?? chosen).filter((id) => candidates.some((candidate) => candidate.id === id)),
    ]),
  );
}

/** The places in which too few or too many are picked; where it is not known yet whether anybody is needed, nobody will do. */
export function stillToPick(choices: readonly StepChoice[], picked: Picked): string[] {
  return choices.flatMap(({ place, min, max, required }) => {
    const { length } = picked[place] ?? [];
    if (length === 0 && !required) return [];
    return length < min || length > max ? [place] : [];
  });
}

/** Which of several choices of one stage it is, e.g. ` (2/3)`, so that no two fields are called the same; nothing of an only one. */
export function numberIn(choices: readonly StepChoice[], { place, stage }: StepChoice): string {
  const same = choices.filter((choice) => choice.stage.id === stage.id);
  if (same.length < 2) return '';
  return ` (${String(same.findIndex((choice) => choice.place === place) + 1)}/${String(same.length)})`;
}
