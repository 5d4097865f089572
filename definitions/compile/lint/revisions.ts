/** What a new revision of the subject may do without asking again: never what decides who is asked. */
import type { CompiledDefinition } from '../../../domain/approvals/definition';
import type { CompileContext } from '../context';

export function lintRevisions({ source, kind, report }: CompileContext, compiled: CompiledDefinition): void {
  const readBy = (field: string): string[] => compiled.routing[field] ?? [];
  (source.reapprove?.none ?? []).forEach((field, i) => {
    const places = readBy(field);
    if (places.length === 0) return;
    report('ROUTING_FIELD_IN_NONE', ['reapprove', 'none', i], `${field} decides who is asked (${places.join(', ')})`);
  });
  const first = stageIds(compiled.stages[0]);
  (source.reapprove?.fromCurrent ?? []).forEach((field, i) => {
    const early = readBy(field).filter((place) => first.includes(place.split('.')[0] ?? ''));
    if (early.length === 0) return;
    const message = `${field} is read by the first stage already (${early.join(', ')})`;
    report('ROUTING_FIELD_FROM_CURRENT', ['reapprove', 'fromCurrent', i], message);
  });
  const named = new Set([...(source.reapprove?.none ?? []), ...(source.reapprove?.fromCurrent ?? [])]);
  const others = Object.keys(kind.fields).filter((field) => !named.has(field));
  const path = source.reapprove ? ['reapprove'] : [];
  report('ALL_OVER_AGAIN', path, `A change of these starts all over again: ${others.join(', ')}`, { at: 'key' });
}

function stageIds(stage: CompiledDefinition['stages'][number] | undefined): string[] {
  if (!stage) return [];
  return 'parallel' in stage ? [stage.id, ...stage.parallel.flat().map((inner) => inner.id)] : [stage.id];
}
