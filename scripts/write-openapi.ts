/** Writes the OpenAPI document, made from the declared routes: `npx tsx scripts/write-openapi.ts [file]`, default api/openapi.json. */
import { writeFile } from 'node:fs/promises';
import { openApiDocument } from '../api/shared/openapi';
import { routes } from '../api/routes';

const file = process.argv[2] ?? 'api/openapi.json';
await writeFile(file, `${JSON.stringify(openApiDocument(routes), null, 2)}\n`);
