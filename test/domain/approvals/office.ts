/** A small agency, definitions and a case to drive: what the tests of the interpreter share. Pure, no clock of its own. */
import {
  advanceCase,
  caseNextDue,
  type CaseEvent,
  type CaseState,
  type Chosen,
  type CompiledBlock,
  type CompiledDefinition,
  type CompiledStage,
  type DecisionOutcome,
  type Expression,
  type PlanFacts,
  type Seat,
  type SignerKind,
  type SubjectFields,
  type SubjectKind,
  type Task,
} from '../../../domain/approvals';
import type { Organisation, Person, Substitution } from '../../../domain/people';
import type { WorkingCalendar } from '../../../domain/shared/calendar';
import type { Instant, TrailEntry } from '../../../domain/shared/process';
import type { Refusal } from '../../../domain/shared/refusal';

export const calendar: WorkingCalendar = {
  id: 'office',
  timeZone: 'Asia/Shanghai',
  hours: [
    { fromMinute: 540, toMinute: 720 },
    { fromMinute: 780, toMinute: 1080 },
  ],
  exceptions: {},
  publishedYears: [2026],
};

export const subjectKind: SubjectKind = {
  kind: 'estimate',
  title: { zh: '估价单', en: 'Estimate' },
  fields: {
    ae: { kind: 'user', label: { zh: '客户执行', en: 'AE' } },
    clientId: { kind: 'client', label: { zh: '客户', en: 'Client' } },
    amountFen: { kind: 'fen', label: { zh: '总额', en: 'Total' } },
    costFen: { kind: 'fen', label: { zh: '成本', en: 'Cost' } },
    deliveryDate: { kind: 'date', label: { zh: '交付日期', en: 'Delivery date' } },
    note: { kind: 'text', label: { zh: '备注', en: 'Note' } },
  },
  partyFields: ['ae'],
  amountField: 'amountFen',
  clientField: 'clientId',
  titleFields: ['clientId'],
  systemMayApprove: false,
};

export const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: id,
  active: true,
  departmentId: null,
  managerId: null,
  roles: [],
  ...more,
});

/** ae → am → director → gm; two in finance, one administrator. */
export const people: Person[] = [
  person('ae', { managerId: 'am', departmentId: 'client-service', roles: [{ role: 'ae' }] }),
  person('am', { managerId: 'director', departmentId: 'client-service', roles: [{ role: 'account-manager' }] }),
  person('director', { managerId: 'gm', departmentId: 'client-service', roles: [{ role: 'account-director' }] }),
  person('gm', { roles: [{ role: 'gm' }] }),
  person('fin1', { managerId: 'gm', departmentId: 'finance', roles: [{ role: 'finance' }] }),
  person('fin2', { managerId: 'fin1', departmentId: 'finance', roles: [{ role: 'finance' }] }),
  person('colleague', { departmentId: 'creative' }),
  person('admin', { roles: [{ role: 'admin' }] }),
];

export const organisation = (change: Partial<Organisation> = {}): Organisation => ({
  asOf: monday,
  people,
  departments: [
    { id: 'client-service', name: '客户部', parentId: null, headId: 'director' },
    { id: 'finance', name: '财务部', parentId: null, headId: 'fin1' },
    { id: 'creative', name: '创意部', parentId: null, headId: null },
  ],
  substitutions: [],
  ...change,
});

/** The organisation with some people changed. */
export const withPeople = (changes: { [id: string]: Partial<Person> }): Organisation =>
  organisation({ people: people.map((one) => ({ ...one, ...changes[one.id] })) });

export const away = (absentId: string, substituteId: string, more: Partial<Substitution> = {}): Substitution => ({
  id: `${absentId}-${substituteId}`,
  absentId,
  substituteId,
  from: '2026-01-01T00:00:00.000Z',
  to: null,
  enteredAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

/** Monday 2 March 2026, 10:00 in Shanghai. */
export const monday: Instant = '2026-03-02T02:00:00.000Z';

export const stage = (id: string, more: Partial<CompiledStage> = {}): CompiledStage => ({
  id,
  title: { zh: id, en: id },
  when: null,
  approvers: [{ id: '1', by: 'user', user: 'am' }],
  exclude: [],
  decide: { mode: 'any' },
  reject: 'veto',
  onReject: { do: 'end' },
  waitForAll: false,
  start: 'automatic',
  startedBy: null,
  self: 'nextSuperior',
  empty: 'incident',
  duplicates: 'askAgain',
  carryOver: 'adjacent',
  due: null,
  remind: null,
  escalate: [],
  fields: {},
  outputs: {},
  require: { comment: [] },
  pause: 'none',
  urge: { amount: 4, unit: 'hour', working: true },
  cc: [],
  ...more,
});

/** A block of parallel branches, each a list of stages. */
export const block = (
  id: string,
  parallel: CompiledStage[][],
  more: Partial<Omit<CompiledBlock, 'id' | 'parallel'>> = {},
): CompiledBlock => ({
  id,
  title: { zh: id, en: id },
  when: null,
  parallel,
  join: 'all',
  onReject: { do: 'end' },
  ...more,
});

export const definition = (
  stages: (CompiledStage | CompiledBlock)[],
  more: Partial<CompiledDefinition> = {},
): CompiledDefinition => ({
  semantics: 1,
  key: 'estimate',
  version: 1,
  sha256: 'abc',
  title: { zh: '估价单审批', en: 'Estimate approval' },
  subject: 'estimate',
  calendar: 'office',
  withdraw: 'beforeFirstDecision',
  resubmit: { resume: 'rerun', maxRounds: 5 },
  reapprove: { fromCurrent: ['deliveryDate'], none: ['note'] },
  stages,
  cc: [],
  routing: {},
  ...more,
});

export const fields: SubjectFields = {
  ae: 'ae',
  clientId: 'c1',
  amountFen: 1_000_00,
  costFen: 600_00,
  deliveryDate: '2026-05-01',
  note: '',
};

/** Stands for a condition: `cel` is `true`, `false`, `fail`, `amount>=n`, or `<stage>.<output>>=n`, 0 where it has not run. */
export const condition = (cel: string): Expression => ({ cel, reads: [] });

const evaluate: PlanFacts['evaluate'] = (expression, scope) => {
  if (expression.cel === 'fail') return { error: 'no such field' };
  const least = /^amount>=(\d+)$/.exec(expression.cel)?.[1];
  if (least !== undefined) return { value: Number(scope.subject.amountFen) >= Number(least) };
  const [, from, name = '', need] = /^(\w+)\.(\w+)>=(\d+)$/.exec(expression.cel) ?? [];
  if (from !== undefined) return { value: Number(scope.outputs[from]?.[name] ?? 0) >= Number(need) };
  if (expression.cel === 'true' || expression.cel === 'false') return { value: expression.cel === 'true' };
  return { value: expression.cel.split(',') };
};

/** A case under test: keeps its state, its trail and its clock, and refuses to go on from a refusal silently. */
export class Desk {
  state: CaseState;
  trail: TrailEntry[] = [];
  now: Instant;
  organisation: Organisation;
  calendar: WorkingCalendar;
  topFallback: string | null;
  subjectKind: SubjectKind;
  private sent = 0;

  constructor(
    definitionOrStages: CompiledDefinition | (CompiledStage | CompiledBlock)[],
    options: Partial<Pick<Desk, 'organisation' | 'calendar' | 'topFallback' | 'now' | 'subjectKind'>> & {
      submitter?: string;
      parties?: string[];
      fields?: SubjectFields;
      chosen?: Chosen;
    } = {},
  ) {
    this.now = options.now ?? monday;
    this.organisation = options.organisation ?? organisation();
    this.calendar = options.calendar ?? calendar;
    this.topFallback = options.topFallback ?? null;
    this.subjectKind = options.subjectKind ?? subjectKind;
    const opened = this.advance(null, options.submitter ?? 'ae', {
      type: 'CaseOpened',
      caseId: 'approval/job/J2026-0001/estimate-1',
      definition: Array.isArray(definitionOrStages) ? definition(definitionOrStages) : definitionOrStages,
      subjectKind: 'estimate',
      subjectId: 'J2026-0001/1',
      fields: options.fields ?? fields,
      partyIds: options.parties ?? [options.submitter ?? 'ae'],
      submitterId: options.submitter ?? 'ae',
      ownerId: 'job/J2026-0001',
      ...(options.chosen && { chosen: options.chosen }),
    });
    if ('refusal' in opened) throw new Error(opened.refusal.detail, { cause: opened.refusal });
    this.state = opened.state;
    this.trail = opened.trail;
  }

  get facts(): PlanFacts {
    const { organisation: people, calendar: days, topFallback, subjectKind: kind, now: at } = this;
    return { at, organisation: people, calendar: days, topFallback, subjectKind: kind, evaluate };
  }

  /** Sends an event as somebody (`system` = a machine); answers the refusal, or null. */
  send(as: string, body: CaseEvent): Refusal | null {
    const result = this.advance(this.state, as, body);
    if ('refusal' in result) return result.refusal;
    this.state = result.state;
    this.trail.push(...result.trail);
    return null;
  }

  decide(
    as: string,
    outcome: DecisionOutcome,
    more: {
      comment?: string;
      stage?: string;
      seen?: number;
      version?: number;
      taskId?: string;
      returnTo?: string;
      outputs?: SubjectFields;
    } = {},
  ) {
    const own = this.state.tasks.filter(
      (task) =>
        task.holderId === as && task.kind === 'decide' && (more.stage === undefined || task.stageId === more.stage),
    );
    const task =
      this.state.tasks.find(({ id }) => id === more.taskId) ?? own.find(({ state }) => state === 'open') ?? own.at(-1);
    return this.send(as, {
      type: 'Decided',
      taskId: task?.id ?? this.state.tasks.find(({ state }) => state === 'open')?.id ?? '',
      outcome,
      ...(more.comment !== undefined && { comment: more.comment }),
      ...(more.returnTo !== undefined && { returnTo: more.returnTo }),
      ...(more.outputs !== undefined && { outputs: more.outputs }),
      version: more.version ?? task?.version ?? 1,
      subjectRevision: more.seen ?? this.state.revisions.length,
    });
  }

  approve = (as: string, more: Parameters<Desk['decide']>[2] = {}) => this.decide(as, 'approve', more);
  reject = (as: string, more: Parameters<Desk['decide']>[2] = {}) => this.decide(as, 'reject', more);
  giveBack = (as: string, more: Parameters<Desk['decide']>[2] = {}) => this.decide(as, 'return', more);

  /** The open task of this person that is about a decision, or the last one they had. */
  taskOf(as: string, kind: Task['kind'] = 'decide'): Task {
    const own = this.state.tasks.filter((task) => task.holderId === as && task.kind === kind);
    const task = own.find(({ state }) => state === 'open') ?? own.at(-1);
    if (!task) throw new Error(`${as} has no task`);
    return task;
  }

  seatOf(holder: string): Seat {
    const seat = this.state.seats.findLast((one) => one.holderId === holder && one.round === this.state.round);
    if (!seat) throw new Error(`${holder} has no seat`);
    return seat;
  }

  abstain = (as: string, more: Parameters<Desk['decide']>[2] = {}) => this.decide(as, 'abstain', more);
  transfer = (as: string, toUserId: string, comment?: string) =>
    this.send(as, {
      type: 'Transferred',
      taskId: this.taskOf(as).id,
      toUserId,
      ...(comment !== undefined && { comment }),
    });
  delegate = (as: string, toUserId: string) =>
    this.send(as, { type: 'Delegated', taskId: this.taskOf(as).id, toUserId });
  opine = (as: string, comment: string) =>
    this.send(as, { type: 'Opined', taskId: this.taskOf(as, 'opinion').id, comment });
  recall = (as: string) => this.send(as, { type: 'Recalled', taskId: this.taskOf(as).id });
  addSigners = (as: string, kind: SignerKind, ...userIds: string[]) =>
    this.send(as, { type: 'SignersAdded', taskId: this.taskOf(as).id, kind, userIds });
  removeSeat = (as: string, holder: string, reason?: string) =>
    this.send(as, {
      type: 'SignerRemoved',
      seatId: this.seatOf(holder).id,
      ...(reason !== undefined && { reason }),
    });

  /** With `task`: about their own task, which may wait for the answer; without: about the case. */
  ask = (as: string, toUserId: string, question = '为什么?', task: 'ownTask' | 'noTask' = 'ownTask') =>
    this.send(as, {
      type: 'Asked',
      toUserId,
      question,
      ...(task === 'ownTask' && { taskId: this.taskOf(as).id }),
    });
  answer = (as: string, text = '因为') =>
    this.send(as, { type: 'Answered', taskId: this.taskOf(as, 'answer').id, answer: text });
  claim = (as: string) => this.send(as, { type: 'Claimed', taskId: this.taskOf(as).id });
  /** `holder`: whose task of the claimed stage it is sent with. */
  release = (as: string, holder = as, reason?: string) =>
    this.send(as, { type: 'Released', taskId: this.taskOf(holder).id, ...(reason !== undefined && { reason }) });
  suspend = (as = 'admin', reason = '核对') => this.send(as, { type: 'Suspended', reason });
  resume = (as = 'admin', reason = '继续') => this.send(as, { type: 'Resumed', reason });
  urge = (as = 'ae', comment?: string) => this.send(as, { type: 'Urged', ...(comment !== undefined && { comment }) });
  comment = (as: string, comment = '看过了') => this.send(as, { type: 'Commented', comment });

  revise(change: SubjectFields, partyIds?: string[]) {
    const content = { ...this.state.revisions.at(-1)?.fields, ...change };
    return this.send('system', { type: 'Revised', fields: content, fromOwner: true, ...(partyIds && { partyIds }) });
  }

  recheck = () => this.send('system', { type: 'Rechecked', why: 'people' });

  /** Lets time pass: every planned time up to `until` fires at its own instant. */
  waitUntil(until: Instant): void {
    for (let due = caseNextDue(this.state); due !== null && due <= until; due = caseNextDue(this.state)) {
      this.now = due > this.now ? due : this.now;
      const refused = this.send('system', { type: 'DeadlineReached' });
      if (refused) throw new Error(refused.detail);
    }
    this.now = until;
  }

  /** Who has something to do: `{ am: ['manager'] }`; tasks without a stage by their kind. */
  get inbox(): { [person: string]: string[] } {
    const inbox: { [person: string]: string[] } = {};
    for (const task of this.state.tasks.filter(({ state }) => state === 'open')) {
      (inbox[task.holderId] ??= []).push(task.kind === 'decide' ? (task.stageId ?? '') : task.kind);
    }
    return inbox;
  }

  /** The seats of this round: `am:approved`. */
  get seats(): string[] {
    return this.state.seats
      .filter(({ round }) => round === this.state.round)
      .map((seat) => `${seat.holderId}:${seat.state}`);
  }

  /** How the stages reached in this round stand, the newest pass of each: `legal:open`. */
  get walk(): string[] {
    const passes = this.state.stages.filter(({ round }) => round === this.state.round);
    const newest = passes.filter((run) => passes.findLast(({ id }) => id === run.id) === run);
    return newest.map(({ id, state, because }) => `${id}:${state}${because === undefined ? '' : ` (${because})`}`);
  }

  /** How a block of this round stands, and each of its branches: `['open', 'approved', 'open']`. */
  blockStates(id: string): string[] {
    const pass = this.state.blocks.findLast((one) => one.id === id && one.round === this.state.round);
    return pass ? [pass.state, ...pass.branches] : [];
  }

  get outcome() {
    return this.state.outcome ?? this.state.status;
  }

  operations(from = 0): string[] {
    return this.trail.slice(from).map(({ operation }) => operation);
  }

  private advance(state: CaseState | null, as: string, body: CaseEvent) {
    this.sent += 1;
    const actor = as === 'system' ? ({ kind: 'system', what: 'test' } as const) : ({ kind: 'person', id: as } as const);
    return advanceCase(state, { key: `k${this.sent}`, at: this.now, actor, body }, this.facts);
  }
}
