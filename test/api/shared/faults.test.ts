/** Bad input is refused whole, each fault with its path, and changes nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { routes } from '../../../api/routes';
import { dayFromNow, briefed, proposed } from '../../shared/job-story';
import { testApi, type Answered, type Asking } from './test-api';

const api = await testApi();
await briefed(api, 'J2026-9001');
await proposed(api, 'J2026-9001');
const ae = await api.as('linxiaoyu');
const estimate = {
  lines: [{ description: '主视觉设计', unit: '套', quantity: 1, unitPriceFen: 6_000_000, outsideCostFen: 0 }],
  outsidePartners: true,
  discountPercent: 0,
  deliveryDate: dayFromNow(60),
};
const estimatePath = '/jobs/J2026-9001/steps/submit-estimate';

let before: unknown;
beforeEach(async () => {
  before = await everything();
});

async function everything() {
  const [processes, operations, sessions, tokens] = await Promise.all([
    api.db.process.findMany({ select: { id: true, seq: true }, orderBy: { id: 'asc' } }),
    api.db.operation.count(),
    api.db.session.count(),
    api.db.apikey.count(),
  ]);
  return { processes, operations, sessions, tokens };
}

async function refuses(asked: Promise<Answered>, status: number, code: string, paths: string[] = []) {
  const { body, headers, status: answered } = await asked;
  expect({ status: answered, code: body.code, paths: (body.errors ?? []).map(({ path }) => path) }).toEqual({
    status,
    code,
    paths: expect.arrayContaining(paths) as string[],
  });
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body.correlationId).toBe(headers.get('x-correlation-id'));
  expect(await everything()).toEqual(before);
}

describe('a body with faults', () => {
  it.each([
    ['of the wrong type', { ...estimate, outsidePartners: 'yes' }, ['body.outsidePartners']],
    [
      'with something missing',
      { lines: estimate.lines, outsidePartners: true, discountPercent: 0 },
      ['body.deliveryDate'],
    ],
    ['with too long a text', { ...estimate, note: '长'.repeat(100_000) }, []],
    ['with an unknown field', { ...estimate, paid: true }, ['body.paid']],
    [
      'with negative money',
      { ...estimate, lines: [{ ...estimate.lines[0], unitPriceFen: -1 }] },
      ['body.lines.0.unitPriceFen'],
    ],
    [
      'with money in fractions of a fen',
      { ...estimate, lines: [{ ...estimate.lines[0], unitPriceFen: 0.5 }] },
      ['body.lines.0.unitPriceFen'],
    ],
    ['with characters that can not be stored', { ...estimate, note: 'a\u0000b' }, ['body.note']],
    ['that is no object', [1, 2], ['body']],
    [
      'in many places at once',
      {
        lines: [{ description: '', unit: '套', quantity: -1, unitPriceFen: '6', outsideCostFen: 0 }],
        outsidePartners: 1,
        discountPercent: 101,
        deliveryDate: 'soon',
        extra: 1,
      },
      [
        'body.lines.0.description',
        'body.lines.0.quantity',
        'body.lines.0.unitPriceFen',
        'body.outsidePartners',
        'body.discountPercent',
        'body.deliveryDate',
        'body.extra',
      ],
    ],
  ])('%s is refused with every fault and its path', async (_what, body, paths) => {
    const answer = ae.post(estimatePath, body);
    const { status } = await answer;
    await refuses(answer, status === 413 ? 413 : 400, status === 413 ? 'BODY_TOO_LARGE' : 'INVALID', paths);
  });

  it('is refused by every route that takes one', async () => {
    for (const route of routes.filter((declared) => declared.body !== undefined)) {
      const path = route.path.replaceAll(/\{\w+\}/g, 'anything');
      const admin =
        'everybody' in route.permission
          ? api.anonymous
          : await api.as(
              route.permission.action === 'create' && route.permission.subject === 'Job' ? 'linxiaoyu' : 'guanwenbo',
            );
      before = await everything();
      const answer = await admin.post(path, { unheardOf: 1, version: 'x', reason: 5 });
      // What a step holds is judged by its job, which is not there.
      if (route.path.includes('/steps/')) expect(answer.status).toBe(404);
      else
        expect({ route: route.name, status: answer.status, code: answer.body.code }).toEqual({
          route: route.name,
          status: 400,
          code: 'INVALID',
        });
      expect(await everything()).toEqual(before);
    }
  });
});

describe('a body that can not be read', () => {
  const post = (asking: Asking) =>
    ae.ask(estimatePath, {
      method: 'POST',
      key: 'faults-key',
      headers: { 'content-type': 'application/json' },
      ...asking,
    });

  it('is refused when it is 10 MB long', () =>
    refuses(post({ raw: JSON.stringify({ note: 'x'.repeat(10_000_000) }) }), 413, 'BODY_TOO_LARGE'));
  it('is refused when its UTF-8 is broken', () =>
    refuses(
      post({ raw: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0x22, 0x7d]) }),
      400,
      'MALFORMED_BODY',
    ));
  it('is refused when it is no JSON', () => refuses(post({ raw: '{"a":' }), 400, 'MALFORMED_BODY'));
  it('is refused when it is not said to be JSON', () =>
    refuses(
      post({ raw: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      415,
      'WRONG_CONTENT_TYPE',
    ));
  it('is refused when there is none', () =>
    refuses(ae.ask('/jobs', { method: 'POST', key: 'faults-key' }), 400, 'INVALID', ['body']));
});

describe('a request with faults', () => {
  it('needs a key where it goes to a process', () =>
    refuses(ae.ask(estimatePath, { method: 'POST', body: estimate }), 400, 'KEY_MISSING'));
  it('is refused with a key of another shape', () =>
    refuses(ae.ask(estimatePath, { method: 'POST', body: estimate, key: 'short' }), 400, 'INVALID', [
      'headers.idempotency-key',
    ]));
  it('is refused with an unknown query field, a limit out of range, a cursor of our own making', async () => {
    await refuses(ae.get('/tasks?sort=amount'), 400, 'INVALID', ['query.sort']);
    await refuses(ae.get('/tasks?limit=1000'), 400, 'INVALID', ['query.limit']);
    await refuses(ae.get('/jobs?after=abc'), 400, 'INVALID', ['query.after']);
    await refuses(ae.get(`/jobs?after=${Buffer.from('["yesterday","x"]').toString('base64url')}`), 400, 'INVALID', [
      'query.after',
    ]);
  });
  it('finds no step of another name', () => refuses(ae.post('/jobs/J2026-9001/steps/steal', {}), 404, 'NO_SUCH_STEP'));
  it('finds no route, and says which methods there are', async () => {
    await refuses(ae.get('/nothing'), 404, 'UNKNOWN_ROUTE');
    const put = ae.ask('/jobs', { method: 'PUT' });
    await refuses(put, 405, 'METHOD_NOT_ALLOWED');
    expect((await put).headers.get('allow')).toBe('GET, POST');
  });
  it('is refused with an address that is no address', () => refuses(ae.get('/jobs/%E0%A4%A'), 400, 'MALFORMED_BODY'));
});
