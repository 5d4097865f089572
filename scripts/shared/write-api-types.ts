/** The web's types of the API, from the OpenAPI document of the declared routes. They are made, not kept in the repository. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { routes } from '../../api/routes';
import { openApiDocument } from '../../api/shared/openapi';

const target = join(resolve(import.meta.dirname, '../..'), 'web/src/shared/api.d.ts');

/** Writes the types unless they are the same already, so that nothing downstream is built again for nothing. */
export async function writeApiTypes(): Promise<void> {
  const document = JSON.stringify(openApiDocument(routes));
  const types = `/** Made from the routes of api/ by \`npm run generate\`; not edited by hand. */\n${astToString(await openapiTS(document))}`;
  if (existsSync(target) && readFileSync(target, 'utf8') === types) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, types);
}
