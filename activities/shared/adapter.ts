/**
 * What `record` has to know of a kind of process: how its pure functions are called and what is written beside its
 * state. The order of things (decide first, write afterwards, all in one transaction) is not an adapter's business.
 */
import type {
  Blocker,
  Incoming,
  Instant,
  Json,
  ProcessKind,
  RecordAnswer,
  SignalRequest,
  StepResult,
  TrailEntry,
} from '../../domain/shared/process';
import type { Refusal } from '../../domain/shared/refusal';
import type { Tx } from './database';

/** A write that follows from a decision; carried out after everything has been decided. */
export type Write = (tx: Tx) => Promise<void>;

/** What one command leads to: an event that answers it, another process, a message to one, rows. */
export interface CommandAnswer<Event> {
  event?: Event;
  opened?: Decision;
  signal?: SignalRequest;
  write?: Write;
}

/** All that will be stored for one event of one process. */
export interface Decision {
  processId: string;
  kind: ProcessKind;
  seq: number;
  /** The event as it was decided on (with its facts), then the events that answered its commands. */
  events: [Incoming, ...Incoming[]];
  state: Json;
  trail: TrailEntry[];
  answer: RecordAnswer;
  writes: Write[];
  opened: Decision[];
}

/** What the loop is told of a state. */
export interface LoopFacts {
  view: { [key: string]: Json };
  nextDue: Instant | null;
  blockers: Blocker[];
  ended: boolean;
}

/** Where an event stands while it is decided: which process, and the event as it came. */
export interface Deciding {
  tx: Tx;
  processId: string;
  seq: number;
  incoming: Incoming;
}

/** A change of a process's state, as the rows beside it are derived from. */
export interface Change<State> {
  processId: string;
  seq: number;
  before: State | null;
  after: State;
  /** The event with its facts. */
  incoming: Incoming;
  /** What was written into the trail because of it. */
  trail: TrailEntry[];
}

export interface Adapter<State, Event, Command> {
  kind: ProcessKind;
  /** A stored state of any age as the newest shape. */
  upcast(stored: Json): State | null;
  /** The event with the facts that it has to be decided on, or why it cannot be decided at all. */
  enrich(deciding: Deciding, state: State | null): Promise<Incoming<Event> | { refusal: Refusal }>;
  step(state: State | null, incoming: Incoming<Event>): StepResult<State, Command>;
  answer(
    deciding: Deciding,
    state: State,
    command: Command,
    index: number,
  ): Promise<CommandAnswer<Event> | { refusal: Refusal }>;
  facts(state: State): LoopFacts;
  /** Messages that follow from the change itself, such as a case's end to its owner. */
  signals(change: Change<State>): SignalRequest[];
  /** The list rows and notifications that mirror the change. */
  project(change: Change<State>): Write;
}
