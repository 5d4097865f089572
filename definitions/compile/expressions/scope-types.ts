/**
 * Which names an expression may use and of which type they are: `subject` from its kind, `outputs` from the stages of
 * the definition, `submitter` and `case` the same everywhere. Decides types only; evaluates nothing.
 */
import type { CompiledBlock, CompiledStage } from '../../../domain/approvals/definition';
import type { FieldKind, SubjectKind } from '../../../domain/approvals/subject';

/** A type of the expression language; a list of records carries the types of its items. */
export type CelType =
  'int' | 'double' | 'string' | 'bool' | 'users' | { items: { [field: string]: 'int' | 'double' | 'string' | 'bool' } };

export interface ScopeField {
  type: CelType;
  optional: boolean;
}

export type ScopeRecord = { [field: string]: ScopeField };

/** Everything an expression of one definition can see. */
export interface ScopeTypes {
  subject: ScopeRecord;
  submitter: ScopeRecord;
  case: ScopeRecord;
  outputs: { [stage: string]: ScopeRecord };
}

/** Outputs by stage id, as a definition declares them. */
export type DeclaredOutputs = { [stageId: string]: { [name: string]: string } };

const always = (type: CelType): ScopeField => ({ type, optional: false });
const sometimes = (type: CelType): ScopeField => ({ type, optional: true });

/** As the interpreter fills them (domain/approvals/plan/expression-scope.ts). */
export const submitterFields: ScopeRecord = {
  id: always('string'),
  name: always('string'),
  departmentId: always('string'),
  roles: always('users'),
};

export const caseFields: ScopeRecord = {
  id: always('string'),
  definition: always('string'),
  round: always('int'),
};

/** What a line of any priced list of ours has. */
const lineItems = {
  description: 'string',
  unit: 'string',
  quantity: 'double',
  unitPriceFen: 'int',
  outsideCostFen: 'int',
} as const;

const typeOfKind: { [kind in FieldKind]: CelType } = {
  text: 'string',
  fen: 'int',
  percent: 'double',
  number: 'int',
  date: 'string',
  boolean: 'bool',
  lines: { items: lineItems },
  user: 'string',
  users: 'users',
  client: 'string',
};

/** The names and types for a subject kind and what its definition's stages put out. */
export function scopeTypes(kind: SubjectKind, outputs: DeclaredOutputs = {}): ScopeTypes {
  return {
    subject: Object.fromEntries(
      Object.entries(kind.fields).map(([name, field]) => [
        name,
        { type: typeOfKind[field.kind], optional: field.optional === true },
      ]),
    ),
    submitter: submitterFields,
    case: caseFields,
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([stageId, fields]) => [
        outputsName(stageId),
        Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, sometimes(typeOfOutput(type))])),
      ]),
    ),
  };
}

/** A stage's name under `outputs`: a hyphen would be a minus there, so `account-manager` reads `outputs.accountManager`. */
export function outputsName(stageId: string): string {
  return stageId.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** What the stages of a definition put out, by stage id. */
export function declaredOutputs(stages: readonly (CompiledStage | CompiledBlock)[]): DeclaredOutputs {
  const all = stages.flatMap((stage) => ('parallel' in stage ? stage.parallel.flat() : [stage]));
  return Object.fromEntries(all.map((stage) => [stage.id, stage.outputs]));
}

function typeOfOutput(type: string): CelType {
  return type in typeOfKind ? typeOfKind[type as FieldKind] : 'string';
}
