/** What a scenario prints after its start and after each event. */
import type { CaseState, SeatReason } from '../../domain/approvals';
import type { Instant, Json, TrailEntry } from '../../domain/shared/process';
import type { Refusal } from '../../domain/shared/refusal';

export interface PlayedLine {
  at: Instant;
  refused?: { code: string; rule?: string; changed?: Json; decidedBy?: Json };
  /** `running`, `returned`, `incident`, or how it ended. */
  case: string;
  round: number;
  /** Person → stages of their open tasks; `resubmit` and `incident` stand for tasks of these kinds. */
  tasks: { [person: string]: string[] };
  /** The seats of this round. */
  seats: { stage: string; person: string; state: string; why: string[]; onBehalfOf?: string }[];
  /** The earliest due time among the open tasks. */
  due: Instant | null;
  /** Automatic reminders sent so far for the tasks of this round. */
  reminders: number;
  incident?: { why: string; stage?: string; detail: string };
  /** New entries since the line before. */
  trail: TrailEntry[];
}

/** The line for a state; `trail` is what is new in it. */
export function lineOf(state: CaseState, at: Instant, trail: TrailEntry[], refusal?: Refusal): PlayedLine {
  const open = state.tasks.filter((task) => task.state === 'open');
  const tasks = new Map<string, string[]>();
  for (const task of open) {
    const stages = tasks.get(task.holderId) ?? [];
    tasks.set(task.holderId, [...stages, task.kind === 'decide' ? (task.stageId ?? '') : task.kind]);
  }
  const due = open.flatMap((task) => task.dueAt ?? []).sort()[0] ?? null;
  const ofRound = state.tasks.filter((task) => task.round === state.round);
  const incident = state.incidents[0];
  return {
    at,
    ...(refusal && { refused: refusedOf(refusal) }),
    case: state.outcome ?? state.status,
    round: state.round,
    tasks: Object.fromEntries(tasks),
    seats: state.seats
      .filter((seat) => seat.round === state.round)
      .map((seat) => ({
        stage: seat.stageId,
        person: seat.holderId,
        state: seat.state,
        why: seat.why.map(reasonText),
        ...(seat.onBehalfOf !== undefined && { onBehalfOf: seat.onBehalfOf }),
      })),
    due,
    reminders: ofRound.reduce((sum, task) => sum + task.remindersSent, 0),
    ...(incident && {
      incident: {
        why: incident.why,
        ...(incident.stageId !== undefined && { stage: incident.stageId }),
        detail: incident.detail,
      },
    }),
    trail,
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

/** The stages that this round has reached and not skipped, in order. */
export function pathOf(state: CaseState): string[] {
  return state.stages
    .filter((run) => run.round === state.round && run.state !== 'skipped' && run.seatIds.length > 0)
    .map((run) => run.id);
}
