/** What a scenario prints after its start and after each event. */
import { attribution, outputsOf, shownStatus } from '../../domain/approvals';
import type { CaseState, Copied, Seat, SeatReason, SubjectFields, Task } from '../../domain/approvals';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Instant, Json, TrailEntry } from '../../domain/shared/process';
import type { Refusal } from '../../domain/shared/refusal';
import type { PathPart } from './expectation-schema';
import { pathOf } from './path-of';

type ByPerson = { [person: string]: string[] };

export interface PlayedLine {
  at: Instant;
  refused?: { code: string; rule?: string; changed?: Json; decidedBy?: Json };
  /** `running`, `returned`, `incident`, `suspended`, or how it ended. */
  case: string;
  round: number;
  /** Person → stages of their open tasks; a task of another kind than `decide` stands by its kind. */
  tasks: ByPerson;
  /** Person → why an open task of theirs cannot be decided at the moment, or need not. */
  onHold: ByPerson;
  /** Person → why the clock of an open task of theirs stands still. */
  paused: ByPerson;
  path: PathPart[];
  /** The seats of this round. */
  seats: PlayedSeat[];
  /** The earliest due time among the open tasks. */
  due: Instant | null;
  /** Automatic reminders sent so far for the tasks of this round. */
  reminders: number;
  /** The first of them. */
  incident?: PlayedIncident;
  incidents: PlayedIncident[];
  /** Stage → what its approval filled in; of a kept stage too. */
  outputs: { [stage: string]: SubjectFields };
  copies: { person: string; on: string; stage?: string }[];
  questions: { from: string; to: string; state: 'open' | 'answered' | 'closed'; question: string; answer?: string }[];
  /** Working minutes so far, by whom they are charged to. */
  charged: { submitter: number; approver: number; question: number; system: number };
  /** New entries since the line before. */
  trail: TrailEntry[];
}

export interface PlayedSeat {
  stage: string;
  person: string;
  state: string;
  why: string[];
  onBehalfOf?: string;
  added?: string;
  addedBy?: string;
  pending?: true;
}

export interface PlayedIncident {
  why: string;
  stage?: string;
  detail: string;
}

/** The line for a state; `trail` is what is new in it. */
export function lineOf(
  state: CaseState,
  at: Instant,
  trail: TrailEntry[],
  calendar: WorkingCalendar,
  refusal?: Refusal,
): PlayedLine {
  const open = state.tasks.filter((task) => task.state === 'open');
  const ofRound = state.tasks.filter((task) => task.round === state.round);
  const incidents = state.incidents.map(({ why, stageId, blockId, detail }): PlayedIncident => {
    const stage = stageId ?? blockId;
    return { why, ...(stage !== undefined && { stage }), detail };
  });
  return {
    at,
    ...(refusal && { refused: refusedOf(refusal) }),
    case: state.outcome ?? shownStatus(state),
    round: state.round,
    tasks: byPerson(open, (task) => (task.kind === 'decide' ? (task.stageId ?? '') : task.kind)),
    onHold: byPerson(open, (task) => task.onHold),
    paused: byPerson(open, (task) => task.pauses.find((pause) => pause.to === undefined)?.why),
    path: pathOf(state),
    seats: state.seats.filter((seat) => seat.round === state.round).map((seat) => seatOf(seat, state)),
    due: open.flatMap((task) => task.dueAt ?? []).sort()[0] ?? null,
    reminders: ofRound.reduce((sum, task) => sum + task.remindersSent, 0),
    ...(incidents[0] && { incident: incidents[0] }),
    incidents,
    outputs: outputsOf(state),
    copies: state.copied.map(copyOf),
    questions: state.questions.map(({ askedBy, toUserId, question, answer, closedAt }) => ({
      from: askedBy,
      to: toUserId,
      state: answer !== undefined ? 'answered' : closedAt === undefined ? 'open' : 'closed',
      question,
      ...(answer !== undefined && { answer }),
    })),
    charged: chargedIn(state, at, calendar),
    trail,
  };
}

function byPerson(tasks: Task[], word: (task: Task) => string | undefined): ByPerson {
  const words = new Map<string, string[]>();
  for (const task of tasks) {
    const said = word(task);
    if (said !== undefined) words.set(task.holderId, [...(words.get(task.holderId) ?? []), said]);
  }
  return Object.fromEntries(words);
}

function seatOf(seat: Seat, state: CaseState): PlayedSeat {
  const { stageId, holderId, onBehalfOf, addedBy, pendingVote } = seat;
  const adder = addedBy && state.seats.find(({ id }) => id === addedBy.seatId)?.holderId;
  return {
    stage: stageId,
    person: holderId,
    state: seat.state,
    why: seat.why.map(reasonText),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(addedBy && { added: addedBy.kind }),
    ...(adder !== undefined && { addedBy: adder }),
    ...(pendingVote && { pending: true }),
  };
}

function copyOf({ userId, on, stageId }: Copied): PlayedLine['copies'][number] {
  return { person: userId, on, ...(stageId !== undefined && { stage: stageId }) };
}

function chargedIn(state: CaseState, at: Instant, calendar: WorkingCalendar): PlayedLine['charged'] {
  const { submitterMinutes, approverMinutes, questionMinutes, systemMinutes } = attribution(state, calendar, at);
  return {
    submitter: submitterMinutes,
    approver: approverMinutes,
    question: questionMinutes,
    system: systemMinutes,
  };
}

function refusedOf({ code, rule, data }: Refusal): NonNullable<PlayedLine['refused']> {
  return {
    code,
    ...(rule !== undefined && { rule }),
    ...(data?.changed !== undefined && { changed: data.changed }),
    ...(data?.decidedBy !== undefined && { decidedBy: data.decidedBy }),
  };
}

/** A reason in a few words: `relation ae.manager`, `role finance`. */
function reasonText({ by, detail }: SeatReason): string {
  const words = Object.values(detail ?? {}).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return `${by} ${words.join(by === 'relation' ? '.' : ' ')}`.trim();
}
