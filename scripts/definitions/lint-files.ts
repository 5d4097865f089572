/** `lint FILE...`: what is wrong with definitions, line by line. */
import { compileDefinition, productNames } from '../../definitions/compile';
import type { CommandLine } from '../definitions';
import { StartFault } from '../shared/fault';
import { definitionFile, readText } from './files';
import { findingText } from './print-findings';

/** 0 = no errors (warnings and notes may be there), 1 = errors. */
export function lintFiles({ operands, json }: CommandLine): number {
  if (operands.length === 0) throw new StartFault('usage', 'lint needs a file, or the key of a shipped definition.');
  let failed = false;
  for (const name of operands) {
    const file = name === '-' ? name : definitionFile(name);
    const result = compileDefinition(readText(file), productNames);
    failed ||= !result.ok;
    if (json) {
      for (const finding of result.findings) console.log(JSON.stringify({ file, ...finding }));
    } else {
      for (const finding of result.findings) console.log(findingText(file, finding));
      const errors = result.findings.filter((finding) => finding.severity === 'error').length;
      console.log(result.ok ? `${file}: ok` : `${file}: ${errors} error${errors === 1 ? '' : 's'}`);
    }
  }
  return failed ? 1 : 0;
}
