/** Stages that somebody starts or skips: whether there is somebody. */
import type { CompileContext } from '../context';
import { stagesAt } from '../context';
import type { PersonRuleSource } from '../schema/approver-schema';

export function lintManual(context: CompileContext): void {
  const { source, report } = context;
  for (const { stage, path } of stagesAt(source)) {
    const { startedBy } = stage;
    if (stage.start !== 'manual') {
      if (startedBy === undefined) continue;
      const message = `${stage.id} starts by itself: startedBy says nothing without start: manual`;
      report('STARTED_BY_IN_VAIN', [...path, 'startedBy'], message, { at: 'key' });
    } else if (startedBy === undefined) {
      const message = `The submitter may have no superior who starts ${stage.id}: name somebody with startedBy`;
      report('STARTER_CAN_LACK', [...path, 'start'], message);
    } else {
      const why = whyNobody(startedBy, context);
      if (why !== null) report('STARTER_CAN_LACK', [...path, 'startedBy'], `${why}: nobody would start ${stage.id}`);
    }
  }
}

/** How the rule can name nobody although everything it names exists; null where only an empty role could be to blame. */
function whyNobody(rule: PersonRuleSource, { kind }: CompileContext): string | null {
  if ('user' in rule || 'role' in rule) return null;
  if ('departmentHead' in rule) return `The department ${rule.departmentHead} may have no head`;
  if ('relation' in rule) return `${rule.relation} may name nobody`;
  if ('superiors' in rule) return `${rule.superiors.of} may have no superior`;
  if ('expression' in rule) return 'The expression may give an empty list';
  const field = Object.hasOwn(kind.fields, rule.fromField) ? kind.fields[rule.fromField] : undefined;
  if (kind.partyFields.includes(rule.fromField)) return `${rule.fromField} is a party`;
  return field?.optional || field?.kind === 'users' ? `${rule.fromField} may be empty` : null;
}
