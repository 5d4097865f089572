/** Says what is wrong with the shape of a definition, fault by fault, with the place of each. */
import type { z } from 'zod';
import type { FindingCode, Path } from './findings';
import { approverKeys } from './schema/approver-schema';
import { definitionSchema } from './schema/definition-schema';
import type { DefinitionSource } from './schema/definition-schema';
import { blockSchema, stageSchema } from './schema/stage-schema';

export interface ShapeFault {
  code: FindingCode;
  path: Path;
  message: string;
  at?: 'key';
}

type Issue = z.core.$ZodIssue;

/** The definition as the language knows it, or every fault of its shape. */
export function checkShape(value: unknown): { source: DefinitionSource } | { faults: ShapeFault[] } {
  const parsed = definitionSchema.safeParse(value);
  if (parsed.success) return { source: parsed.data };
  return { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, [], value)) };
}

function faultsOf(issue: Issue, base: Path, root: unknown): ShapeFault[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path));
    case 'invalid_union':
      return unionFaults(issue.errors, path, value, root);
    case 'invalid_key':
      return [{ code: 'BAD_VALUE', path, message: 'The key is not a valid name here', at: 'key' }];
    default:
      if (value === undefined || (value === null && issue.code === 'invalid_type')) return [missing(path)];
      if (path.includes('title') && issue.code === 'too_small') return [missing(path)];
      return [
        { code: issue.code === 'invalid_type' ? 'WRONG_TYPE' : 'BAD_VALUE', path, message: sentence(issue, path) },
      ];
  }
}

function missing(path: Path): ShapeFault {
  const key = String(path.at(-1) ?? '');
  if (path.at(-2) === 'title') {
    const language = key === 'zh' ? 'Chinese' : 'English';
    return { code: 'MISSING_TRANSLATION', path, message: `The title has no ${language} text` };
  }
  return {
    code: 'MISSING_KEY',
    path,
    message: path.length === 0 ? 'There is no definition here' : `${key} is missing`,
  };
}

const stageKeys = Object.keys(stageSchema.shape);
const blockKeys = Object.keys(blockSchema.shape);
const topKeys = Object.keys(definitionSchema.shape);

function unknownKey(key: string, path: Path): ShapeFault {
  const here = [...path, key];
  const levels = [
    topKeys.includes(key) && 'at the top',
    stageKeys.includes(key) && 'in a stage',
    blockKeys.includes(key) && 'in a parallel block',
  ].filter((level) => level !== false);
  const atLevel =
    path.length === 0 || (path[0] === 'stages' && typeof path.at(-1) === 'number' && !path.includes('approvers'));
  if (atLevel && levels.length > 0) {
    return {
      code: 'WRONG_LEVEL',
      path: here,
      message: `${key} does not stand here, only ${levels.join(' or ')}`,
      at: 'key',
    };
  }
  return { code: 'UNKNOWN_KEY', path: here, message: `There is no key ${key} here`, at: 'key' };
}

/** Of the forms that a value may have, the faults of the one that was most likely meant. */
function unionFaults(branches: readonly (readonly Issue[])[], path: Path, value: unknown, root: unknown): ShapeFault[] {
  if (value === undefined) return [missing(path)];
  if (isRecord(value) && namesPeople(path)) {
    const given = approverKeys.filter((key) => key in value);
    if (given.length !== 1) {
      const message = `Names people by exactly one of ${approverKeys.join(', ')}`;
      return [
        {
          code: 'BAD_VALUE',
          path,
          message: given.length === 0 ? message : `${message}; here are ${given.join(' and ')}`,
        },
      ];
    }
  }
  const atRoot = (issue: Issue) =>
    issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
  const possible = branches.filter((issues) => !issues.some(atRoot));
  if (possible.length === 0) {
    const words = branches.flat().flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []));
    const message =
      words.length > 0
        ? `Takes ${words.join(', ')} or one of the longer forms`
        : 'Has none of the forms that are possible here';
    return [{ code: 'BAD_VALUE', path, message }];
  }
  const [likeliest = []] = [...possible].sort((a, b) => weight(a) - weight(b));
  return likeliest.flatMap((issue) => faultsOf(issue, path, root));
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 2 * issue.keys.length;
    return sum + (issue.path.length <= 1 && issue.code === 'invalid_type' ? 2 : 1);
  }, 0);
}

/** Whether the value stands where people are named. */
function namesPeople(path: Path): boolean {
  const last = path.at(-1);
  if (typeof last === 'number') return ['approvers', 'exclude', 'from', 'cc'].includes(String(path.at(-2)));
  return last === 'to' || last === 'startedBy';
}

function sentence(issue: Issue, path: Path): string {
  const name = [...path].reverse().find((part) => typeof part === 'string') ?? 'The value';
  return issue.message.startsWith('Invalid') || issue.message.startsWith('Too')
    ? `${name}: ${issue.message}`
    : `${name} ${issue.message}`;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      isRecord(value) || Array.isArray(value) ? (value as { [key: string]: unknown })[part] : undefined,
    root,
  );
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
