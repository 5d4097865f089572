/** Who takes over what on the review of a departure: what is sent, what applies to an item, where a fault shows. */
import { describe, expect, it } from 'vitest';
import type { DepartureItem, Problem } from '../../web/src/shared/types';
import {
  chosenFor,
  groupsOf,
  kindOrder,
  nobodyChosen,
  planOf,
  sortFaults,
  unseenOf,
} from '../../web/src/people/departures/successors';
import { touchedKinds } from '../../domain/people';

const item = (kind: DepartureItem['kind'], id: string, more: Partial<DepartureItem> = {}): DepartureItem => ({
  ...{ id: `${kind}/${id}`, kind, title: id, detail: {}, byRule: null, successor: 'required' },
  ...more,
});
const job = item('job', 'job/J2026-0001');
const task = item('task', 't1', { successor: 'optional', byRule: { id: 'rule', name: 'Rule' } });
const absence = item('substitution', 's1', { successor: 'none' });
const chosen = { defaultSuccessorId: 'default', byKind: { task: 'kind' }, byItem: { 'task/t1': 'one' } };

describe('who takes an item over', () => {
  it('named for it, else for its kind, else by default where somebody is required', () => {
    expect(chosenFor(task, chosen)).toBe('one');
    expect(chosenFor(task, { ...chosen, byItem: {} })).toBe('kind');
    expect(chosenFor(job, chosen)).toBe('default');
    expect(chosenFor(task, { defaultSuccessorId: 'default', byKind: {}, byItem: {} })).toBeNull();
    expect(chosenFor(absence, chosen)).toBeNull();
    expect(chosenFor(job, nobodyChosen)).toBeNull();
  });
  it('a choice that was taken back counts no more', () =>
    expect(chosenFor(task, { ...chosen, byItem: { 'task/t1': undefined } })).toBe('kind'));
});

describe('what is sent', () => {
  it('choices for what is touched, and no others: what has gone away in the meantime is left out', () => {
    const stale = {
      ...chosen,
      byKind: { task: 'kind', client: 'gone', job: undefined },
      byItem: { 'task/t1': 'one', 'client/c1': 'gone', 'substitution/s1': 'nobody' },
    };
    const asked = { userId: 'u', at: null };
    expect(planOf(asked, { items: [job, task, absence], reviewed: 'seen' }, stale, 'why')).toEqual({
      ...asked,
      ...{ reviewed: 'seen', defaultSuccessorId: 'default', reason: 'why' },
      ...{ byKind: { task: 'kind' }, byItem: { 'task/t1': 'one' } },
    });
  });
});

describe('groups', () => {
  it('show every kind that occurs once, in the order of the page', () =>
    expect(groupsOf([absence, task, job]).map(([kind, items]) => [kind, items.length])).toEqual([
      ['job', 1],
      ['task', 1],
      ['substitution', 1],
    ]));
  it('forget no kind', () => expect([...kindOrder].sort()).toEqual([...touchedKinds].sort()));
});

describe('faults', () => {
  const fault = (path: string, code = 'inactive') => ({ path, code, message: code });
  const faults = [
    fault('body.byItem.job/job/J2026-0001', 'not_an_ae'),
    fault('body.byKind.task'),
    fault('body.defaultSuccessorId', 'self'),
    fault('body.at', 'past'),
  ];
  it('stand at the item, the kind, the default; the others apart', () => {
    const sorted = sortFaults(faults, chosen, chosen);
    expect(sorted.item(job)?.code).toBe('not_an_ae');
    expect(sorted.item(task)).toBeUndefined();
    expect(sorted.kind('task')?.code).toBe('inactive');
    expect(sorted.default?.code).toBe('self');
    expect(sorted.rest.map(({ path }) => path)).toEqual(['body.at']);
  });
  it('go away when something else is chosen, also by the default', () => {
    const mended = sortFaults(faults, { ...chosen, defaultSuccessorId: 'other', byKind: {} }, chosen);
    expect(mended.item(job)).toBeUndefined();
    expect(mended.kind('task')).toBeUndefined();
    expect(mended.default).toBeUndefined();
  });
});

describe('what was not shown', () => {
  const problem = (code: string, items: unknown): Problem => ({
    ...{ type: 'about:blank', title: code, status: 409, code, correlationId: 'c', data: { items } },
  });
  it('is named by STALE_REVIEW alone', () => {
    expect(unseenOf(problem('STALE_REVIEW', [{ id: 'client/c1' }, { id: 3 }, null]))).toEqual(['client/c1']);
    expect(unseenOf(problem('INVALID', [{ id: 'client/c1' }]))).toEqual([]);
    expect(unseenOf(problem('STALE_REVIEW', 'nonsense'))).toEqual([]);
    expect(unseenOf(undefined)).toEqual([]);
  });
});
