/** Publishing on a real PostgreSQL: versions are immutable, without gaps, and survive two publishers at once (APR-1, APR-2). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../activities/shared/database';
import { currentDefinition } from '../../definitions/current';
import { publishDefinition } from '../../definitions/publish';
import { seedDefinitions } from '../../definitions/seed-definitions';
import { shippedDefinitions } from '../../definitions/shipped';
import type { PrismaClient } from '../../prisma/generated/client';
import { testDatabase } from '../shared/test-database';

let prisma: PrismaClient;
let other: PrismaClient;

beforeAll(async () => {
  const { url } = await testDatabase();
  prisma = openDatabase(url);
  other = openDatabase(url);
});
afterAll(async () => {
  await prisma.$disconnect();
  await other.$disconnect();
});

const yamlOf = (key: string, due = '1 working day') => `kind: Approval
key: ${key}
title: { zh: 样例, en: Sample }
subject: estimate
stages:
  - { id: first, title: { zh: 初审, en: First }, approvers: [{ relation: ae.manager }], due: ${due} }
`;
const edited = (yaml: string, by: PrismaClient = prisma) =>
  publishDefinition(by, { yaml, source: 'edited', publishedBy: 'u-admin' });
const versionsOf = (key: string) => prisma.definitionVersion.findMany({ where: { key }, orderBy: { version: 'asc' } });

describe('publishDefinition', () => {
  it('APR-1 stores the text with its hash and its compiled form, and the next case finds it', async () => {
    const result = await edited(yamlOf('stored'));
    expect(result).toMatchObject({ published: true, key: 'stored', version: 1 });
    const [row] = await versionsOf('stored');
    expect(row).toMatchObject({ yaml: yamlOf('stored'), semantics: 1, source: 'edited', publishedBy: 'u-admin' });
    expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const current = await currentDefinition(prisma, 'stored');
    expect(current).toEqual(row?.compiled);
    expect(current).toMatchObject({ key: 'stored', version: 1, sha256: row?.sha256, calendar: 'office' });
    expect(await currentDefinition(prisma, 'never-published')).toBeNull();
  });

  it('publishes the text in force only once, and an older one again as a new version', async () => {
    const first = yamlOf('again');
    await edited(first);
    expect(await edited(first)).toMatchObject({ published: false, version: 1 });
    expect(await edited(yamlOf('again', '2 working days'))).toMatchObject({ published: true, version: 2 });
    expect(await edited(first)).toMatchObject({ published: true, version: 3 });
    expect((await currentDefinition(prisma, 'again'))?.version).toBe(3);
  });

  it('stores nothing of a text with errors', async () => {
    const result = await edited(yamlOf('faulty').replace('ae.manager', 'ae.boss'));
    expect(result).toMatchObject({ published: false, findings: expect.arrayContaining([]) as unknown });
    expect(result.findings.map(({ code }) => code)).toContain('UNKNOWN_RELATION');
    expect(await versionsOf('faulty')).toEqual([]);
  });

  it('gives two publishers at once a version each, and one text one version', async () => {
    const different = Array.from({ length: 8 }, (_, i) =>
      edited(yamlOf('race', `${i + 1} working days`), i % 2 ? prisma : other),
    );
    expect((await Promise.all(different)).every(({ published }) => published)).toBe(true);
    expect((await versionsOf('race')).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const same = Array.from({ length: 8 }, (_, i) => edited(yamlOf('same'), i % 2 ? prisma : other));
    expect((await Promise.all(same)).filter(({ published }) => published)).toHaveLength(1);
    expect(await versionsOf('same')).toHaveLength(1);
  });

  it('checks users and departments against the database once it has some', async () => {
    await prisma.department.create({ data: { id: 'finance', name: '财务部' } });
    const named = yamlOf('named').replace('{ relation: ae.manager }', '{ departmentHead: legal }');
    expect((await edited(named)).findings.map(({ code }) => code)).toContain('UNKNOWN_DEPARTMENT');
    expect(await edited(named.replace('legal', 'finance'))).toMatchObject({ published: true });
  });
});

describe('seedDefinitions', () => {
  it('publishes what is shipped once, leaves an edited key alone and reports that it differs', async () => {
    const lines: string[] = [];
    const seed = () => seedDefinitions(prisma, { log: (line) => lines.push(line) });
    const keys = shippedDefinitions().map(({ key }) => key);
    expect((await seed()).map(({ key, outcome }) => ({ key, outcome }))).toEqual(
      keys.map((key) => ({ key, outcome: 'published' })),
    );
    expect(lines).toHaveLength(keys.length);
    expect((await seed()).every(({ outcome, version }) => outcome === 'unchanged' && version === 1)).toBe(true);
    expect(lines).toHaveLength(keys.length);

    const billing = shippedDefinitions().find(({ key }) => key === 'billing')?.yaml ?? '';
    await edited(billing.replace('due: 1 working day', 'due: 2 working days'));
    const third = await seed();
    expect(third.find(({ key }) => key === 'billing')).toEqual({ key: 'billing', outcome: 'drift', version: 2 });
    expect(lines.at(-1)).toContain('billing was edited here (version 2)');
    expect((await currentDefinition(prisma, 'billing'))?.version).toBe(2);
  });

  it('follows a release whose own definition changed', async () => {
    const estimate = shippedDefinitions().find(({ key }) => key === 'estimate')?.yaml ?? '';
    const yaml = estimate.replace('due: 8 working hours', 'due: 6 working hours');
    await publishDefinition(prisma, { yaml, source: 'release', publishedBy: null });
    const [seeded] = (await seedDefinitions(prisma, { log: () => undefined })).filter(({ key }) => key === 'estimate');
    expect(seeded).toEqual({ key: 'estimate', outcome: 'published', version: 3 });
  });
});
