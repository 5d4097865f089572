/** A step's content as JSON Schema: what forms are drawn from and what the OpenAPI text says. */
import { z } from 'zod';
import { steps } from './steps';
import type { StepKind } from './types';

export type JsonSchema = { [key: string]: unknown };

const made = new Map<StepKind, JsonSchema>();

/** JSON Schema (2020-12) of what the step takes, with Chinese `title` and `description`, English under `x-en`, the widget under `x-kind`. */
export function stepSchema(kind: StepKind): JsonSchema {
  const known = made.get(kind);
  if (known) return known;
  const schema: JsonSchema = z.toJSONSchema(steps[kind].schema, { io: 'input' });
  made.set(kind, schema);
  return schema;
}
