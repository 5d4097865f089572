/**
 * What a page offers is what the steps accept: for every person, task and operation of many situations, what is offered is
 * not refused for who asks or what they look at, and what is not offered is refused.
 */
import { describe, expect, it } from 'vitest';
import {
  operationsOf,
  taskOperations,
  type CaseEvent,
  type CompiledStage,
  type Task,
  type TaskOperation,
} from '../../../domain/approvals';
import type { RefusalCode } from '../../../domain/shared/refusal';
import { away, definition, Desk, organisation, people, person, stage } from './office';

const office = organisation({ people: [...people, person('x'), person('y'), person('z'), person('free')] });
const users = (...ids: string[]): CompiledStage['approvers'] => ids.map((user) => ({ id: user, by: 'user', user }));
const everybody = office.people.map(({ id }) => id);

const open = (stages: CompiledStage[], more: Parameters<typeof definition>[1] = {}) =>
  new Desk(definition(stages, more), { organisation: office });
const two = (first: Partial<CompiledStage> = {}) => [
  stage('one', { approvers: users('am', 'director'), decide: { mode: 'all' }, ...first }),
  stage('two', { approvers: users('gm') }),
];

const situations: { [name: string]: () => Desk } = {
  'two may decide': () => open(two()),
  'one has approved': () => done(open(two()), (desk) => [desk.approve('am')]),
  'signers before': () => done(open(two()), (desk) => [desk.addSigners('am', 'before', 'x', 'y'), desk.approve('x')]),
  'signers of signers': () =>
    done(open(two()), (desk) => [desk.addSigners('am', 'before', 'x'), desk.addSigners('x', 'before', 'y')]),
  'signers after': () => done(open(two()), (desk) => [desk.addSigners('am', 'after', 'x')]),
  'signers after an approval': () =>
    done(open(two()), (desk) => [desk.addSigners('am', 'after', 'x'), desk.approve('am')]),
  'signers in parallel': () => done(open(two()), (desk) => [desk.addSigners('am', 'parallel', 'x')]),
  'only a parallel signer is left': () =>
    done(open(two({ approvers: users('am') })), (desk) => [desk.addSigners('am', 'parallel', 'x'), desk.approve('am')]),
  'an opinion is asked for': () => done(open(two()), (desk) => [desk.delegate('am', 'x')]),
  'in order': () => open(two({ decide: { mode: 'inOrder' } })),
  'a stage that is claimed': () =>
    done(open([stage('one', { approvers: [{ id: 'f', by: 'role', role: 'finance' }] })]), (desk) => [
      desk.send('fin1', { type: 'Claimed', taskId: desk.taskOf('fin1').id }),
    ]),
  'a stage that can be claimed': () => open([stage('one', { approvers: [{ id: 'f', by: 'role', role: 'finance' }] })]),
  'a question is open': () =>
    done(open(two()), (desk) => [
      desk.send('am', { type: 'Asked', taskId: desk.taskOf('am').id, toUserId: 'z', question: 'why?' }),
    ]),
  returned: () => done(open(two()), (desk) => [desk.giveBack('am')]),
  'the last round': () => open(two(), { resubmit: { resume: 'rerun', maxRounds: 1 } }),
  'never withdrawn': () => open(two(), { withdraw: 'never' }),
  suspended: () =>
    done(open(two()), (desk) => [
      desk.send('am', { type: 'Asked', taskId: desk.taskOf('am').id, toUserId: 'z', question: 'why?' }),
      desk.send('admin', { type: 'Suspended', reason: 'audit' }),
    ]),
  'an incident': () => open([stage('one', { approvers: users('nobody') })]),
  'new content waits for an incident': () =>
    done(open(two({ approvers: users('am', 'fin1') })), (desk) => {
      desk.organisation = organisation({ people: office.people.filter(({ id }) => id !== 'fin1') });
      return [desk.recheck(), desk.revise({ amountFen: 5 })];
    }),
  'the next stage': () => done(open(two({ approvers: users('am') })), (desk) => [desk.approve('am')]),
  'the administrator has a stake': () => new Desk(two(), { organisation: office, parties: ['ae', 'admin'] }),
  'the administrator has a stake in an incident': () =>
    new Desk([stage('one', { approvers: users('nobody') })], {
      organisation: office,
      parties: ['ae', 'admin'],
      topFallback: 'gm',
    }),
  'a stage to start': () => open([stage('one', { start: 'manual', startedBy: { by: 'user', user: 'am' } })]),
  'an escalation that helps': () => late('add'),
  'an escalation that replaces': () => late('replace'),
  'an absent holder is substituted': () =>
    new Desk(two(), { organisation: { ...office, substitutions: [away('am', 'x')] } }),
  'a signer of a substitute': () =>
    done(new Desk(two(), { organisation: { ...office, substitutions: [away('am', 'x')] } }), (desk) => [
      desk.addSigners('x', 'before', 'y'),
    ]),
  'a seat that was transferred': () => done(open(two()), (desk) => [desk.transfer('am', 'x')]),
  'a case that went back a stage': () =>
    done(open(two()), (desk) => [
      desk.approve('am'),
      desk.approve('director'),
      desk.send('gm', {
        type: 'Decided',
        taskId: desk.taskOf('gm').id,
        outcome: 'return',
        returnTo: 'previous',
        version: 1,
        subjectRevision: 1,
      }),
    ]),
  ended: () => done(open(two()), (desk) => [desk.reject('am')]),
};

function late(how: 'add' | 'replace'): Desk {
  const hour = { amount: 1, unit: 'hour', working: true } as const;
  const desk = open(two({ due: hour, escalate: [{ after: hour, to: { by: 'user', user: 'z' }, how }] }));
  desk.waitUntil('2026-03-02T05:30:00.000Z');
  return desk;
}

function done(desk: Desk, act: (desk: Desk) => unknown[]): Desk {
  for (const refused of act(desk)) expect(refused).toBeNull();
  return desk;
}

/** Everything that could be sent for an operation: there is one that is accepted if there is any. */
function eventsFor(desk: Desk, as: string, operation: TaskOperation, task: Task | undefined): CaseEvent[] {
  const taskId = task?.id ?? '';
  const decided = (outcome: 'approve' | 'reject' | 'abstain' | 'return'): CaseEvent[] =>
    task
      ? [
          {
            type: 'Decided',
            taskId,
            outcome,
            comment: 'because',
            version: task.version,
            subjectRevision: desk.state.revisions.length,
          },
        ]
      : [];
  const signerIds = desk.state.seats.filter((seat) => seat.addedBy?.seatId === task?.seatId).map(({ id }) => id);
  switch (operation) {
    case 'approve':
    case 'reject':
    case 'abstain':
    case 'return':
      return decided(operation);
    case 'transfer':
      return [{ type: 'Transferred', taskId, toUserId: 'free' }];
    case 'delegate':
      return [{ type: 'Delegated', taskId, toUserId: 'free' }];
    case 'opine':
      return [{ type: 'Opined', taskId, comment: 'well' }];
    case 'recall':
      return [{ type: 'Recalled', taskId }];
    case 'addSigner':
      return (['before', 'after', 'parallel'] as const).map((kind) => ({
        type: 'SignersAdded',
        taskId,
        kind,
        userIds: ['free'],
      }));
    case 'removeSigner':
      return (as === 'admin' ? (task?.seatId === undefined ? [] : [task.seatId]) : signerIds).map((seatId) => ({
        type: 'SignerRemoved',
        seatId,
        reason: 'because',
      }));
    case 'takeBack':
      return [{ type: 'TakenBack', taskId }];
    case 'claim':
      return [{ type: 'Claimed', taskId }];
    case 'release':
      return [{ type: 'Released', taskId, reason: 'because' }];
    case 'start':
      return [{ type: 'StageStarted', taskId }];
    case 'skip':
      return [{ type: 'StageSkipped', taskId, reason: 'because' }];
    case 'ask':
      return [{ type: 'Asked', ...(task && { taskId }), toUserId: 'free', question: 'why?' }];
    case 'answer':
      return [{ type: 'Answered', taskId, answer: 'so' }];
    case 'comment':
      return [{ type: 'Commented', comment: 'so' }];
    case 'resubmit':
      return [{ type: 'Resubmitted' }];
    case 'withdraw':
      return [{ type: 'Withdrawn' }];
    case 'urge':
      return [{ type: 'Urged' }];
    case 'reassign':
      return [{ type: 'Reassigned', taskId, toUserId: 'free', reason: 'because' }];
    case 'jump':
      return desk.state.definition.stages.map(({ id }) => ({ type: 'Jumped', to: id, reason: 'because' }));
    case 'suspend':
      return [{ type: 'Suspended', reason: 'because' }];
    case 'resume':
      return [{ type: 'Resumed', reason: 'because' }];
    case 'migrate':
      return [
        { type: 'Migrated', version: 2, reason: 'because', definition: { ...desk.state.definition, version: 2 } },
      ];
    case 'terminate':
      return [{ type: 'Terminated', reason: 'because' }];
  }
}

/** Sends each to a copy of the case: the codes that came back, `null` for what was accepted. */
function answersTo(desk: Desk, as: string, events: CaseEvent[]): (RefusalCode | null)[] {
  const before = desk.state;
  return events.map((event) => {
    const refusal = desk.send(as, event);
    desk.state = before;
    return refusal?.code ?? null;
  });
}

describe('what is offered is what is accepted', () => {
  for (const [name, build] of Object.entries(situations)) {
    it(name, () => {
      const desk = build();
      const wrong: string[] = [];
      for (const as of everybody) {
        for (const task of [...desk.state.tasks, undefined]) {
          const offered = operationsOf(desk.state, as, { isAdmin: as === 'admin', ...(task && { taskId: task.id }) });
          for (const operation of taskOperations) {
            if (!task && needsTask.has(operation)) continue;
            const answers = answersTo(desk, as, eventsFor(desk, as, operation, task));
            const isAccepted = answers.includes(null);
            if (isAccepted === offered.includes(operation)) continue;
            wrong.push(`${as} ${operation} ${task?.kind ?? ''} ${task?.holderId ?? ''} ${String(answers)}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  }
});

/** With the case as a whole these name nothing that could be sent. */
const needsTask = new Set<TaskOperation>(['reassign', 'removeSigner']);

describe('what a person may do now', () => {
  it('offers the holder decisions, the submitter withdrawal, an administrator overrides', () => {
    const desk = open(two(), { resubmit: { resume: 'rerun', maxRounds: 1 } });
    const { id: taskId } = desk.taskOf('am');
    const may = (id: string, isAdmin = false) => operationsOf(desk.state, id, { isAdmin, taskId });
    expect(may('am')).toEqual(['approve', 'reject', 'abstain', 'transfer', 'delegate', 'addSigner', 'ask', 'comment']);
    expect(may('ae')).toEqual(['comment', 'withdraw', 'urge']);
    expect(may('admin', true)).toEqual(['removeSigner', 'reassign', 'jump', 'suspend', 'migrate', 'terminate']);
    expect(may('ae', true)).toEqual(['comment', 'withdraw', 'urge', 'terminate']);
    expect(may('colleague')).toEqual([]);
    desk.reject('am');
    expect(may('ae', true)).toEqual([]);
  });
});
