/**
 * The OpenAPI 3.1 document, made from the declared routes and their zod schemas. Needs no server and no database:
 * `npm run generate` writes it to a file, from which the web takes its types.
 */
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { problem } from './contract';
import { isFile, type FileAnswer, type Route } from './route';

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});
const binary = { type: 'string' as const, format: 'binary' };
const keyHeader = z.string().min(8).max(128).meta({
  description:
    'Chosen by the caller, unique per person: repeating a request with the same key and body gives the first answer again and does nothing twice',
});

/** The document of these routes. Pure. */
export function openApiDocument(routes: readonly Route[]) {
  const paths: ZodOpenApiPathsObject = {};
  for (const declared of routes) {
    paths[declared.path] = { ...paths[declared.path], [declared.method]: operationOf(declared) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Jobcard API',
      version: '1',
      description:
        'Jobs and approvals of an agency. Money is integer fen (CNY 0.01), instants are UTC in ISO 8601. What is refused is answered as `application/problem+json` with a `code`, and with the `rule` where one forbids it. Lists are paged by `after`. Every answer carries `x-correlation-id`.',
    },
    servers: [{ url: '/api/v1' }],
    tags: ['people', 'tasks', 'cases', 'jobs', 'clients', 'definitions', 'links', 'operations', 'documents'].map(
      (name) => ({
        name,
      }),
    ),
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'jobcard.session_token',
          description: 'Set by `POST /sessions`',
        },
        token: { type: 'http', scheme: 'bearer', description: 'A token from `POST /tokens`' },
      },
    },
  });
}

function operationOf(declared: Route): ZodOpenApiOperationObject {
  const open = 'everybody' in declared.permission;
  const body = declared.documentedBody ?? declared.body;
  return {
    operationId: declared.name,
    tags: [declared.tag],
    summary: declared.summary,
    description: [declared.description, permissionText(declared), refusalText(declared)].filter(Boolean).join('\n\n'),
    ...(open ? { security: [] } : {}),
    requestParams: {
      ...(declared.params ? { path: declared.params } : {}),
      ...(declared.query ? { query: declared.query } : {}),
      ...(declared.key === 'none'
        ? {}
        : { header: z.object({ 'Idempotency-Key': declared.key === 'process' ? keyHeader : keyHeader.optional() }) }),
    },
    ...(declared.takesFile ? { requestBody: { required: true, content: { '*/*': { schema: binary } } } } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: responsesOf(declared, open),
  };
}

function responsesOf(declared: Route, open: boolean): ZodOpenApiResponsesObject {
  const responses: ZodOpenApiResponsesObject = {};
  for (const [status, schema] of Object.entries(declared.answers)) {
    const name = status as `${1 | 2 | 3 | 4 | 5}${string}`;
    responses[name] = schema
      ? { description: describeStatus(status), content: contentOf(schema) }
      : { description: describeStatus(status) };
  }
  if (declared.params ?? declared.query ?? declared.body)
    responses['400'] = problemAnswer('The request has faults; `errors` names each');
  if (!open) responses['401'] = problemAnswer('Nobody is signed in');
  if (!open) responses['403'] = problemAnswer('This person may not; `rule` says why');
  if (declared.params) responses['404'] = problemAnswer('No such record, or none that this person may see');
  if (declared.key !== 'none') responses['422'] = problemAnswer('The key was used with another body');
  if (declared.key === 'process') {
    responses['409'] = problemAnswer('It can not be done as things stand now');
    responses['503'] = problemAnswer('Not accepted, nothing happened: repeat with the same key');
  }
  responses.default = problemAnswer('What else went wrong');
  return responses;
}

function contentOf(answer: z.ZodType | FileAnswer) {
  return isFile(answer) ? { [answer.file]: { schema: binary } } : { 'application/json': { schema: answer } };
}

function describeStatus(status: string): string {
  if (status === '201') return 'Made';
  if (status === '202') return 'Accepted and not done yet; `Location` says where the outcome will be';
  if (status === '206') return 'The part that was asked for';
  if (status === '304') return 'What is there already is right';
  if (status === '204') return 'Done; nothing to tell';
  return 'The answer';
}

function permissionText(declared: Route): string {
  return 'everybody' in declared.permission
    ? `No account needed: ${declared.permission.everybody}.`
    : `Needs \`${declared.permission.action}:${declared.permission.subject}\`.`;
}

function refusalText(declared: Route): string {
  return declared.refusals ? `Refused with: ${declared.refusals.map((code) => `\`${code}\``).join(', ')}.` : '';
}
