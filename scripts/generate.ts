/**
 * `npm run generate`: writes api/openapi.json, which is kept in the repository so that a change of the API is seen in a
 * diff, and the web's types of it. A test fails while the kept document is not that of the routes.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { routes } from '../api/routes';
import { openApiDocument } from '../api/shared/openapi';
import { runMain } from './shared/leave';
import { writeApiTypes } from './shared/write-api-types';

const file = join(resolve(import.meta.dirname, '..'), 'api/openapi.json');

runMain(async () => {
  await writeFile(file, `${JSON.stringify(openApiDocument(routes), null, 2)}\n`);
  await writeApiTypes();
  return 0;
});
