/**
 * Decides one event: facts, then `step`, then an answer to each command, then `step` again, until nothing is left open.
 * Reads only; what has to be written is handed back, so that a refusal half-way leaves nothing behind.
 */
import type { Incoming, Json, RecordAnswer } from '../../domain/shared/process';
import { refuse } from '../../domain/shared/refusal';
import type { Refusal } from '../../domain/shared/refusal';
import type { Adapter, CommandAnswer, Deciding, Decision, LoopFacts } from './adapter';
import { isStorable } from './is-storable';

/** More rounds than any definition can ask for: past it the step functions answer each other in a circle. */
const mostCommands = 1_000;

/** Decides `deciding.incoming` on `stored` (null = no such process yet). A refusal is a decision too: it keeps the state. */
export async function decide<State, Event, Command>(
  adapter: Adapter<State, Event, Command>,
  deciding: Deciding,
  stored: Json,
): Promise<Decision> {
  const before = adapter.upcast(stored);
  const { processId, seq, incoming } = deciding;
  const refused = (refusal: Refusal, event: Incoming = incoming): Decision => ({
    ...{ processId, kind: adapter.kind, seq, events: [event], state: stored, trail: [], writes: [], opened: [] },
    answer: { seq, refusal, ...(before === null ? neverBegan : adapter.facts(before)), start: [], signals: [] },
  });
  if (!isStorable(incoming))
    return refused(refuse('INVALID', 'The text holds characters that cannot be kept').refusal, withoutText(incoming));

  const enriched = await adapter.enrich(deciding, before);
  if ('refusal' in enriched) return refused(enriched.refusal);
  const events: [Incoming, ...Incoming[]] = [enriched];
  const first = adapter.step(before, enriched);
  if ('refusal' in first) return refused(first.refusal, enriched);

  let state = first.state;
  const trail = [...first.trail];
  const commands = [...first.commands];
  const answers: CommandAnswer<Event>[] = [];
  for (let command = commands.shift(); command !== undefined; command = commands.shift()) {
    if (answers.length >= mostCommands) throw new Error(`${processId} #${String(seq)} asks for ever more`);
    const answer = await adapter.answer(deciding, state, command, answers.length);
    if ('refusal' in answer) return refused(answer.refusal, enriched);
    answers.push(answer);
    if (answer.event === undefined) continue;
    const answering: Incoming<Event> = {
      key: `${incoming.key}#${String(answers.length)}`,
      at: incoming.at,
      actor: { kind: 'system', what: 'record' },
      body: answer.event,
    };
    events.push(answering);
    const next = adapter.step(state, answering);
    // What the event asked for is not granted (e.g. the person named may not sit): it is refused as a whole.
    if ('refusal' in next) return refused(next.refusal, enriched);
    state = next.state;
    trail.push(...next.trail);
    commands.push(...next.commands);
  }

  const change = { processId, seq, before, after: state, incoming: enriched, trail };
  const opened = answers.flatMap((answer) => answer.opened ?? []);
  const answer: RecordAnswer = {
    seq,
    ...adapter.facts(state),
    start: opened.map(({ kind, processId: id, answer: begun }) => ({ kind, id, answer: begun })),
    signals: [...answers.flatMap((each) => each.signal ?? []), ...adapter.signals(change)],
  };
  const writes = [adapter.project(change), ...answers.flatMap((each) => each.write ?? [])];
  return { processId, kind: adapter.kind, seq, events, state: state as Json, trail, answer, writes, opened };
}

/** A process whose very first event was refused has nothing to wait for. */
const neverBegan: LoopFacts = { view: {}, nextDue: null, blockers: [], ended: true };

/** What is kept of an event whose text PostgreSQL cannot hold. */
const withoutText = ({ key, at }: Incoming): Incoming => ({
  key,
  at,
  actor: { kind: 'system', what: 'record' },
  body: null,
});
