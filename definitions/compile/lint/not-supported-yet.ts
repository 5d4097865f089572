/**
 * What the language has and the running engine does not carry out yet. It is refused here, key by key, and never ignored.
 * A key leaves this list together with the change that makes the interpreter run it.
 */
import type { CompileContext } from '../context';
import { stagesAt } from '../context';
import type { Path } from '../findings';
import { peopleAt } from './people';

const stageKeys = ['outputs', 'cc', 'pause', 'urge'] as const;
const neutral: { [key: string]: unknown } = { pause: 'none' };

export function lintNotSupportedYet(context: CompileContext): void {
  const { source, report } = context;
  const refuse = (path: Path, what: string): void =>
    report('NOT_SUPPORTED_YET', path, `${what} is not supported yet`, { at: 'key' });

  for (const key of ['cc', 'pause', 'urge'] as const) {
    if (source[key] !== undefined && source[key] !== neutral[key]) refuse([key], key);
  }
  for (const { stage, path } of [{ stage: source, path: [] as Path }, ...stagesAt(source)]) {
    if (stage.require?.comment.includes('abstain')) refuse([...path, 'require', 'comment'], 'abstain');
    stage.escalate?.forEach((rung, i) => {
      if ('then' in rung && rung.then === 'approve') refuse([...path, 'escalate', i, 'then'], 'then: approve');
    });
  }
  for (const { stage, path } of stagesAt(source)) {
    for (const key of stageKeys) {
      if (stage[key] !== undefined && stage[key] !== neutral[key]) refuse([...path, key], key);
    }
  }
  for (const { rule, path } of peopleAt(context)) {
    if ('chosenBy' in rule) refuse([...path, 'chosenBy'], 'chosenBy');
    if ('role' in rule && rule.region !== undefined) refuse([...path, 'region'], 'region');
  }
}
