/** What a stage asks for with an approval: all of it, nothing else, each value of its type. */
import { refuse, type Refusal } from '../../shared/refusal';
import type { Json } from '../../shared/process';
import type { SubjectFields } from '../types';

/** Refuses OUTPUTS_INVALID naming each fault: `missing`, `unknown`, `wrongType`. `declared` is empty where nothing is asked for. */
export function checkOutputs(
  declared: { [name: string]: string },
  given: SubjectFields = {},
): { refusal: Refusal } | null {
  const missing = Object.keys(declared).filter((name) => !Object.hasOwn(given, name));
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  const wrongType = Object.entries(given)
    .filter(([name, value]) => Object.hasOwn(declared, name) && !isOfType(declared[name] ?? '', value))
    .map(([name]) => name);
  if (missing.length + unknown.length + wrongType.length === 0) return null;
  return refuse('OUTPUTS_INVALID', 'The values are not those that this stage asks for', {
    data: { missing, unknown, wrongType },
  });
}

/** The types that a definition may declare; one that is not known here takes nothing. */
function isOfType(type: string, value: Json): boolean {
  switch (type) {
    case 'text':
    case 'user':
      return typeof value === 'string' && value.trim() !== '';
    case 'fen':
      return Number.isSafeInteger(value);
    case 'percent':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isDay(value);
    default:
      return false;
  }
}

/** A calendar day that exists, e.g. `2026-11-22`. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
