/** States that an earlier release has stored (files beside this one, written by it) go on with today's rules. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upcastCase } from '../../activities/approvals/upcast-case';
import { caseNextDue, stageViews, type CaseState } from '../../domain/approvals';
import type { Json } from '../../domain/shared/process';
import { Desk, organisation, people, stage } from '../domain/approvals/office';

const stored = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`./stored-states/${name}.v1.json`, import.meta.url), 'utf8')) as Json;

/** A desk at which the stored case lies now. */
function continued(name: string, now = '2026-03-02T02:00:00.000Z'): Desk {
  const desk = new Desk([stage('any')], { now });
  const state = upcastCase(stored(name));
  if (!state) throw new Error(name);
  desk.state = state;
  desk.trail = [];
  return desk;
}

const names = ['running', 'returned', 'second-round', 'incident', 'vacant-seat', 'overdue', 'ended', 'in-order'];

describe.each(names)('a stored case: %s', (name) => {
  it('has the newest shape, survives JSON, and is shown', () => {
    const state = upcastCase(stored(name));
    expect(state?.v).toBe(2);
    const empty = { blocks: [], questions: [], copied: [], chosen: {} } satisfies Partial<CaseState>;
    expect(state).toMatchObject(empty);
    expect(state).not.toHaveProperty('incident');
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(state && stageViews(state).length).toBeGreaterThan(0);
    const votes = state?.seats.flatMap(({ vote }) => vote ?? []) ?? [];
    expect(new Set(votes.map(({ number }) => number)).size).toBe(votes.length);
    expect(votes.every(({ number }) => number < (state?.nextId ?? 0))).toBe(true);
    expect(upcastCase(state as unknown as Json)).toEqual(state);
  });

  it('takes today’s events', () => {
    const desk = continued(name);
    const refused = desk.recheck();
    if (name === 'ended') expect(refused).toMatchObject({ code: 'ENDED' });
    else expect(refused).toBeNull();
    expect(desk.state.outstanding).toEqual([]);
  });
});

describe('goes on where it was', () => {
  it('a running one, with a vote cast, one carried over and its reminders', () => {
    const desk = continued('running');
    expect(desk.seats).toEqual(['am:approved', 'am:approved', 'director:open', 'fin1:approved']);
    expect(caseNextDue(desk.state)).toBe('2026-03-02T04:00:00.000Z');
    desk.waitUntil('2026-03-02T07:00:00.000Z');
    expect(desk.operations()).toEqual(expect.arrayContaining(['reminded', 'overdue']) as string[]);
    expect(desk.approve('director')).toBeNull();
    desk.approve('gm');
    expect(desk.outcome).toBe('approved');
  });

  it('its decisions can be taken back, and its people asked beside', () => {
    const desk = continued('running');
    const taskId =
      desk.state.tasks.findLast(({ holderId, state }) => holderId === 'fin1' && state === 'done')?.id ?? '';
    expect(desk.send('fin1', { type: 'TakenBack', taskId })).toBeNull();
    expect(desk.addSigners('director', 'before', 'gm')).toBeNull();
    for (const who of ['gm', 'director', 'fin1']) expect(desk.approve(who)).toBeNull();
    expect(desk.inbox).toEqual({ gm: ['last'] });
  });

  it('a returned one: all of it runs again', () => {
    const desk = continued('returned');
    expect(desk.send('ae', { type: 'Resubmitted' })).toBeNull();
    expect(desk.inbox).toEqual({ am: ['first'] });
    desk.approve('am');
    expect(desk.giveBack('director', { returnTo: 'previous' })).toBeNull();
    expect(desk.state).toMatchObject({ round: 3, returnsMade: 2 });
  });

  it('one in its second round keeps its earlier ones', () => {
    const desk = continued('second-round');
    expect(desk.giveBack('director', { returnTo: 'first' })).toBeNull();
    expect(desk.walk).toEqual(['first:open']);
  });

  it('an incident is solved by naming somebody, or left by a jump', () => {
    const name = () => {
      const desk = continued('incident');
      expect(desk.state.incidents).toMatchObject([{ id: 'i0', stageId: 'second', why: 'nobody' }]);
      return desk;
    };
    const named = name();
    const taskId = named.state.incidents[0]?.taskIds[0] ?? '';
    expect(named.send('admin', { type: 'Reassigned', taskId, toUserId: 'director', reason: 'left' })).toBeNull();
    expect(named.inbox).toEqual({ director: ['second'] });
    const jumped = name();
    jumped.send('admin', { type: 'Jumped', to: 'last', reason: 'left' });
    expect(jumped.inbox).toEqual({ gm: ['last'] });
  });

  it('a seat that had lost its holder, with content that changed meanwhile', () => {
    const desk = continued('vacant-seat');
    expect(desk.approve('gm', { seen: 2 })).toMatchObject({ code: 'CASE_IN_INCIDENT' });
    desk.organisation = organisation({ people });
    desk.recheck();
    expect(desk.state).toMatchObject({ status: 'running', round: 2, revisionInForce: 2 });
    expect(desk.inbox).toEqual({ fin1: ['first'], gm: ['first'] });
  });

  it('an overdue one: its ladder goes on with the rungs that have not happened', () => {
    const desk = continued('overdue', '2026-03-03T02:00:00.000Z');
    const before = desk.inbox;
    desk.waitUntil('2026-03-06T10:00:00.000Z');
    expect(before).toEqual({ gm: ['first'] });
    expect(desk.outcome).toBe('rejected');
    expect(desk.operations()).toContain('rejected');
    const decided = continued('overdue', '2026-03-03T02:00:00.000Z');
    decided.approve('gm');
    expect(decided.inbox).toEqual({ colleague: ['last'] });
  });

  it('in order: the next one has the turn', () => {
    const desk = continued('in-order');
    expect(desk.inbox).toEqual({ director: ['first'] });
    desk.approve('director');
    desk.approve('gm');
    expect(desk.inbox).toEqual({ fin2: ['last'] });
  });

  it('an ended one stays as it is', () => {
    const desk = continued('ended');
    expect(desk.state.outcome).toBe('approved');
    expect(desk.send('ae', { type: 'Withdrawn' })).toMatchObject({ code: 'ENDED' });
  });
});
