/** The one reviewed move: kept with what was reviewed, and carried out by its workflow at its instant. */
import { randomUUID } from 'node:crypto';
import { keepItems } from '../../../activities/people/departures/collect-items';
import { findTouched } from '../../../activities/people/departures/find-touched';
import { toJson } from '../../../activities/shared/to-json';
import { problem } from '../../shared/problem';
import { plainWrite } from '../../shared/plain-write';
import { route } from '../../shared/route';
import { audit } from '../audit';
import { departure, planDepartureBody } from '../contract';
import { requestWake, wakeNow } from '../wakes';
import { checkSuccessors } from './check-successors';
import { describeDeparture } from './describe-departure';
import { findLeaver } from './find-leaver';
import { leavingInstant } from './leaving-instant';
import { newSince } from './reviewed';

export const planDeparture = route({
  method: 'post',
  path: '/departures',
  name: 'planDeparture',
  tag: 'people',
  summary: 'Plan the reviewed move of somebody who leaves or loses roles',
  permission: { action: 'create', subject: 'Departure' },
  key: 'plain',
  body: planDepartureBody,
  answers: { 201: departure },
  refusals: ['STALE_REVIEW', 'DEPARTURE_RUNNING'],
  async handle({ deps, me, body, key, correlationId }) {
    const { userId, at: wished, roleIds = [], reviewed, reason, ...named } = body;
    const now = deps.clock();
    const at = leavingInstant(wished, now);
    const reply = await plainWrite(
      deps,
      { route: 'planDeparture', actorId: me.id, key, asked: body, correlationId, repeat: 'same', timeoutMs: 60_000 },
      async (tx) => {
        await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId} FOR NO KEY UPDATE`;
        // One at a time: two that name each other's leavers must see each other.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('jobcard/departures'))`;
        const running = await tx.departure.count({ where: { userId, state: { in: ['planned', 'running'] } } });
        if (running > 0) throw problem('DEPARTURE_RUNNING', 'A departure of this person is planned or under way');
        await findLeaver(tx, { userId, roleIds }, at);
        const items = await findTouched(tx, { userId, at: at.toISOString(), roleIds });
        const unseen = newSince(reviewed, items);
        if (unseen.length > 0) {
          const data = { items: unseen.map(({ id, kind, title, byRuleId }) => ({ id, kind, title, byRuleId })) };
          throw problem('STALE_REVIEW', 'It touches things that were not reviewed', { data });
        }
        await checkSuccessors(tx, userId, at, items, named);
        const row = await tx.departure.create({
          data: {
            ...{ id: randomUUID(), userId, at, roleIds, reason, state: 'planned', plannedBy: me.id, plannedAt: now },
            ...{ defaultSuccessorId: named.defaultSuccessorId, byKind: toJson(named.byKind), byItem: named.byItem },
          },
        });
        await keepItems(tx, row, items, false);
        await audit(tx, {
          ...{
            at: now,
            actorId: me.id,
            action: 'DeparturePlanned',
            entity: 'Departure',
            entityId: row.id,
            correlationId,
          },
          detail: { userId, at: at.toISOString(), roleIds, items: items.length },
        });
        await requestWake(tx, 'departure', row.id, now);
        const kept = await tx.departureItem.findMany({ where: { departureId: row.id } });
        return { status: 201, body: await describeDeparture(deps, row, kept) };
      },
    );
    await wakeNow(deps);
    return reply;
  },
});
