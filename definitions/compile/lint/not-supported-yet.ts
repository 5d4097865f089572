/**
 * What the language has and the running engine does not carry out yet. It is refused here, key by key, and never ignored.
 * A key leaves this list together with the change that makes the interpreter run it.
 */
import type { CompileContext } from '../context';
import { stagesAt } from '../context';
import type { Path } from '../findings';
import { peopleAt } from './people';

const stageKeys = [
  'waitForAll',
  'start',
  'startedBy',
  'outputs',
  'cc',
  'pause',
  'duplicates',
  'carryOver',
  'urge',
] as const;
const neutral: { [key: string]: unknown } = {
  waitForAll: false,
  start: 'automatic',
  pause: 'none',
  duplicates: 'askAgain',
};
const peopleKeys = ['chosenBy', 'fromField', 'expression'] as const;

export function lintNotSupportedYet(context: CompileContext): void {
  const { source, report } = context;
  const refuse = (path: Path, what: string): void =>
    report('NOT_SUPPORTED_YET', path, `${what} is not supported yet`, { at: 'key' });

  for (const key of ['cc', 'pause', 'duplicates', 'carryOver', 'urge'] as const) {
    if (source[key] !== undefined && source[key] !== neutral[key]) refuse([key], key);
  }
  if (source.resubmit?.resume === 'atReturner') refuse(['resubmit', 'resume'], 'resume: atReturner');
  source.stages.forEach((stage, i) => {
    if ('parallel' in stage) refuse(['stages', i, 'parallel'], 'parallel');
  });
  for (const { stage, path } of stagesAt(source)) {
    for (const key of stageKeys) {
      if (stage[key] !== undefined && stage[key] !== neutral[key]) refuse([...path, key], key);
    }
    if (typeof stage.decide === 'object' || stage.decide === 'perGroup') {
      const mode = typeof stage.decide === 'object' ? (Object.keys(stage.decide)[0] ?? '') : stage.decide;
      refuse([...path, 'decide'], `decide: ${mode}`);
    }
    if (stage.reject === 'vote') refuse([...path, 'reject'], 'reject: vote');
    if (typeof stage.onReject === 'object') refuse([...path, 'onReject'], 'onReject: returnTo');
  }
  for (const { rule, path } of peopleAt(context)) {
    for (const key of peopleKeys) {
      if (key in rule) refuse([...path, key], key);
    }
    if ('role' in rule && rule.region !== undefined) refuse([...path, 'region'], 'region');
  }
}
