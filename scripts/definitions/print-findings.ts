/** Findings as a person reads them: `file:line:column severity CODE message`. */
import type { Finding } from '../../definitions/compile';

export function findingText(file: string, finding: Finding): string {
  const { line, column, severity, code, path, message, counterExample } = finding;
  const example = counterExample ? ` (for example ${JSON.stringify(counterExample)})` : '';
  const place = path === '' ? '' : ` [${path}]`;
  return `${file}:${line}:${column} ${severity} ${code} ${message}${example}${place}`;
}
