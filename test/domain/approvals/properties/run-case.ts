/**
 * Drives one generated case and looks at every step. What was sent is kept as a script of plain events, so that a failure
 * can be kept and played again when the generators have long changed.
 */
import {
  advanceCase,
  caseNextDue,
  type CaseAnswer,
  type CaseEvent,
  type CaseState,
  type Chosen,
  type CompiledDefinition,
} from '../../../../domain/approvals';
import type { Incoming, Instant, TrailEntry } from '../../../../domain/shared/process';
import type { Refusal } from '../../../../domain/shared/refusal';
import { monday } from '../office';
import type { Offer } from './offers';
import { content, factsIn, type World } from './world';

/** One event with everything that came of it. */
export interface Step {
  before: CaseState | null;
  incoming: Incoming<CaseEvent>;
  answers: Incoming<CaseAnswer>[];
  /** As it comes back from the database; the same as `before` when the event was refused. */
  after: CaseState;
  /** As the engine gave it. */
  raw: CaseState;
  refusal: Refusal | null;
  /** The lines of the trail that it wrote; all of them so far. */
  lines: TrailEntry[];
  trail: TrailEntry[];
  world: World;
  /** What the engine had offered to who sent it. */
  offer: Offer | null;
}

export type Scripted = { world: Partial<World> } | { at: Instant; as: string | null; event: CaseEvent };

export interface Opening {
  definition: CompiledDefinition;
  world: World;
  chosen: Chosen;
}

export type Check = (step: Step) => void;

export class CaseRun {
  state: CaseState;
  now: Instant = monday;
  world: World;
  readonly trail: TrailEntry[] = [];
  readonly script: Scripted[] = [];
  /** What was sent last, to be asked a second time. */
  last: { as: string | null; event: CaseEvent } | null = null;
  private sent = 0;

  /** Opens the case; throws when it is refused, which no definition that was published allows. */
  constructor(
    { definition, world, chosen }: Opening,
    private readonly check: Check,
  ) {
    this.world = world;
    const opened = this.advance(null, 'ae', {
      type: 'CaseOpened',
      caseId: 'approval/1',
      definition: deepFreeze(definition),
      subjectKind: 'estimate',
      subjectId: '1',
      fields: content,
      partyIds: ['ae'],
      submitterId: 'ae',
      ownerId: null,
      ...(Object.keys(chosen).length > 0 && { chosen }),
    });
    this.state = opened.after;
    this.check(opened);
  }

  /** Sends an event as somebody, null = a machine; every check sees it. */
  send(as: string | null, event: CaseEvent, offer: Offer | null = null): Refusal | null {
    this.script.push({ at: this.now, as, event });
    const step = this.advance(this.state, as, event, offer);
    this.state = step.after;
    this.last = { as, event };
    this.check(step);
    return step.refusal;
  }

  /** The world becomes another one; the recorder then has every case looked at again. */
  change(world: Partial<World>): void {
    this.world = { ...this.world, ...world };
    this.script.push({ world });
    this.send(null, { type: 'Rechecked', why: 'people' });
  }

  /** Lets time pass up to the next planned time, which then has come; without one only an hour passes. */
  wakeUp(): void {
    const due = caseNextDue(this.state);
    if (due === null) {
      this.later(1);
      return;
    }
    if (due > this.now) this.now = due;
    this.send(null, { type: 'DeadlineReached' });
  }

  later(hours: number): void {
    this.now = new Date(Date.parse(this.now) + hours * 3_600_000).toISOString();
  }

  private advance(before: CaseState | null, as: string | null, event: CaseEvent, offer: Offer | null = null): Step {
    this.sent += 1;
    const actor = as === null ? ({ kind: 'system', what: 'test' } as const) : ({ kind: 'person', id: as } as const);
    const incoming = { key: `k${String(this.sent)}`, at: this.now, actor, body: event };
    const result = advanceCase(before, incoming, factsIn(this.world, this.now));
    const { trail, world } = this;
    const step = { before, incoming, offer, trail, world };
    if ('refusal' in result) {
      const { refusal } = result;
      if (before === null) throw new Error(`A case that cannot be opened: ${JSON.stringify(refusal)}`);
      return { ...step, refusal, answers: [], lines: [], after: before, raw: before };
    }
    const { state: raw, answers, trail: lines } = result;
    trail.push(...lines);
    return { ...step, refusal: null, answers, lines, raw, after: deepFreeze(throughJson(raw)) };
  }
}

/** As it comes back from the database. The definition never changes (APR-2) and is not written again. */
export function throughJson({ definition, ...rest }: CaseState): CaseState {
  return { definition, ...(JSON.parse(JSON.stringify(rest)) as Omit<CaseState, 'definition'>) };
}

/** Whoever writes into what was handed in throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
