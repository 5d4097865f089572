/** The expression language as this product allows it: typed names, small limits, no functions that can run away. */
import { Environment } from '@marcbachmann/cel-js';
import type { CelType, ScopeRecord, ScopeTypes } from './scope-types';

/** Longer or deeper than any condition that a person should have to read. */
const limits = { maxAstNodes: 400, maxDepth: 24, maxListElements: 200, maxMapEntries: 20, maxCallArguments: 4 };

/**
 * The functions and macros that may be called. Left out: `dyn` (gives up types), `matches` (JavaScript's regular
 * expressions can take exponential time), `cel.bind` (doubles values level by level), clocks, bytes and maps.
 */
export const allowedFunctions: ReadonlySet<string> = new Set([
  'has',
  'size',
  'int',
  'double',
  'string',
  'startsWith',
  'endsWith',
  'contains',
  'lowerAscii',
  'upperAscii',
  'trim',
  'indexOf',
  'substring',
  'all',
  'exists',
  'exists_one',
  'filter',
  'map',
]);

/** Macros that run once per list element: how deep they may stand in each other bounds the work. */
export const loopingMacros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
export const maxLoopDepth = 2;
export const maxListLength = 1000;

/** A checker and evaluator for one set of names. Building one is slow: keep it. */
export function buildEnvironment(types: ScopeTypes): Environment {
  const environment = new Environment({ limits });
  // Ints and decimals compare across types; arithmetic between them still needs a cast.
  environment.registerOperator('int == double', (a: bigint, b: number) => Number(a) === b);
  const record = (fields: ScopeRecord, prefix: string): { [field: string]: string } =>
    Object.fromEntries(
      Object.entries(fields).map(([name, { type }]) => [name, celName(environment, type, `${prefix}_${name}`)]),
    );
  environment.registerVariable({ name: 'subject', schema: record(types.subject, 'subject') });
  environment.registerVariable({ name: 'submitter', schema: record(types.submitter, 'submitter') });
  environment.registerVariable({ name: 'case', schema: record(types.case, 'case') });
  environment.registerVariable({
    name: 'outputs',
    schema: Object.fromEntries(
      Object.entries(types.outputs).map(([stage, fields]) => [stage, record(fields, `outputs_${stage}`)]),
    ),
  });
  return environment;
}

function celName(environment: Environment, type: CelType, itemName: string): string {
  if (type === 'users') return 'list<string>';
  if (typeof type === 'string') return type;
  environment.registerType({ name: itemName, schema: type.items });
  return `list<${itemName}>`;
}
