/**
 * Plays a scenario through the engine itself, `advanceCase`, with a virtual clock. Between two events every
 * deadline of the case fires at its own time, in order. Touches no database, no server and no real clock.
 */
import type { CaseEvent, CaseState, PlanFacts } from '../../domain/approvals';
import { advanceCase, caseNextDue } from '../../domain/approvals';
import type { Organisation } from '../../domain/people';
import type { Actor, Instant, TrailEntry } from '../../domain/shared/process';
import type { Refusal } from '../../domain/shared/refusal';
import { addWorking } from '../../domain/shared/working-time';
import { compileDuration } from '../compile/compile-duration';
import { evaluatorFor } from '../compile';
import { buildPerson, buildSubstitution } from './build-organisation';
import type { PlayedLine } from './line';
import { lineOf } from './line';
import { partiesIn } from './parties';
import type { PreparedScenario } from './prepare-scenario';
import { isPlayable, readTime } from './read-time';
import type { ScenarioEvent } from './scenario-schema';
import { toEvent } from './to-event';

/** A line with the state behind it. */
export interface PlayedMoment {
  line: PlayedLine;
  state: CaseState;
}

/** Far more than any real ladder fires at one instant: beyond it the engine is going in circles. */
const maxDeadlinesInARow = 1000;

/** One moment after the start and one after each event; a single fault when the start itself is refused. */
export function playScenario(scenario: PreparedScenario): { moments: PlayedMoment[] } | { fault: string } {
  const world = new World(scenario);
  const { definition, kind, fields, submitterId } = scenario;
  const opened = world.send(
    {
      type: 'CaseOpened',
      caseId: `play/${definition.key}`,
      definition,
      subjectKind: kind.kind,
      subjectId: 'play',
      fields,
      partyIds: partiesIn(kind, fields),
      submitterId,
      ownerId: null,
    },
    { kind: 'person', id: submitterId },
  );
  if (opened) return { fault: `The case cannot be opened: ${opened.code}: ${opened.detail}` };
  const moments = [world.moment()];
  for (const [i, event] of scenario.events.entries()) {
    const at = world.timeOf(event);
    if (at === null || at < world.now) {
      return { fault: `events[${i}].at: ${event.at ?? ''} lies before ${world.now}` };
    }
    if (!isPlayable(at)) return { fault: `events[${i}]: ${at} lies further ahead than can be played` };
    world.advanceTo(at);
    moments.push(world.act(event));
  }
  return { moments };
}

class World {
  now: Instant;
  private state: CaseState | null = null;
  private organisation: Organisation;
  private trail: TrailEntry[] = [];
  private sent = 0;

  constructor(private readonly scenario: PreparedScenario) {
    this.now = scenario.start;
    this.organisation = scenario.organisation;
  }

  timeOf(event: ScenarioEvent): Instant | null {
    const { calendar } = this.scenario;
    if (event.at !== undefined) return readTime(event.at, calendar, this.now);
    return event.for === undefined ? this.now : addWorking(calendar, this.now, compileDuration(event.for)).at;
  }

  /** Fires every deadline up to and including `until`, each at its own time. */
  advanceTo(until: Instant): void {
    for (let fired = 0; this.state; fired += 1) {
      const due = caseNextDue(this.state);
      if (due === null || due > until) break;
      if (fired === maxDeadlinesInARow) throw new Error(`The deadlines of ${this.state.id} do not come to rest`);
      this.now = due > this.now ? due : this.now;
      this.send({ type: 'DeadlineReached' }, { kind: 'system', what: 'deadline' });
    }
    this.now = until;
  }

  act(event: ScenarioEvent): PlayedMoment {
    if (event.do === 'change') this.change(event);
    const body = toEvent(this.opened(), event, this.scenario.kind);
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
    const advanced = advanceCase(this.state, incoming, this.facts());
    if ('refusal' in advanced) return advanced.refusal;
    this.state = advanced.state;
    this.trail.push(...advanced.trail);
    return undefined;
  }

  moment(refusal?: Refusal): PlayedMoment {
    const state = this.opened();
    const line = lineOf(state, this.now, this.trail, refusal);
    this.trail = [];
    return { line, state };
  }

  private opened(): CaseState {
    if (!this.state) throw new Error('The case is not open');
    return this.state;
  }

  private change(event: ScenarioEvent): void {
    const { people, substitutions } = this.organisation;
    const entered = (event.substitutes ?? []).map((one, i) =>
      buildSubstitution(one, substitutions.length + i, this.scenario.calendar, this.now),
    );
    this.organisation = {
      ...this.organisation,
      people: people.map((person) => {
        const changed = event.people && Object.hasOwn(event.people, person.id) ? event.people[person.id] : undefined;
        return changed ? buildPerson(person.id, changed, person) : person;
      }),
      substitutions: [...substitutions, ...entered],
    };
  }

  private facts(): PlanFacts {
    const { calendar, definition, kind, topFallback } = this.scenario;
    return {
      at: this.now,
      organisation: { ...this.organisation, asOf: this.now },
      calendar,
      topFallback,
      subjectKind: kind,
      evaluate: evaluatorFor(kind, definition),
    };
  }
}
