/**
 * From YAML to what the interpreter reads. Everything that is wrong is found before anything is published: shape, names,
 * types and meaning. Pure: no file, no clock, no database.
 */
import type { CompiledDefinition } from '../../domain/approvals/definition';
import { compileCc } from './compile-approver';
import { compileBlock, compileStage } from './compile-stage';
import { checkShape } from './check-shape';
import type { CompileContext, KnownNames, Report } from './context';
import { stagesAt } from './context';
import { scopeTypes } from './expressions/scope-types';
import type { Finding } from './findings';
import { findingCodes, pathText } from './findings';
import { lintRules } from './lint';
import { readYaml } from './read-yaml';
import { routingOf } from './routing';

export type Compiled =
  { ok: true; compiled: CompiledDefinition; findings: Finding[] } | { ok: false; findings: Finding[] };

/** The version that the text will have, and its hash; a definition that is only played has neither. */
export interface Edition {
  version: number;
  sha256: string;
}

/**
 * Compiles one definition. With `ok` the findings are warnings and notes; without, at least one is an error.
 * Findings stand in the order of the text.
 */
export function compileDefinition(
  text: string,
  names: KnownNames,
  edition: Edition = { version: 0, sha256: '' },
): Compiled {
  const read = readYaml(text);
  if ('faults' in read) {
    return { ok: false, findings: read.faults.map((fault) => ({ severity: 'error', path: '', ...fault })) };
  }
  const { yaml } = read;
  const findings: Finding[] = [];
  const report: Report = (code, path, message, more = {}) => {
    const position = more.offset === undefined ? yaml.positionOf(path, more.at) : yaml.positionIn(path, more.offset);
    const { counterExample } = more;
    findings.push({
      code,
      severity: findingCodes[code][0],
      path: pathText(path),
      ...position,
      message,
      ...(counterExample && { counterExample }),
    });
  };
  const failed = (): Compiled => ({ ok: false, findings: inTextOrder(findings) });

  const shape = checkShape(yaml.value);
  if ('faults' in shape) {
    for (const { code, path, message, at } of shape.faults) report(code, path, message, at && { at });
    return failed();
  }
  const { source } = shape;
  const kind = Object.hasOwn(names.subjectKinds, source.subject) ? names.subjectKinds[source.subject] : undefined;
  if (!kind) {
    const known = Object.keys(names.subjectKinds).join(', ');
    report('UNKNOWN_SUBJECT', ['subject'], `There is no subject ${source.subject}; there are ${known}`);
    return failed();
  }
  const outputs = Object.fromEntries(stagesAt(source).map(({ stage }) => [stage.id, stage.outputs ?? {}]));
  const context: CompileContext = {
    source,
    kind,
    types: scopeTypes(kind, outputs),
    names,
    report,
    expressionsFailed: () => findings.some(({ code }) => code.startsWith('EXPRESSION_')),
  };

  const compiled = compileSource(context, edition);
  for (const lint of lintRules) lint(context, compiled);
  const unique = inTextOrder(findings);
  if (unique.some((finding) => finding.severity === 'error')) return { ok: false, findings: unique };
  return { ok: true, compiled, findings: unique };
}

function compileSource(context: CompileContext, edition: Edition): CompiledDefinition {
  const { source } = context;
  const stages = source.stages.map((stage, i) =>
    'parallel' in stage
      ? compileBlock(stage, ['stages', i], context, source.stages[i - 1]?.id)
      : compileStage(stage, ['stages', i], context),
  );
  return {
    semantics: 1,
    key: source.key,
    version: edition.version,
    sha256: edition.sha256,
    title: source.title,
    subject: source.subject,
    calendar: source.calendar ?? 'office',
    withdraw: source.withdraw ?? 'beforeFirstDecision',
    resubmit: { resume: source.resubmit?.resume ?? 'rerun', maxRounds: source.resubmit?.maxRounds ?? 5 },
    reapprove: { fromCurrent: source.reapprove?.fromCurrent ?? [], none: source.reapprove?.none ?? [] },
    stages,
    cc: (source.cc ?? []).map((cc, i) => compileCc(cc, ['cc', i], context)),
    routing: routingOf(stages),
  };
}

/** By line and column; what was found twice (an inherited default is compiled once a stage) stands once. */
function inTextOrder(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings
    .filter((finding) => {
      const key = `${finding.code} ${finding.path} ${finding.message}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
