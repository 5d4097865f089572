/** The published schema files by name, as they must stand in the repository; a test compares. */
import { definitionJsonSchema } from './compile/json-schema';
import { casesJsonSchema } from './play/json-schema';

/** File name → schema. */
export function schemaFiles(): { [name: string]: object } {
  return { 'approval.schema.json': definitionJsonSchema(), 'cases.schema.json': casesJsonSchema() };
}
