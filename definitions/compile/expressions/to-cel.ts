/**
 * Carries JSON into the expression language and back. Whole numbers become big integers on the way in and plain numbers
 * on the way out; what does not fit its declared type is an error, never a rounded or empty value.
 */
import type { Json } from '../../../domain/shared/process';
import { maxListLength } from './environment';
import type { CelType, ScopeRecord, ScopeTypes } from './scope-types';
import { outputsName } from './scope-types';
import type { ExpressionScope } from '../../../domain/approvals/definition';

export class ValueError extends Error {}

/** The scope with every declared field in its declared type. Missing and null fields stay away, undeclared ones too. */
export function scopeToCel(scope: ExpressionScope, types: ScopeTypes): { [root: string]: object } {
  const outputs = Object.fromEntries(
    Object.entries(scope.outputs).map(([stageId, values]) => [outputsName(stageId), values]),
  );
  return {
    subject: recordToCel(scope.subject, types.subject, 'subject'),
    submitter: recordToCel(scope.submitter, types.submitter, 'submitter'),
    case: recordToCel(scope.case, types.case, 'case'),
    outputs: Object.fromEntries(
      Object.entries(types.outputs).map(([stage, fields]) => [
        stage,
        recordToCel(outputs[stage] ?? {}, fields, `outputs.${stage}`),
      ]),
    ),
  };
}

function recordToCel(
  values: { [field: string]: Json },
  fields: ScopeRecord,
  name: string,
): { [field: string]: unknown } {
  const result: { [field: string]: unknown } = {};
  for (const [field, { type }] of Object.entries(fields)) {
    const value = values[field];
    if (value !== undefined && value !== null) result[field] = valueToCel(value, type, `${name}.${field}`);
  }
  return result;
}

function valueToCel(value: Json, type: CelType, name: string): unknown {
  if (type === 'users') return listOf(value, name).map((item, i) => valueToCel(item, 'string', `${name}[${i}]`));
  if (typeof type === 'object') {
    return listOf(value, name).map((item, i) => {
      if (item === null || typeof item !== 'object' || Array.isArray(item)) {
        throw new ValueError(`${name}[${i}] is not a record`);
      }
      const fields = Object.fromEntries(
        Object.entries(type.items).map(([field, itemType]) => [field, { type: itemType, optional: true }]),
      );
      return recordToCel(item, fields, `${name}[${i}]`);
    });
  }
  switch (type) {
    case 'int':
      if (typeof value !== 'number' || !Number.isSafeInteger(value))
        throw new ValueError(`${name} is not a whole number`);
      return BigInt(value);
    case 'double':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw new ValueError(`${name} is not a number`);
      return value;
    case 'string':
      if (typeof value !== 'string') throw new ValueError(`${name} is not a text`);
      return value;
    case 'bool':
      if (typeof value !== 'boolean') throw new ValueError(`${name} is not true or false`);
      return value;
  }
}

function listOf(value: Json, name: string): Json[] {
  if (!Array.isArray(value)) throw new ValueError(`${name} is not a list`);
  if (value.length > maxListLength) throw new ValueError(`${name} has more than ${maxListLength} elements`);
  return value;
}

/** A result as plain JSON; whole numbers beyond 2^53 are an error. */
export function celToJson(value: unknown): Json {
  switch (typeof value) {
    case 'boolean':
    case 'string':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new ValueError('The result is not a finite number');
      return value;
    case 'bigint': {
      const number = Number(value);
      if (!Number.isSafeInteger(number)) throw new ValueError('The result is a number beyond 2^53');
      return number;
    }
    default:
      if (Array.isArray(value)) return value.map(celToJson);
      throw new ValueError('The result is not plain data');
  }
}
