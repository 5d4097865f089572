/** Who is informed: each of the same thing once. */
import type { CompileContext } from '../context';
import { stagesAt } from '../context';
import type { Path } from '../findings';
import type { CcSource } from '../schema/approver-schema';

export function lintCopies(context: CompileContext): void {
  const { source } = context;
  lintList(source.cc, ['cc'], context);
  for (const { stage, path } of stagesAt(source)) lintList(stage.cc, [...path, 'cc'], context);
}

function lintList(list: readonly CcSource[] | undefined, path: Path, { report }: CompileContext): void {
  const written = (list ?? []).map((rule) => JSON.stringify({ ...rule, on: rule.on ?? 'approved' }, sortedKeys(rule)));
  written.forEach((rule, i) => {
    if (written.indexOf(rule) < i) report('COPY_TWICE', [...path, i], 'The same people already hear of the same above');
  });
}

/** So that the order in which keys are written makes no difference. */
function sortedKeys(rule: CcSource): string[] {
  const keys = Object.values(rule).flatMap((value) =>
    typeof value === 'object' && value !== null ? Object.keys(value as object) : [],
  );
  return [...new Set([...Object.keys(rule), 'on', ...keys])].sort();
}
