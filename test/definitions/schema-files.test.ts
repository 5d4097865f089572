/** The published schemas are what the code says, and editors can use them. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaFiles } from '../../definitions/schema-files';
import { shippedDefinitions } from '../../definitions/shipped';

const published = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../definitions/${name}`, import.meta.url), 'utf8')) as object;

describe('the published schemas', () => {
  it.each(Object.entries(schemaFiles()))('%s is up to date (npx tsx definitions/write-schemas.ts)', (name, schema) => {
    expect(published(name)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('describe every key of the language', () => {
    const bare: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const { properties } = value as { properties?: { [key: string]: { description?: string; $ref?: string } } };
      for (const [key, property] of Object.entries(properties ?? {})) {
        if (property.description === undefined && property.$ref === undefined) bare.push(`${path}.${key}`);
      }
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
    };
    look(published('approval.schema.json'), '');
    expect(bare).toEqual([]);
  });

  const ajv = new Ajv({ allErrors: true, strict: false, formats: { date: true } });
  const validDefinition = ajv.compile(published('approval.schema.json'));
  const validCases = ajv.compile(published('cases.schema.json'));

  it.each(shippedDefinitions())('accept the shipped $key with its cases', ({ yaml, casesFile }) => {
    expect(validDefinition(parse(yaml)) || validDefinition.errors).toBe(true);
    expect(validCases(parse(readFileSync(casesFile, 'utf8'))) || validCases.errors).toBe(true);
  });

  it('refuse what the language does not have', () => {
    expect(validDefinition({ kind: 'Approval', key: 'x', stages: [], autoApprove: true })).toBe(false);
  });
});
