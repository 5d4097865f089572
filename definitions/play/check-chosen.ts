/** Whether the submitter chooses people who exist, where the definition lets them choose. */
import type { CompiledDefinition } from '../../domain/approvals';
import type { Path } from '../compile/findings';
import type { ReportFault } from './faults';
import { choicesOf, readChosen } from './read-chosen';

/** Reports places without a choice, stages that would need an entry beside, and people who are not in the scenario. */
export function checkChosen(
  chosen: { [place: string]: string[] } | undefined,
  versions: readonly CompiledDefinition[] | null,
  people: ReadonlySet<string>,
  path: Path,
  report: ReportFault,
): void {
  for (const [place, ids] of Object.entries(chosen ?? {})) {
    const isKnown = versions?.some((version) =>
      Object.keys(readChosen({ [place]: ids }, version)).every((one) => choicesOf(version).includes(one)),
    );
    if (isKnown === false) {
      const places = [...new Set(versions?.flatMap(choicesOf))].join(', ');
      report([...path, place], `Nothing is chosen at ${place}; the submitter chooses at ${places || 'no place'}`);
    }
    ids.forEach((id, i) => {
      if (!people.has(id)) report([...path, place, i], `${id} is not among people`);
    });
  }
}
