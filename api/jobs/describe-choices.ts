/** What the submitter has to choose, in the words and names of a form. */
import { choiceKey, findStage, type Choice } from '../../domain/approvals';
import type { ApiDeps } from '../shared/deps';
import { loadNames, refTo } from '../shared/names';
import type { AskedBy } from './load-asked';

/** With what was chosen before where the case came back, as far as it can be chosen again. */
export async function describeChoices(
  deps: Pick<ApiDeps, 'database'>,
  { definition, before }: AskedBy,
  choices: readonly Choice[],
) {
  const names = await loadNames(
    deps,
    choices.flatMap(({ candidates }) => candidates),
  );
  return choices.map(({ stage, entry, candidates, min, max, required }) => {
    const place = choiceKey(stage, entry);
    const kept = before?.chosen[place] ?? [];
    return {
      place,
      stage: { id: stage, title: findStage(definition, stage)?.title ?? { zh: stage, en: stage } },
      ...{ min, max, required },
      candidates: candidates.map((id) => refTo(names, id)),
      chosen: kept.filter((id) => candidates.includes(id)),
    };
  });
}
