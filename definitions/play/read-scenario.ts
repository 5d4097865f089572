/** Reads scenarios and case files from YAML or JSON text and says where each fault stands. */
import type { z } from 'zod';
import type { Path } from '../compile/findings';
import { pathText } from '../compile/findings';
import { readYaml } from '../compile/read-yaml';
import type { ScenarioFault } from './faults';
import type { Scenario, ScenarioCase } from './scenario-schema';
import { casesSchema, scenarioSchema } from './scenario-schema';

export type Read<Value> = { value: Value } | { faults: ScenarioFault[] };

/** One scenario; JSON is read as YAML, which it is. */
export function readScenario(text: string): Read<Scenario> {
  return readAs(text, scenarioSchema);
}

/** A case file. Cases that are `like` an earlier one are filled from it; two of one name are refused. */
export function readCases(text: string): Read<ScenarioCase[]> {
  const read = readAs(text, casesSchema);
  if ('faults' in read) return read;
  const byName = new Map<string, ScenarioCase>();
  const faults: ScenarioFault[] = [];
  const cases = read.value.map((one, i) => {
    if (byName.has(one.name)) faults.push({ path: `[${i}].name`, message: `Another case has the name ${one.name}` });
    const model = one.like === undefined ? undefined : byName.get(one.like);
    if (one.like !== undefined && !model) {
      faults.push({ path: `[${i}].like`, message: `No case before this one has the name ${one.like}` });
    }
    const full = model ? fill(one, model) : one;
    byName.set(one.name, full);
    return full;
  });
  return faults.length > 0 ? { faults } : { value: cases };
}

/** What is not said is taken from the model; the subject and people field by field, expectations and events never. */
function fill(one: ScenarioCase, model: ScenarioCase): ScenarioCase {
  const { events: _events, expect: _expect, expectAtStart: _atStart, ...inherited } = model;
  return {
    ...inherited,
    ...one,
    ...(model.subject && { subject: { ...model.subject, ...one.subject } }),
    ...(isRecord(model.people) &&
      (one.people === undefined || isRecord(one.people)) && {
        people: mergeEach(model.people, one.people ?? {}),
      }),
  };
}

function mergeEach<Value extends object>(
  model: { [id: string]: Value },
  own: { [id: string]: Value },
): { [id: string]: Value } {
  const ids = [...new Set([...Object.keys(model), ...Object.keys(own)])];
  return Object.fromEntries(ids.map((id) => [id, { ...model[id], ...own[id] } as Value]));
}

function isRecord<Value>(value: { [id: string]: Value } | unknown[] | undefined): value is { [id: string]: Value } {
  return value !== undefined && !Array.isArray(value);
}

function readAs<Schema extends z.ZodType>(text: string, schema: Schema): Read<z.output<Schema>> {
  const read = readYaml(text);
  if ('faults' in read) {
    return { faults: read.faults.map(({ line, column, message }) => ({ path: '', line, column, message })) };
  }
  const { yaml } = read;
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data };
  return {
    faults: parsed.error.issues
      .flatMap((issue) => deepest(issue, []))
      .map(({ path, message }) => ({
        path: pathText(path),
        ...yaml.positionOf(path),
        message,
      })),
  };
}

/** Of a value that may have several forms, the faults of the form that came furthest. */
function deepest(issue: z.core.$ZodIssue, base: Path): { path: Path; message: string }[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }];
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => deepest(inner, path)));
  const depth = (faults: { path: Path }[]) => Math.max(0, ...faults.map((fault) => fault.path.length));
  const [best] = [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best && depth(best) > path.length ? best : [{ path, message: issue.message }];
}
