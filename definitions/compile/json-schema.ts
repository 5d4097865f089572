/** The published JSON Schema of the language: what an editor completes and checks by. Generated, never edited. */
import { z } from 'zod';
import { definitionSchema } from './schema/definition-schema';

/** The JSON Schema (draft 7, which YAML editors understand) of an approval definition. */
export function definitionJsonSchema(): object {
  return {
    $id: 'approval.schema.json',
    ...z.toJSONSchema(definitionSchema, { target: 'draft-7', io: 'input', unrepresentable: 'throw' }),
  };
}
