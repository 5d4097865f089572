/** CNV-8: every word in both languages, for every code, rule and operation that the product knows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { borderCodes } from '../../api/shared/problem';
import { steps } from '../../domain/jobs';
import { refusalCodes } from '../../domain/shared/refusal';
import { sampleRoles } from './sample-roles';
import { textsBySlice } from '../../web/src/shared/i18n';
import type { Pair } from '../../web/src/shared/texts';

const slices = Object.entries<Record<string, Pair>>(textsBySlice);
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

describe.each(slices)('the words of %s', (_slice, texts) => {
  it.each(Object.entries(texts))('%s is said in Chinese and in English', (_key, [zh, en]) => {
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    // Both say the same things; only plain values may stand in both without a word around them.
    expect(placeholders(en)).toEqual(placeholders(zh));
    if (en !== zh && !/^\{\{\w+\}\}$/.test(en)) expect(en === '中文' || !/\p{Script=Han}/u.test(en)).toBe(true);
  });
});

describe('what the server can say', () => {
  const known = Object.keys(textsBySlice.refusal);
  it.each([...refusalCodes, ...borderCodes])('%s has words', (code) => expect(known).toContain(code));
  it('no words are kept for codes that nobody answers', () =>
    expect(known.filter((code) => code !== 'NETWORK').sort()).toEqual([...refusalCodes, ...borderCodes].sort()));
});

describe('rules that people meet', () => {
  const rules = Object.keys(textsBySlice.rule);
  it.each([...new Set(Object.values(steps).flatMap((step) => step.rules))])('%s, named by a step, has words', (rule) =>
    expect(rules).toContain(rule),
  );
});

describe('roles', () => {
  it.each(sampleRoles)('%s has words', (role) => expect(Object.keys(textsBySlice.people)).toContain(`role.${role}`));
});

describe('the words of the pages', () => {
  const folder = join(import.meta.dirname, '../../web/src');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/texts\.ts$|api\.d\.ts$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  /** Said by its whole key, or by one that is put together from a beginning. */
  const isSaid = (key: string): boolean =>
    pages.includes(`'${key}'`) || (key.includes('.') && pages.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`));

  it.each(['shared', 'people', 'approvals', 'jobs', 'documents'] as const)('of %s are all said somewhere', (slice) =>
    expect(Object.keys(textsBySlice[slice]).filter((key) => !isSaid(key))).toEqual([]),
  );
});
