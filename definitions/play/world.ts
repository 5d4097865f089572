/**
 * The world that a scenario plays in: its clock, people, calendar, and the case itself, run by the engine (`advanceCase`).
 * Deadlines of the case, and absences that begin or end, happen at their own time, as the product's durable workflows
 * have it. Touches no database, no server and no real clock.
 */
import type { CaseEvent, CaseState, PlanFacts } from '../../domain/approvals';
import { advanceCase, caseNextDue } from '../../domain/approvals';
import type { Organisation } from '../../domain/people';
import type { WorkingCalendar } from '../../domain/shared/calendar';
import type { Actor, Instant, TrailEntry } from '../../domain/shared/process';
import type { Refusal } from '../../domain/shared/refusal';
import { addWorking } from '../../domain/shared/working-time';
import { evaluatorFor } from '../compile';
import { compileDuration } from '../compile/compile-duration';
import { changeCalendar } from './build-calendar';
import { changeOrganisation } from './build-organisation';
import type { ScenarioEvent } from './event-schema';
import type { PlayedLine } from './line';
import { lineOf } from './line';
import type { PreparedScenario } from './prepare-scenario';
import { readTime } from './read-time';
import { toEvent } from './to-event';

/** A line with the state behind it. */
export interface PlayedMoment {
  line: PlayedLine;
  state: CaseState;
}

/** Far more than any real ladder fires at one instant: beyond it the engine is going in circles. */
const maxDeadlinesInARow = 1000;

export class World {
  now: Instant;
  private state: CaseState | null = null;
  private organisation: Organisation;
  private calendar: WorkingCalendar;
  private trail: TrailEntry[] = [];
  private sent = 0;
  /** Up to when the case has been told of absences. */
  private lookedAt: Instant;

  constructor(private readonly scenario: PreparedScenario) {
    this.now = scenario.start;
    this.organisation = scenario.organisation;
    this.calendar = scenario.calendar;
    this.lookedAt = scenario.start;
  }

  timeOf(event: ScenarioEvent): Instant | null {
    if (event.at !== undefined) return readTime(event.at, this.calendar, this.now);
    return event.for === undefined ? this.now : addWorking(this.calendar, this.now, compileDuration(event.for)).at;
  }

  /** Everything that happens by itself up to and including `until`, each at its own time. */
  advanceTo(until: Instant): void {
    for (let fired = 0; this.state; fired += 1) {
      const due = caseNextDue(this.state);
      const absence = this.nextAbsence();
      const [next] = [due, absence].filter((at) => at !== null && at <= until).sort();
      if (next == null) break;
      if (fired === maxDeadlinesInARow) throw new Error(`The deadlines of ${this.state.id} do not come to rest`);
      this.now = next > this.now ? next : this.now;
      // Whoever is away from this minute on is away for what is due in it.
      if (next === absence) {
        this.send({ type: 'Rechecked', why: 'substitution' }, { kind: 'system', what: 'people' });
        this.lookedAt = next;
      } else this.send({ type: 'DeadlineReached' }, { kind: 'system', what: 'deadline' });
    }
    this.now = until;
  }

  /** The index of the event is that of its prepared version, if it is a migration. */
  act(event: ScenarioEvent, index: number): PlayedMoment {
    if (event.do === 'change') {
      this.calendar = changeCalendar(this.calendar, event.calendar);
      this.organisation = changeOrganisation(this.organisation, event, this.calendar, this.now);
      this.lookedAt = this.now;
    }
    // An ended case hears of no change: nothing of it rests on the world any more.
    if (event.do === 'change' && this.opened().status === 'ended') return this.moment();
    const { kind, migrations } = this.scenario;
    const body = toEvent(this.opened(), event, { kind, migrateTo: migrations.get(index) ?? null });
    const actor: Actor =
      event.as === undefined || event.as === 'owner'
        ? { kind: 'system', what: 'owner' }
        : { kind: 'person', id: event.as };
    return this.moment(body ? this.send(body, actor) : undefined);
  }

  /** Sends one event with everything that follows from it at once. A refusal changes nothing. */
  send(body: CaseEvent, actor: Actor): Refusal | undefined {
    this.sent += 1;
    const incoming = { key: `play-${this.sent}`, at: this.now, actor, body };
    const advanced = advanceCase(this.state, incoming, this.facts(body));
    if ('refusal' in advanced) return advanced.refusal;
    this.state = advanced.state;
    this.trail.push(...advanced.trail);
    return undefined;
  }

  moment(refusal?: Refusal): PlayedMoment {
    const state = this.opened();
    const line = lineOf(state, this.now, this.trail, this.calendar, refusal);
    this.trail = [];
    return { line, state };
  }

  /** When the next absence begins or ends that the case has not been told of; null when it would not hear of it. */
  private nextAbsence(): Instant | null {
    if (this.state?.status === 'ended') return null;
    const turns = this.organisation.substitutions.flatMap(({ from, to }) => [from, to]);
    return turns.filter((at) => at !== null && at > this.lookedAt).sort()[0] ?? null;
  }

  private opened(): CaseState {
    if (!this.state) throw new Error('The case is not open');
    return this.state;
  }

  private facts(body: CaseEvent): PlanFacts {
    const { definition, kind, topFallback } = this.scenario;
    const version = (body.type === 'Migrated' ? body.definition : this.state?.definition) ?? definition;
    return {
      at: this.now,
      organisation: { ...this.organisation, asOf: this.now },
      calendar: this.calendar,
      topFallback,
      subjectKind: kind,
      evaluate: evaluatorFor(kind, version),
    };
  }
}
