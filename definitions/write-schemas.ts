/** Writes the published JSON Schemas beside the definitions: `npx tsx definitions/write-schemas.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { schemaFiles } from './schema-files';

for (const [name, schema] of Object.entries(schemaFiles())) {
  const text = await format(JSON.stringify(schema), { parser: 'json', singleQuote: true, printWidth: 120 });
  writeFileSync(fileURLToPath(new URL(name, import.meta.url)), text);
}
