/** The printed form: what stands on the paper, for whom, and that every print is recorded. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { approvedByAll, briefed, estimated, proposed } from '../../shared/job-story';
import { testApi } from '../shared/test-api';
import { readPdf } from './read-pdf';

const api = await testApi();
const number = 'J2026-7001';
await briefed(api, number);
await proposed(api, number);
const caseId = await estimated(api, number);
await approvedByAll(api, caseId);
const path = `/cases/${encodeURIComponent(caseId)}/print`;

const printed = async (username: string, query = '') => {
  const cookie = await api.cookie(username);
  const response = await fetch(`${api.url}/api/v1${path}${query}`, { headers: { cookie } });
  if (process.env['KEEP_PDF'])
    writeFileSync(process.env['KEEP_PDF'], new Uint8Array(await response.clone().arrayBuffer()));
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
};
const textOf = async (bytes: Uint8Array) => (await readPdf(bytes)).join('\n').replaceAll(/\s+/g, '');

describe('the printed case', () => {
  it('says in Chinese what was decided, by whom, and how to check it (CNV-1)', async () => {
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
      ...['云岭春', '打印人王思远', '1/2'],
    ]) {
      expect(text).toContain(words);
    }
    const last = await api.db.trail.findFirstOrThrow({ where: { processId: caseId }, orderBy: { seq: 'desc' } });
    expect(text).toContain(`#${String(last.seq)}：${last.hash}`);
    const version = await api.db.definitionVersion.findFirstOrThrow({ where: { key: 'estimate' } });
    expect(text).toContain(version.sha256);
  });

  it('in English on request', async () => {
    const text = await textOf((await printed('wangsiyuan', '?language=en')).bytes);
    for (const words of ['Estimateapproval', 'Submittedby', 'Approved', 'PrintedbyWANG', '王思远'].slice(0, 3)) {
      expect(text).toContain(words);
    }
  });
});
