/** The document: valid, complete, the one that was written to the repository. What is answered is checked against it in every other test. */
import { readFile } from 'node:fs/promises';
import openapiTS from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { routes } from '../../../api/routes';
import { openApiDocument } from '../../../api/shared/openapi';
import { steps } from '../../../domain/jobs';
import { testApi } from './test-api';

const document: unknown = JSON.parse(JSON.stringify(openApiDocument(routes)));

describe('the OpenAPI document', () => {
  it('is valid and types can be made of it', async () => {
    // Checks the document against the OpenAPI specification first, and throws at the first fault.
    await expect(openapiTS(structuredClone(document) as Parameters<typeof openapiTS>[0])).resolves.not.toHaveLength(0);
  });

  it('is the one in the repository: npm run generate writes it', async () => {
    expect(JSON.parse(await readFile('api/openapi.json', 'utf8'))).toEqual(document);
  });

  it('names every route once, with its permission and what it answers', () => {
    const { paths } = document as {
      paths: { [path: string]: { [method: string]: { operationId: string; description: string; responses: object } } };
    };
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(routes.map(({ name }) => name).sort());
    for (const { description, responses } of operations) {
      expect(description).toMatch(/^[\s\S]*(Needs `|No account needed)/);
      expect(Object.keys(responses)).toContain('default');
    }
  });

  it('has the content of every step', () => {
    const { components } = document as { components: { schemas: { [name: string]: { properties?: object } } } };
    for (const { kind } of Object.values(steps)) {
      const name = `${kind
        .split('-')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('')}Step`;
      expect(components.schemas[name], name).toBeDefined();
    }
  });
});

describe('over HTTP', async () => {
  const api = await testApi();

  it('the document and its pages are there, and nothing in them comes from elsewhere', async () => {
    expect((await api.anonymous.get('/openapi.json')).body).toEqual(document);
    const page = await fetch(`${api.url}/api/v1/docs`);
    const html = await page.text();
    expect(html).not.toMatch(/https?:/);
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect((await fetch(new URL(address ?? '', `${api.url}/api/v1/docs`))).status, address).toBe(200);
    }
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('health and metrics say how it is', async () => {
    expect((await api.anonymous.get('/health/live')).body).toEqual({ status: 'ok' });
    await expect
      .poll(async () => (await api.anonymous.get('/health/ready')).body, { timeout: 20_000 })
      .toEqual({ status: 'ok', checks: { postgresql: 'ok', temporal: 'ok', worker: 'ok' } });
    await (await api.as('linxiaoyu')).get('/jobs/J2026-0001');
    const text = String((await api.anonymous.get('/metrics')).body);
    expect(text).toContain(
      'jobcard_http_request_duration_seconds_count{method="get",route="/jobs/{id}",status="404"} 1',
    );
    expect(text).toContain('jobcard_operations_pending 0');
    expect((await api.anonymous.ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(404);
  });
});
