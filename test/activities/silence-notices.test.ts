/** Who hears that silence decided, or did not, in place of those who were late (APR-5). */
import { describe, expect, it } from 'vitest';
import { caseNotices } from '../../activities/approvals/case-notices';
import type { Rung, SubjectKind } from '../../domain/approvals';
import { at, days, hours } from '../domain/approvals/march';
import { Desk, stage, subjectKind } from '../domain/approvals/office';

/** What is told when the last rung of a ladder is reached, as `person kind`, reminders and due times left out. */
function toldBy(rung: Rung, systemMayApprove: SubjectKind['systemMayApprove']): string[] {
  const desk = new Desk([stage('one', { due: hours(8), escalate: [rung] })], {
    subjectKind: { ...subjectKind, systemMayApprove },
  });
  desk.waitUntil(at(4, '09:59'));
  const [before, from] = [desk.state, desk.trail.length];
  desk.waitUntil(at(4, '10:00'));
  const told = caseNotices({
    processId: 'approval/1',
    seq: 2,
    before,
    after: desk.state,
    incoming: { key: 'k', at: desk.now, actor: { kind: 'system', what: 'workflow' }, body: {} },
    trail: desk.trail.slice(from),
  });
  expect(new Set(told.map(({ userId, cause }) => `${userId} ${cause}`)).size, 'causes').toBe(told.length);
  return told.map(({ userId, kind }) => `${userId} ${kind}`).toSorted();
}

describe('case notices of silence', () => {
  it('tell the submitter and who was late that silence approved', () => {
    expect(toldBy({ after: days(1), then: 'approve', because: '小额' }, true)).toEqual([
      'ae case-ended',
      'ae silence-approved',
      'am silence-approved',
      'am task-closed',
    ]);
  });

  it('tell who is late that silence does not approve here: the task stays theirs', () => {
    expect(toldBy({ after: days(1), then: 'approve', because: '小额' }, false)).toEqual(['am silence-kept']);
  });

  it('tell nobody so of what a person decides', () => {
    const desk = new Desk([stage('one')]);
    const from = desk.trail.length;
    desk.approve('am');
    const incoming = { key: 'k', at: desk.now, actor: { kind: 'person', id: 'am' }, body: {} } as const;
    const change = { processId: 'approval/1', seq: 2, before: null, after: desk.state, incoming };
    const kinds = caseNotices({ ...change, trail: desk.trail.slice(from) }).map(({ kind }) => kind);
    expect(kinds).toEqual(['case-ended']);
  });
});
