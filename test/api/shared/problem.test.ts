/** What the API says when it says no. */
import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../../domain/shared/refusal';
import { borderCodes, problem, problemOf, statusOfCode, toProblem } from '../../../api/shared/problem';

describe('toProblem', () => {
  it('answers every refusal of the rules and every code of the border with a status of its own', () => {
    for (const code of refusalCodes) {
      const { status, body } = toProblem(problemOf({ code, detail: 'No' }), 'c-1');
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).toMatchObject({ status, code, detail: 'No', correlationId: 'c-1' });
    }
    for (const code of borderCodes) expect(toProblem(problem(code, 'No'), 'c-1').status).toBe(statusOfCode(code));
  });

  it('tells nothing of what it does not know', () => {
    for (const error of [new Error('password'), 'password', null, { code: 'P2002', meta: 'password' }]) {
      const { status, body } = toProblem(error, 'c-2');
      expect(status).toBe(500);
      expect(body).toEqual({
        type: 'urn:jobcard:problem:unexpected',
        title: 'Unexpected',
        status: 500,
        code: 'UNEXPECTED',
        correlationId: 'c-2',
      });
    }
  });

  it('asks to repeat what the database could not do now, and tells nothing of it', () => {
    const secret = Object.assign(new Error('connect postgres://user:password@host'), { code: 'ECONNREFUSED' });
    const { status, headers, body } = toProblem(secret, 'c-2');
    expect([status, body.code, Number(headers['Retry-After']) > 0]).toEqual([503, 'UNAVAILABLE', true]);
    expect(JSON.stringify(body)).not.toContain('password');
  });

  it('puts what changed and who decided where readers look, and the rest into data', () => {
    const at = '2026-11-22T08:00:00.000Z';
    const { body } = toProblem(
      problemOf({
        code: 'STALE_SUBJECT',
        rule: 'APR-7',
        detail: 'It changed',
        data: { changed: ['lines'], decidedBy: { person: 'u-a', at, outcome: 'approve' }, round: 2 },
      }),
      'c-3',
    );
    expect(body).toMatchObject({
      status: 409,
      rule: 'APR-7',
      changed: ['lines'],
      decidedBy: { id: 'u-a', at, outcome: 'approve' },
      data: { round: 2 },
    });
  });
});
