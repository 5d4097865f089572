/** Plays a scenario from its start to its last event: what happened is one moment each. */
import type { PreparedScenario } from './prepare-scenario';
import { partiesIn } from './parties';
import { isPlayable } from './read-time';
import { World, type PlayedMoment } from './world';

/** One moment after the start and one after each event; a single fault when the start itself is refused. */
export function playScenario(scenario: PreparedScenario): { moments: PlayedMoment[] } | { fault: string } {
  const world = new World(scenario);
  const { definition, kind, fields, submitterId, chosen } = scenario;
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
      ...(chosen && { chosen }),
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
    moments.push(world.act(event, i));
  }
  return { moments };
}
