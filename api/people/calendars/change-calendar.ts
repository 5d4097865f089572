/** What every change of a calendar has in common: one transaction with its audit row, after which the open cases look again. */
import { randomUUID } from 'node:crypto';
import { createRecheck } from '../../../activities/people/create-recheck';
import type { Tx } from '../../../activities/shared/database';
import type { Json } from '../../../domain/shared/process';
import type { Calendar } from '../../../prisma/generated/client';
import type { ApiDeps } from '../../shared/deps';
import { plainWrite } from '../../shared/plain-write';
import type { Reply } from '../../shared/route';
import type { SignedIn } from '../../shared/signed-in';
import { audit } from '../audit';
import { requestWake, wakeNow } from '../wakes';
import { lockCalendar } from './find-calendar';

export interface CalendarChange {
  route: string;
  calendarId: string;
  key: string | undefined;
  asked: unknown;
  correlationId: string;
  /** Carries it out on the locked calendar; throws what is refused. What it answers goes into the audit. */
  apply(tx: Tx, calendar: Calendar): Promise<{ action: string; detail: { [field: string]: Json }; why: string }>;
}

/** 200 with the recheck that follows. */
export async function changeCalendar(deps: ApiDeps, me: SignedIn, change: CalendarChange): Promise<Reply> {
  const { route, calendarId, key, correlationId } = change;
  const reply = await plainWrite(
    deps,
    { route, actorId: me.id, key, asked: { calendarId, body: change.asked }, correlationId, repeat: 'same' },
    async (tx) => {
      const now = deps.clock();
      const { action, detail, why } = await change.apply(tx, await lockCalendar(tx, calendarId));
      await audit(tx, {
        ...{ at: now, actorId: me.id, action, entity: 'Calendar', entityId: calendarId, detail, correlationId },
      });
      const id = randomUUID();
      await createRecheck(tx, { id, cause: 'calendar', why, personIds: [], startedAt: now.toISOString() });
      await requestWake(tx, 'recheck', id, now);
      return { status: 200, body: { recheckId: id } };
    },
  );
  await wakeNow(deps);
  return reply;
}
