/**
 * What a form needs to know of a step's content, read from its JSON Schema (2020-12). Pure.
 *
 * The forms are drawn by this small renderer and not by a general one: our schemas are flat (fields and one kind of
 * table), a general renderer brings AJV, whose compiled validators need `unsafe-eval`, and the server checks everything
 * again with the same schema and names each fault by its path. What is checked here only saves a round trip.
 */

export interface Words {
  zh: string;
  en: string;
}

export type Widget =
  | 'line'
  | 'text'
  | 'fen'
  | 'percent'
  | 'number'
  | 'date'
  | 'boolean'
  | 'choice'
  | 'contact'
  | 'user'
  | 'billing'
  | 'meeting'
  | 'item'
  | 'point'
  | 'outsourced'
  | 'lines';

export interface FieldSpec {
  name: string;
  widget: Widget;
  label: Words;
  help?: Words;
  required: boolean;
  readOnly: boolean;
  /** For numbers; of fen fields in fen. */
  min?: number;
  max?: number;
  decimals?: number;
  maxLength?: number;
  /** Of a choice: each value with its words. */
  options?: { value: string; words: Words }[];
  /** Of a table: its columns and how many rows. */
  columns?: FieldSpec[];
  minItems?: number;
  maxItems?: number;
}

type Json = { [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The fields of an object schema in their order. A schema that is no object has none. */
export function fieldSpecs(schema: unknown): FieldSpec[] {
  if (!isObject(schema) || !isObject(schema.properties)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(schema.properties).map(([name, field]) =>
    fieldSpec(name, isObject(field) ? field : {}, required.includes(name)),
  );
}

function fieldSpec(name: string, schema: Json, required: boolean): FieldSpec {
  const english = isObject(schema['x-en']) ? schema['x-en'] : {};
  const zh = stringOf(schema.title) ?? name;
  const help = stringOf(schema.description);
  const widget = widgetOf(schema);
  const spec: FieldSpec = {
    name,
    widget,
    label: { zh, en: stringOf(english.title) ?? zh },
    required,
    readOnly: schema.readOnly === true,
  };
  if (help !== undefined) spec.help = { zh: help, en: stringOf(english.description) ?? help };
  const limits = {
    min: numberOf(schema.minimum),
    max: numberOf(schema.maximum),
    decimals: numberOf(schema['x-decimals']) ?? (schema.type === 'integer' ? 0 : undefined),
    maxLength: numberOf(schema.maxLength),
    minItems: numberOf(schema.minItems),
    maxItems: numberOf(schema.maxItems),
  };
  for (const [limit, value] of Object.entries(limits)) if (value !== undefined) Object.assign(spec, { [limit]: value });
  if (widget === 'choice') spec.options = optionsOf(schema);
  if (widget === 'lines') spec.columns = fieldSpecs(schema.items);
  return spec;
}

function widgetOf(schema: Json): Widget {
  const kind = schema['x-kind'];
  switch (kind) {
    case 'fen':
    case 'percent':
    case 'date':
    case 'text':
    case 'contact':
    case 'user':
    case 'billing':
    case 'meeting':
    case 'item':
    case 'point':
    case 'outsourced':
    case 'lines':
      return kind;
  }
  if (Array.isArray(schema.enum)) return 'choice';
  if (schema.type === 'boolean') return 'boolean';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.type === 'array') return 'lines';
  return 'line';
}

function optionsOf(schema: Json): { value: string; words: Words }[] {
  const words = isObject(schema['x-options']) ? schema['x-options'] : {};
  const values = Array.isArray(schema.enum) ? schema.enum : [];
  return values
    .filter((value): value is string => typeof value === 'string')
    .map((value) => {
      const said = words[value];
      const zh = (isObject(said) && stringOf(said.zh)) || value;
      return { value, words: { zh, en: (isObject(said) && stringOf(said.en)) || zh } };
    });
}
