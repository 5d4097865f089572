/** Lists as files: what the list shows to the same person, readable by Excel, and nothing that a sheet would compute (CNV-7). */
import { parse } from 'csv-parse/sync';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { briefed, estimated, proposed } from '../../shared/job-story';
import { testApi } from './test-api';

const api = await testApi();
await briefed(api, 'J2026-9301');
await briefed(api, 'J2026-9302');
await proposed(api, 'J2026-9302');
const caseId = await estimated(api, 'J2026-9302');

const exported = async (username: string, path: string) => {
  const cookie = await api.cookie(username);
  const response = await fetch(`${api.url}/api/v1/exports/${path}`, { headers: { cookie } });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
};
const rowsOf = (bytes: Uint8Array): Record<string, string>[] =>
  parse<Record<string, string>>(Buffer.from(bytes), { bom: true, columns: true });

describe('CSV (CNV-7)', () => {
  it('begins with a byte order mark, ends lines as Windows does, and holds amounts in yuan', async () => {
    const { response, bytes } = await exported('linxiaoyu', 'jobs?format=csv&search=930');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toMatch(
      /^attachment; filename\*=UTF-8''工作单-\d{4}-\d{2}-\d{2}\.csv$/,
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Buffer.from(bytes).toString('utf8')).toMatch(/,更新时间\r\n/);
    const rows = rowsOf(bytes);
    expect(rows.map((row) => row['工作号'])).toEqual(['J2026-9302', 'J2026-9301']);
    expect(rows[0]).toMatchObject({ 阶段: '估价', 客户主任: '林晓雨', '金额（元）': '127200.00' });
    expect(rows[0]?.['当前卡点']).toContain('估价单审批中');
  });

  it('speaks English on request, and shows instants in the zone of the agency', async () => {
    const { bytes } = await exported('linxiaoyu', 'cases?format=csv&language=en&mine=true');
    const [row] = rowsOf(bytes).filter((one) => one['What']?.includes('J2026-9302'));
    const { startedAt } = await api.db.case.findUniqueOrThrow({ where: { id: caseId } });
    const local = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' },
    });
    expect(row).toMatchObject({ Status: 'Running', Started: local.format(startedAt), 'Amount (CNY)': '127200.00' });
  });

  it('lets no cell become a formula', async () => {
    await api.db.job.update({ where: { number: 'J2026-9301' }, data: { title: '=HYPERLINK("x")' } });
    const { bytes } = await exported('linxiaoyu', 'jobs?format=csv&search=9301');
    expect(rowsOf(bytes)[0]?.['名称']).toBe(`'=HYPERLINK("x")`);
  });
});

describe('XLSX (CNV-7)', () => {
  it('is a workbook whose amounts and times are numbers and whose texts stay texts', async () => {
    const { response, bytes } = await exported('linxiaoyu', 'jobs?search=930');
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const files = unzipSync(bytes);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<v>127200</v>');
    expect(sheet).not.toContain('<f>');
    const { openedAt } = await api.db.job.findUniqueOrThrow({ where: { number: 'J2026-9302' } });
    // Days since 1900 of the clock in Shanghai, to the minute.
    const wall = Math.floor(openedAt.getTime() / 60_000) / 1440 + 8 / 24 + 25_569;
    const numbers = [...sheet.matchAll(/<v>([\d.]+)<\/v>/g)].map(([, value]) => Number(value));
    expect(numbers.some((value) => Math.abs(value - wall) < 1 / 86_400)).toBe(true);
    const texts = Object.values(files)
      .map((file) => strFromU8(file))
      .join('');
    expect(texts).toContain('J2026-9302');
  });
});

describe('rights', () => {
  it('nobody exports what they may not list, and every export is recorded', async () => {
    const { bytes } = await exported('zhangbo', 'jobs?format=csv&search=930');
    expect(rowsOf(bytes)).toEqual([]);
    const { response } = await exported('linxiaoyu', 'tasks?format=csv');
    expect(response.status).toBe(200);
    const record = await api.db.audit.findFirstOrThrow({
      where: { action: 'list.export', actorId: personId('linxiaoyu'), entityId: 'listTasks' },
    });
    expect(record.detail).toMatchObject({ format: 'csv', rows: 0 });
  });

  it('refuses a filter that the list does not have, with its place', async () => {
    const { body, status } = await (await api.as('linxiaoyu')).get('/exports/jobs?stage=nowhere');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: 'query.stage' }]);
  });
});
