/** What must hold of the state itself after every event (approvals.md §8): its shape, its end, its ids. */
import assert from 'node:assert/strict';
import { caseNextDue, stepCase } from '../../../../domain/approvals';
import type { Check } from './run-case';

export const stateHolds: { [what: string]: Check } = {
  'a refusal leaves the state as it was': ({ refusal, before, after, lines, answers }) => {
    if (!refusal) return;
    assert.equal(after, before);
    assert.deepEqual([lines, answers], [[], []]);
    assert.ok(refusal.detail.length > 0, 'says why');
  },

  'one terminal outcome, then nothing changes': ({ before, after, refusal }) => {
    assert.equal(after.status === 'ended', after.outcome !== undefined);
    assert.equal(after.status === 'ended', after.endedAt !== undefined);
    if (before?.status === 'ended') assert.ok(refusal, 'an ended case takes nothing more');
    if (after.status !== 'ended') return;
    assert.deepEqual(after.alarms, []);
    assert.deepEqual(after.incidents, []);
    assert.deepEqual(
      after.tasks.filter((task) => task.state === 'open').map(({ id, kind }) => [id, kind]),
      [],
    );
    assert.deepEqual(
      after.questions.filter((one) => one.answeredAt === undefined && one.closedAt === undefined),
      [],
    );
    const undecided = after.seats.filter((seat) => seat.state === 'open' || seat.state === 'waiting');
    assert.deepEqual(
      undecided.map(({ id, state }) => [id, state]),
      [],
    );
    const going = [...after.stages, ...after.blocks].filter(({ state }) =>
      ['planning', 'open', 'toStart'].includes(state),
    );
    assert.deepEqual(
      going.map(({ id, state }) => [id, state]),
      [],
    );
  },

  'nothing is outstanding after an event with all that follows': ({ after }) => {
    assert.deepEqual(after.outstanding, []);
  },

  'an open case has a task, an incident or a deadline': ({ after }) => {
    // What somebody has stopped goes on, and is counted, when they let it.
    if (after.status === 'ended' || after.suspension) return;
    const hasTask = after.tasks.some((task) => task.state === 'open');
    assert.ok(hasTask || after.incidents.length > 0 || caseNextDue(after) !== null, `stuck while ${after.status}`);
  },

  'a running case lies with somebody who can move it': ({ after }) => {
    if (after.status !== 'running' || after.suspension) return;
    const open = after.tasks.filter((task) => task.state === 'open');
    const movers = open.filter(
      ({ kind, onHold }) => kind === 'start' || (kind === 'decide' && onHold !== 'signers' && onHold !== 'claimed'),
    );
    assert.ok(movers.length > 0, `nobody can move it: ${JSON.stringify(open)}`);
  },

  'every open stage has an open task or an incident': ({ after }) => {
    if (after.status === 'ended' || after.status === 'returned' || after.suspension) return;
    for (const run of after.stages.filter(({ state, round }) => state === 'open' && round === after.round)) {
      const has = after.tasks.some((task) => task.state === 'open' && task.stageId === run.id);
      assert.ok(has || after.incidents.some(({ stageId }) => stageId === run.id), `nobody has a task in ${run.id}`);
    }
  },

  'an incident is there while the status says so, and its tasks are open': ({ after }) => {
    assert.equal(after.status === 'incident', after.incidents.length > 0);
    for (const task of after.tasks.filter(({ state, kind }) => state === 'open' && kind === 'incident'))
      assert.ok(
        after.incidents.some(({ taskIds }) => taskIds.includes(task.id)),
        `${task.id} is about nothing`,
      );
  },

  'a task of its kind is open exactly while it can be carried out': ({ after }) => {
    const open = after.tasks.filter(({ state }) => state === 'open');
    assert.equal(
      open.some(({ kind }) => kind === 'resubmit'),
      after.status === 'returned',
    );
    for (const task of open.filter(({ kind }) => kind === 'decide')) {
      const seat = after.seats.find(({ id }) => id === task.seatId);
      assert.equal(seat?.holderId, task.holderId, 'a seat and its task have one holder');
      assert.equal(seat.round, after.round);
    }
    const waiting = after.questions.filter((one) => one.answeredAt === undefined && one.closedAt === undefined);
    for (const { answerTaskId } of waiting) assert.ok(open.some(({ id }) => id === answerTaskId));
    for (const task of open.filter(({ kind }) => kind === 'opinion'))
      assert.ok(['opinion', 'signers'].includes(String(open.find(({ id }) => id === task.forTaskId)?.onHold)));
    for (const task of open.filter(({ kind }) => kind === 'start'))
      assert.ok(
        after.stages.some(
          ({ id, state, round }) => id === task.stageId && state === 'toStart' && round === after.round,
        ),
      );
  },

  'ids never repeat, versions of tasks only grow': ({ before, after }) => {
    const { tasks, seats, incidents, questions, copied, alarms } = after;
    const ids = [...tasks, ...seats, ...incidents, ...questions, ...copied, ...alarms].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(after.nextId >= (before?.nextId ?? 0));
    for (const [index, task] of (before?.tasks ?? []).entries()) {
      const later = tasks[index];
      assert.equal(later?.id, task.id, 'tasks stay where they are');
      assert.ok(later.version >= task.version);
      if (task.state === 'open' && later.state !== 'open') assert.ok(later.version > task.version);
      if (task.holderId !== later.holderId) assert.ok(later.version > task.version);
    }
  },

  'commands never repeat': ({ answers, before, after }) => {
    const numbers = answers.map(({ body }) => Number(body.commandId.slice(1)));
    for (const [index, number] of numbers.entries()) {
      assert.ok(number >= (before?.nextId ?? 0) && number < after.nextId);
      assert.equal(numbers.indexOf(number), index);
    }
  },

  'the state survives JSON': ({ raw }) => {
    const { definition: _, ...rest } = raw;
    assertPlain(rest, 'state');
  },

  'the same event on the same state gives the same': ({ before, incoming, answers, raw, refusal }) => {
    if (refusal) return;
    let state = before;
    for (const event of [incoming, ...answers]) {
      const step = stepCase(state, event);
      assert.ok(!('refusal' in step), 'what was accepted is refused when it is folded');
      state = step.state;
    }
    if (JSON.stringify(state) !== JSON.stringify(raw)) assert.deepEqual(state, raw);
  },

  'APR-7 a running case runs on the newest content': ({ after }) => {
    if (after.status === 'running' && !after.suspension) assert.equal(after.revisionInForce, after.revisions.length);
  },

  'APR-6 lines of the trail are in the order of time and say what was done': ({ trail, lines, after }) => {
    for (const line of lines) assert.ok(line.operation.length > 0 && (line.round ?? 0) <= after.round);
    const before = trail.at(-lines.length - 1);
    if (before && lines[0]) assert.ok(lines[0].at >= before.at);
  },
};

/** Nothing that JSON leaves out or changes. */
function assertPlain(value: unknown, where: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    assert.ok(Number.isFinite(value), `${where} is ${String(value)}`);
    return;
  }
  assert.ok(typeof value === 'object', `${where} is ${typeof value}`);
  const prototype: unknown = Object.getPrototypeOf(value);
  assert.ok(
    Array.isArray(value) || prototype === Object.prototype || prototype === null,
    `${where} is no plain object`,
  );
  for (const [name, inner] of Object.entries(value)) assertPlain(inner, `${where}.${name}`);
}
