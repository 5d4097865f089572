/** Working calendars over HTTP: preview, import, single days and hours; and what open cases make of it (APR-5, CNV-5). */
import { describe, expect, it } from 'vitest';
import { loadCalendar } from '../../../activities/people/load-calendar';
import { addWorking } from '../../../domain/shared/working-time';
import { briefed, estimated, proposed } from '../../shared/job-story';
import { until } from '../../shared/drive';
import { plain, testApi } from '../shared/test-api';

const api = await testApi();
const admin = await api.as('guanwenbo');
const file = (text: string) => ({ format: 'csv', text: `day,kind,name\n${text}` });
const office = () => loadCalendar(api.db, 'office');
const looked = (id: string) =>
  until(async () => {
    const { body } = await admin.get(`/rechecks/${id}`);
    return String(body.doneAt) !== 'null' && body;
  });

async function imported(text: string) {
  const asked = file(text);
  const { body } = await admin.post('/calendars/office/previews', asked);
  const answer = await admin.post('/calendars/office/imports', { ...asked, seen: String(body.seen) });
  expect(answer.status).toBe(200);
  return looked(String(answer.body.recheckId));
}

describe('a year', () => {
  it('is shown with its days, its hours and whether it is published', async () => {
    const { status, body } = await (await api.as('linxiaoyu')).get('/calendars/office/years/2026');
    expect(status).toBe(200);
    expect(plain(body)).toMatchObject({
      year: 2026,
      published: true,
      hours: [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '18:00' },
      ],
    });
    expect(plain(body.days?.[0])).toMatchObject({ day: '2026-01-01', kind: 'holiday' });
    expect(await admin.get('/calendars/office/years/2199')).toMatchObject({ body: { published: false, days: [] } });
    expect((await admin.get('/calendars/nowhere/years/2026')).status).toBe(404);
  });
});

describe('a preview', () => {
  it('says what was understood and changes nothing', async () => {
    const before = await office();
    const { body } = await admin.post('/calendars/office/previews', file('2031-01-01,休,元旦\n2031-01-05,班,元旦\n'));
    expect(plain(body)).toMatchObject({
      faults: [],
      years: [{ year: 2031, published: false, holidays: 1, workdays: 1, removed: [], added: [{}, {}] }],
      days: [
        { day: '2031-01-01', kind: 'holiday', line: 2 },
        { day: '2031-01-05', kind: 'workday', line: 3 },
      ],
    });
    expect(await office()).toEqual(before);
  });
});

describe('an import', () => {
  it('with a fault is refused whole, with where each one is', async () => {
    const before = await office();
    const asked = file('2031-01-01,休,元旦\nsoon,休,\n2031-01-02,x,\n');
    const { body } = await admin.post('/calendars/office/previews', asked);
    expect(await admin.post('/calendars/office/imports', { ...asked, seen: String(body.seen) })).toMatchObject({
      status: 400,
      body: {
        code: 'INVALID',
        errors: [
          { path: 'body.text: line 3, column day', code: 'bad_day' },
          { path: 'body.text: line 4, column kind', code: 'unknown_kind' },
        ],
      },
    });
    expect(await office()).toEqual(before);
  });

  it('replaces the whole year, publishes it, and is done once per key', async () => {
    await imported('2032-01-01,休,元旦\n2032-05-01,休,劳动节\n');
    await imported('2032-01-01,休,元旦\n2032-01-04,班,\n');
    const calendar = await office();
    expect(Object.entries(calendar.exceptions).filter(([day]) => day.startsWith('2032'))).toEqual([
      ['2032-01-01', 'holiday'],
      ['2032-01-04', 'workday'],
    ]);
    expect(calendar.publishedYears).toContain(2032);
    expect(await api.db.audit.count({ where: { action: 'CalendarImported' } })).toBe(2);
  });

  it('is refused when the calendar is not what was previewed any more', async () => {
    const asked = file('2033-01-01,休,元旦\n');
    const { body } = await admin.post('/calendars/office/previews', asked);
    await admin.post('/calendars/office/days', { day: '2033-10-01', kind: 'holiday' });
    expect(await admin.post('/calendars/office/imports', { ...asked, seen: String(body.seen) })).toMatchObject({
      status: 409,
      body: { code: 'STALE_REVIEW' },
    });
  });
});

describe('a single day', () => {
  it('becomes a holiday, a workday, or ordinary again', async () => {
    const set = (kind: string) => admin.post('/calendars/office/days', { day: '2034-03-01', kind });
    await set('holiday');
    expect((await office()).exceptions['2034-03-01']).toBe('holiday');
    await set('workday');
    expect((await office()).exceptions['2034-03-01']).toBe('workday');
    await set('ordinary');
    expect((await office()).exceptions['2034-03-01']).toBeUndefined();
  });
});

describe('hours', () => {
  it.each([
    ['backwards', [{ from: '12:00', to: '09:00' }]],
    [
      'overlapping',
      [
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '18:00' },
      ],
    ],
  ])('that run %s are refused', async (_how, hours) => {
    const answer = await admin.post('/calendars/office/hours', { hours });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'hours_order' }] } });
  });
});

describe('APR-5 an open case', () => {
  it('is due later once the days in between are holidays, and no longer provisionally', async () => {
    const driven = { client: api.client, db: api.db, taskQueue: api.taskQueue };
    await briefed(driven, 'J2026-7001');
    await proposed(driven, 'J2026-7001');
    const caseId = await estimated(driven, 'J2026-7001');
    const before = await api.db.task.findFirstOrThrow({ where: { caseId, state: 'open' } });
    const free: string[] = [];
    for (let day = 0; day < 9; day += 1) free.push(new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10));
    for (const day of free) await admin.post('/calendars/office/days', { day, kind: 'holiday' });
    const after = await until(async () => {
      const task = await api.db.task.findUniqueOrThrow({ where: { id: before.id } });
      const due = addWorking(await office(), before.openedAt.toISOString(), { amount: 8, unit: 'hour', working: true });
      return task.dueAt?.toISOString() === due.at && task;
    });
    expect(after.dueAt?.getTime()).toBeGreaterThan(Number(before.dueAt?.getTime()) + 5 * 86_400_000);
    const line = await api.db.trail.findFirst({ where: { processId: caseId, operation: 'rechecked' } });
    expect(line?.detail).toMatchObject({ why: expect.stringMatching(/^calendar office/) as string });
  });
});
