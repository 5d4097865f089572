/** What must hold over any definition and any sequence of events (approvals.md §8), searched for counter-examples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceCase,
  caseNextDue,
  operationsOf,
  stepCase,
  type Approver,
  type ApproverRule,
  type CaseEvent,
  type CaseState,
  type CompiledStage,
  type DecideRule,
  type PlanFacts,
} from '../../../domain/approvals';
import type { Incoming } from '../../../domain/shared/process';
import { addMs } from '../../../domain/shared/zoned-time';
import {
  away,
  calendar,
  condition,
  definition,
  Desk,
  fields,
  monday,
  organisation,
  people,
  person,
  stage,
  subjectKind,
} from './office';

const ids = people.map(({ id }) => id);
const anyone = fc.constantFrom(...ids);

const rule: fc.Arbitrary<ApproverRule> = fc.oneof(
  anyone.map((user): ApproverRule => ({ by: 'user', user })),
  fc.constantFrom('finance', 'gm', 'nobody').map((role): ApproverRule => ({ by: 'role', role })),
  fc
    .constantFrom('manager', 'director', 'departmentHead')
    .map((relation): ApproverRule => ({ by: 'relation', of: 'ae', relation })),
  fc.integer({ min: 1, max: 3 }).map((levels): ApproverRule => ({ by: 'superiors', of: 'ae', levels })),
);

const hours = (amount: number) => ({ amount, unit: 'hour', working: true }) as const;

const stages: fc.Arbitrary<CompiledStage> = fc
  .record({
    rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
    mode: fc.constantFrom('any', 'all', 'inOrder', 'atLeast', 'percent', 'perGroup'),
    when: fc.constantFrom('true', 'true', 'amount>=500', 'fail'),
    reject: fc.constantFrom<'veto' | 'vote'>('veto', 'vote'),
    self: fc.constantFrom<'nextSuperior' | 'drop'>('nextSuperior', 'drop'),
    duplicates: fc.constantFrom<'askAgain' | 'carryOver'>('askAgain', 'carryOver'),
    returns: fc.boolean(),
    timed: fc.boolean(),
    how: fc.constantFrom<'add' | 'replace'>('add', 'replace'),
    target: rule,
    lastWord: fc.boolean(),
  })
  .map(({ rules, mode, when, reject, self, duplicates, returns, timed, how, target, lastWord }) => {
    const approvers = rules.map((one, i): Approver => ({ ...one, id: String(i + 1) }));
    return stage('', {
      approvers,
      decide: decideRule(mode, approvers),
      when: when === 'true' ? null : condition(when),
      ...{ reject, self, duplicates },
      onReject: returns ? { do: 'returnTo', to: 'submitter' } : { do: 'end' },
      ...(timed && {
        due: hours(8),
        remind: { at: [50], then: hours(8), atMost: 3 },
        escalate: [
          { after: hours(4), to: target, how },
          ...(lastWord ? [{ after: hours(30), then: 'reject' as const }] : []),
        ],
      }),
    });
  });

function decideRule(mode: string, approvers: Approver[]): DecideRule {
  if (mode === 'atLeast') return { mode, count: 2 };
  if (mode === 'percent') return { mode, percent: 60 };
  if (mode === 'perGroup') return { mode, of: Object.fromEntries(approvers.map(({ id }) => [id, 1])) };
  return { mode: mode as 'any' | 'all' | 'inOrder' };
}

/** What may happen; who and what it hits is drawn from the case as it then is. */
type Move = { do: string; pick: number; who: string; value: number };
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    do: fc.constantFrom(
      ...[
        'approve',
        'approve',
        'approve',
        'reject',
        'return',
        'stray',
        'comment',
        'withdraw',
        'note',
        'delivery',
        'amount',
        'party',
      ],
      ...[
        'resubmit',
        'resubmit',
        'name',
        'name',
        'name',
        'reassign',
        'terminate',
        'wait',
        'wait',
        'leave',
        'back',
        'stale',
      ],
    ),
    pick: fc.nat(9),
    who: anyone,
    value: fc.nat(1000),
  }),
  { maxLength: 14 },
);

const scenarios = fc.record({
  stages: fc
    .array(stages, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((one, i) => ({ ...one, id: `stage-${i + 1}`, title: { zh: '', en: '' } }))),
  moves,
  substitutes: fc.array(fc.tuple(anyone, anyone), { maxLength: 3 }),
  topFallback: fc.option(anyone),
});

/** Drives one scenario; `check` sees every step: what was sent, the state before and what came of it. */
class Search {
  state: CaseState | null = null;
  now = monday;
  inactive = new Set<string>();
  events: Incoming<CaseEvent>[] = [];
  private sent = 0;

  constructor(
    private readonly scenario: { substitutes: [string, string][]; topFallback: string | null },
    private readonly check: (
      before: CaseState | null,
      incoming: Incoming<CaseEvent>,
      after: CaseState,
      refused: boolean,
    ) => void,
  ) {}

  send(as: string | null, body: CaseEvent): void {
    this.sent += 1;
    const actor = as === null ? ({ kind: 'system', what: 'test' } as const) : ({ kind: 'person', id: as } as const);
    const incoming = deepFreeze({ key: `k${this.sent}`, at: this.now, actor, body });
    const before = deepFreeze(JSON.parse(JSON.stringify(this.state)) as CaseState | null);
    const result = advanceCase(before, incoming, this.facts());
    const after = 'refusal' in result ? before : result.state;
    if (!after) throw new Error('A case that cannot be opened');
    if (!('refusal' in result)) this.events.push(incoming, ...result.answers);
    this.state = after;
    this.check(before, incoming, after, 'refusal' in result);
  }

  play({ do: what, pick, who, value }: Move): void {
    const { state } = this;
    if (!state) return;
    const open = state.tasks.filter((task) => task.state === 'open');
    const deciders = open.filter((task) => task.kind === 'decide');
    const task = deciders[pick % Math.max(1, deciders.length)];
    const decide = (as: string, outcome: 'approve' | 'reject' | 'return', version = task?.version ?? 1) =>
      task &&
      this.send(as, { type: 'Decided', taskId: task.id, outcome, version, subjectRevision: state.revisions.length });
    const content = state.revisions.at(-1)?.fields ?? {};
    const revise = (change: object, partyIds = state.partyIds) =>
      this.send(null, { type: 'Revised', fields: { ...content, ...change }, partyIds, fromOwner: true });
    const name = (kind: 'incident' | 'decide') => {
      const found = open.find((one) => one.kind === kind);
      if (found) this.send('admin', { type: 'Reassigned', taskId: found.id, toUserId: who, reason: 'because' });
    };
    switch (what) {
      case 'approve':
      case 'reject':
      case 'return':
        decide(task?.holderId ?? who, what);
        return;
      case 'stray':
        decide(who, 'approve');
        return;
      case 'stale':
        decide(task?.holderId ?? who, 'approve', value + 100);
        return;
      case 'comment': {
        this.send(who, { type: 'Commented', comment: 'hm' });
        return;
      }
      case 'withdraw': {
        this.send('ae', { type: 'Withdrawn' });
        return;
      }
      case 'note': {
        revise({ note: String(value) });
        return;
      }
      case 'delivery': {
        revise({ deliveryDate: String(value) });
        return;
      }
      case 'amount': {
        revise({ amountFen: value });
        return;
      }
      case 'party': {
        revise({ note: String(value) }, [...state.partyIds, who]);
        return;
      }
      case 'resubmit': {
        this.send('ae', { type: 'Resubmitted', fields: { ...content, amountFen: value } });
        return;
      }
      case 'name': {
        name('incident');
        return;
      }
      case 'reassign': {
        name('decide');
        return;
      }
      case 'terminate':
        if (value % 4 === 0) this.send('admin', { type: 'Terminated', reason: 'because' });
        return;
      case 'wait': {
        const due = caseNextDue(state);
        this.now = due !== null && due > this.now ? due : addMs(this.now, 3_600_000);
        this.send(null, { type: 'DeadlineReached' });
        return;
      }
      case 'leave':
      case 'back':
        if (what === 'leave') this.inactive.add(who);
        else this.inactive.delete(who);
        {
          this.send(null, { type: 'Rechecked', why: 'people' });
          return;
        }
    }
  }

  facts(): PlanFacts {
    const { substitutes, topFallback } = this.scenario;
    const members = people.map((one) => ({ ...one, active: !this.inactive.has(one.id) }));
    const substitutions = substitutes.map(([from, to]) => away(from, to));
    const evaluate: PlanFacts['evaluate'] = ({ cel }, scope) =>
      cel === 'fail' ? { error: 'failed' } : { value: Number(scope.subject.amountFen) >= 500 };
    return {
      at: this.now,
      organisation: organisation({ people: members, substitutions }),
      calendar,
      topFallback,
      subjectKind,
      evaluate,
    };
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}

const holds = (
  numRuns: number,
  property: (
    before: CaseState | null,
    incoming: Incoming<CaseEvent>,
    after: CaseState,
    refused: boolean,
    search: Search,
  ) => void,
  atEnd?: (search: Search) => void,
) => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const search: Search = new Search(scenario, (...step) => property(...step, search));
      search.send('ae', {
        type: 'CaseOpened',
        caseId: 'approval/1',
        definition: definition(scenario.stages),
        subjectKind: 'estimate',
        subjectId: '1',
        fields,
        partyIds: ['ae'],
        submitterId: 'ae',
        ownerId: null,
      });
      for (const move of scenario.moves) search.play(move);
      atEnd?.(search);
    }),
    { numRuns },
  );
};

describe('properties over any definition and event sequence', () => {
  it('an open case always has a task, an incident or a deadline, and never an unanswered command', () => {
    holds(60, (_, __, after) => {
      expect(after.outstanding).toEqual([]);
      if (after.status === 'ended') {
        expect(after.tasks.filter((task) => task.state === 'open')).toEqual([]);
        expect(after.alarms).toEqual([]);
        expect(after.outcome).toBeDefined();
        return;
      }
      expect(
        after.tasks.some((task) => task.state === 'open') || after.incidents.length > 0 || after.alarms.length > 0,
      ).toBe(true);
      expect(after.incidents.length > 0).toBe(after.status === 'incident');
      if (after.status === 'running')
        expect(after.tasks.some((task) => task.state === 'open' && task.kind === 'decide')).toBe(true);
    });
  });

  it('APR-7 a running case runs on the newest content', () => {
    holds(120, (_, __, after) => {
      if (after.status === 'running') expect(after.revisionInForce).toBe(after.revisions.length);
    });
  });

  it('APR-5 after waking up nothing planned lies in the past: a case never wakes itself in circles', () => {
    holds(80, (_, { body, at }, after) => {
      const due = caseNextDue(after);
      if (body.type === 'DeadlineReached' && due !== null) expect(due > at).toBe(true);
    });
  });

  it('has one terminal outcome, after which nothing changes; a refusal changes nothing either', () => {
    holds(60, (before, _, after, refused) => {
      if (refused || before?.status === 'ended') expect(after).toEqual(before);
      if (before?.status === 'ended') expect(refused).toBe(true);
    });
  });

  it('APR-4 no party ever decides or holds what decides, and nobody who may not sit', () => {
    holds(80, (before, incoming, after, refused, search) => {
      const { body, actor } = incoming;
      if (body.type === 'Decided' && !refused && actor.kind === 'person')
        expect(before?.partyIds).not.toContain(actor.id);
      const deciding = after.tasks.filter((task) => task.state === 'open' && task.kind === 'decide');
      for (const task of deciding) expect(after.partyIds).not.toContain(task.holderId);
      if (body.type !== 'Rechecked' && body.type !== 'CaseOpened') return;
      for (const task of deciding) expect(search.inactive).not.toContain(task.holderId);
    });
  });

  it('nobody holds two open tasks of one stage', () => {
    holds(60, (_, __, after) => {
      const holders = after.tasks
        .filter((task) => task.state === 'open' && task.kind === 'decide')
        .map((task) => task.holderId);
      expect(new Set(holders).size).toBe(holders.length);
    });
  });

  it('every vote that counts was cast in its own round, and every approved stage has one', () => {
    holds(60, (_, __, after) => {
      for (const run of after.stages.filter(({ state }) => state === 'approved')) {
        const votes = after.seats.filter((seat) => run.seatIds.includes(seat.id)).flatMap((seat) => seat.vote ?? []);
        expect(votes.some(({ outcome }) => outcome === 'approve')).toBe(true);
        for (const { throughSeatId } of votes) {
          if (throughSeatId === undefined) continue;
          expect(after.seats.find(({ id }) => id === throughSeatId)?.round).toBe(run.round);
        }
      }
      const ended = after.status === 'ended' && after.outcome === 'approved';
      if (ended) expect(after.stages.some((run) => run.round === after.round && run.state === 'approved')).toBe(true);
    });
  });

  it('ids never repeat, and versions of tasks only grow', () => {
    holds(60, (before, _, after) => {
      const all = [...after.tasks, ...after.seats].map(({ id }) => id);
      expect(new Set(all).size).toBe(all.length);
      for (const task of before?.tasks ?? []) {
        const later = after.tasks.find(({ id }) => id === task.id);
        expect(later?.version).toBeGreaterThanOrEqual(task.version);
        if (task.state === 'open' && later?.state !== 'open') expect(later?.version).toBe(task.version + 1);
      }
    });
  });

  it('what a page offers is what the engine accepts', () => {
    holds(60, (_, __, after) => {
      const facts = {
        at: monday,
        organisation: organisation(),
        calendar,
        topFallback: null,
        subjectKind,
        evaluate: () => ({ value: true }),
      };
      for (const task of after.tasks.filter(({ kind }) => kind === 'decide').slice(-4)) {
        const offered = operationsOf(after, task.holderId, { isAdmin: false, taskId: task.id });
        const { id: taskId, version } = task;
        for (const outcome of ['approve', 'reject', 'return'] as const) {
          const body: CaseEvent = {
            type: 'Decided',
            taskId,
            outcome,
            version,
            subjectRevision: after.revisions.length,
          };
          const actor = { kind: 'person', id: task.holderId } as const;
          const tried = advanceCase(after, { key: 'try', at: monday, actor, body }, facts);
          expect('refusal' in tried).toBe(!offered.includes(outcome));
        }
      }
    });
  });

  it('the state is the fold of the recorded events and answers, through JSON at every step', () => {
    holds(
      100,
      () => undefined,
      ({ events, state }) => {
        let folded: CaseState | null = null;
        for (const event of events) {
          const step = stepCase(folded, JSON.parse(JSON.stringify(event)) as Incoming<CaseEvent>);
          if ('refusal' in step) throw new Error(step.refusal.detail);
          folded = JSON.parse(JSON.stringify(step.state)) as CaseState;
        }
        expect(folded).toEqual(JSON.parse(JSON.stringify(state)));
      },
    );
  });

  it('APR-5 substitution never loses a seat, nor seats anybody twice', () => {
    const pairs = fc.array(fc.tuple(anyone, anyone), { maxLength: 8 });
    fc.assert(
      fc.property(stages, pairs, (one, substitutes) => {
        const of = { ...one, id: 'one', when: null };
        const members = [...people, person('outsider')];
        const world = (list: [string, string][]) =>
          organisation({ people: members, substitutions: list.map(([from, to]) => away(from, to)) });
        const options = { submitter: 'outsider' };
        const without = new Desk([of], { ...options, organisation: world([]) });
        const withThem = new Desk([of], { ...options, organisation: world(substitutes) });
        expect(withThem.state.seats).toHaveLength(without.state.seats.length);
        const holders = withThem.state.seats.map(({ holderId }) => holderId);
        expect(new Set(holders).size).toBe(holders.length);
      }),
      { numRuns: 300 },
    );
  });
});
