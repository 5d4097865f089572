/** The printed form: what stands on the paper, for whom, and that every print is recorded. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { approvedByAll, briefed, estimated, proposed } from '../../shared/job-story';
import { testApi } from '../shared/test-api';
import { caseDesk } from './case-desk';
import { readPdf } from './read-pdf';

const api = await testApi({ waitMs: 30_000 });
const number = 'J2026-7001';
await briefed(api, number);
await proposed(api, number);
const caseId = await estimated(api, number);
await approvedByAll(api, caseId);
const pathOf = (id: string) => `/cases/${encodeURIComponent(id)}/print`;

/** `KEEP_PDF=<file>` keeps the last one, to look at. */
const printed = async (username: string, query = '', id = caseId) => {
  const cookie = await api.cookie(username);
  const response = await fetch(`${api.url}/api/v1${pathOf(id)}${query}`, { headers: { cookie } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const kept = process.env['KEEP_PDF'];
  if (kept !== undefined) writeFileSync(kept, bytes);
  return { response, bytes };
};
const textOf = async (bytes: Uint8Array) => (await readPdf(bytes)).join('\n').replaceAll(/\s+/g, '');

describe('the printed case', () => {
  it('says in Chinese what was decided, by whom, and how to check it (CNV-1, CNV-7)', async () => {
    const { response, bytes } = await printed('wangsiyuan');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(
      /^inline; filename="approval-job-J2026-7001-[\w-]+\.pdf"$/,
    );
    // Only the characters that are used are embedded: the fonts themselves have ten megabytes each.
    expect(bytes.length).toBeLessThan(400_000);
    const text = await textOf(bytes);
    for (const words of [
      ...['估价单审批', `${number}春茶上市推广`, caseId, '已通过', '林晓雨', '审批内容', '审批环节', '审批记录'],
      ...['¥127,200.00（人民币壹拾贰万柒仟贰佰元整）', '主视觉设计', '¥60,000.00', '王思远', '同意', '客户经理审核'],
      ...['云岭春茶业', '打印人王思远', '1/2'],
    ]) {
      expect(text).toContain(words);
    }
    const last = await api.db.trail.findFirstOrThrow({ where: { processId: caseId }, orderBy: { seq: 'desc' } });
    expect(text).toContain(`#${String(last.seq)}：${last.hash}`);
    const version = await api.db.definitionVersion.findFirstOrThrow({ where: { key: 'estimate' } });
    expect(text).toContain(version.sha256);
    // An hour of the agency's own zone, whatever that of the server.
    const local = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    expect(text).toContain(local.format(last.at).replace(' ', ''));
  });

  it('in English on request, with the same names and amounts', async () => {
    const text = await textOf((await printed('wangsiyuan', '?language=en')).bytes);
    for (const words of ['Estimateapproval', 'Submittedby林晓雨', 'Approved', 'Printedby王思远', '¥127,200.00']) {
      expect(text).toContain(words);
    }
    const { response } = await printed('wangsiyuan', '?language=de');
    expect(response.status).toBe(400);
  });

  it('holds nothing that its reader may not see, and every print is recorded', async () => {
    const before = await api.db.audit.count({ where: { action: 'case.print', entityId: caseId } });
    const open = await textOf((await printed('wangsiyuan')).bytes);
    expect(open).toContain('外部成本');
    expect(open).toContain('¥20,000.00');
    // A house-wide role without a right to margins.
    const kept = await textOf((await printed('yaojing')).bytes);
    expect(kept).toContain('¥127,200.00');
    expect(kept).not.toContain('外部成本');
    expect(kept).not.toContain('¥20,000.00');
    const rows = await api.db.audit.findMany({
      where: { action: 'case.print', entityId: caseId },
      orderBy: { id: 'desc' },
    });
    expect(rows.length).toBe(before + 2);
    expect(rows[0]).toMatchObject({ actorId: personId('yaojing'), detail: { language: 'zh' } });
  });

  it('of a big case has all of its trail, page after page', async () => {
    const desk = caseDesk(api, '75');
    await desk.publish(`
      - id: manager
        title: { zh: 客户经理审核, en: Account manager }
        approvers: [{ relation: ae.manager }]
`);
    const one = await desk.open();
    const said = Array.from(
      { length: 12 },
      (_, index) => `第${String(index + 1)}条意见：${'请补充媒体报价与排期。'.repeat(150)}`,
    );
    for (const comment of said) expect((await one.on('wangsiyuan', 'comments', { comment })).status).toBe(200);
    const { bytes } = await printed('wangsiyuan', '', one.id);
    const pages = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(5);
    const text = pages.join('\n').replaceAll(/\s+/g, '');
    for (const index of [1, 6, 12]) expect(text).toContain(`第${String(index)}条意见`);
    for (const [index, page] of pages.entries()) {
      expect(page.replaceAll(/\s+/g, '')).toContain(`${String(index + 1)}/${String(pages.length)}`);
    }
  });
});
