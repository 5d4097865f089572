/** What the client's page says about the code: where it goes, what became of the last one, when the next may be asked for. */
import type { z } from 'zod';
import { codeTries } from '../../../activities/jobs/link-code';
import { reachContact } from '../../../activities/jobs/letters/queue-letter';
import { maskedAddress } from '../../../domain/jobs';
import type { Link } from '../../../prisma/generated/client';
import type { ApiDeps } from '../../shared/deps';
import { throttledUntil } from '../../shared/throttle';
import type { linkCodeState } from '../contract';
import { secondsBetween, wrongAtMost, wrongKey } from './code-rules';

type Described = z.input<typeof linkCodeState>;

export async function describeCode(deps: Pick<ApiDeps, 'database' | 'clock'>, link: Link): Promise<Described> {
  const reach = await reachContact(deps.database, link.contactId);
  if ('unreachable' in reach) return { available: false };
  const [last, lockedUntil] = await Promise.all([
    deps.database.linkCode.findFirst({
      where: { linkId: link.id },
      orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
      include: { mails: { select: { state: true }, orderBy: { createdAt: 'desc' }, take: 1 } },
    }),
    throttledUntil(deps, wrongKey(link), wrongAtMost.hits),
  ]);
  return {
    available: true,
    sentTo: maskedAddress(reach.address),
    ...(lockedUntil ? { lockedUntil: lockedUntil.toISOString() } : {}),
    ...(last
      ? {
          last: {
            sentTo: last.sentTo,
            expiresInSeconds: secondsFrom(deps.clock(), last.expiresAt.getTime()),
            nextInSeconds: secondsFrom(deps.clock(), last.issuedAt.getTime() + secondsBetween * 1000),
            triesLeft: codeTries - last.tries,
            mail: mailState(last.mails[0]?.state),
          },
        }
      : {}),
  };
}

const secondsFrom = (now: Date, then: number): number => Math.max(0, Math.ceil((then - now.getTime()) / 1000));

/** To the client a mail that is kept is a mail that was sent. */
function mailState(state: string | undefined): 'waiting' | 'sent' | 'failed' {
  if (state === 'sent' || state === 'kept') return 'sent';
  return state === 'waiting' ? 'waiting' : 'failed';
}
