/** The activities of the workflows about people, by the names that they call. */
import { beatWhileAtWork } from '../shared/beat-while-at-work';
import { makeDepartureActivities } from './departures/carry-out-departure';
import { makeLookAtMail } from './delivery/look-at-mail';
import { makeSendNextMail, type MailParts } from './delivery/send-next-mail';
import { makeLookAtSubstitution } from './look-at-substitution';
import { makeRecheckCases } from './recheck-cases';
import type { RecheckParts } from './recheck-cases';

export function makePeopleActivities(parts: RecheckParts & MailParts) {
  return {
    lookAtSubstitution: makeLookAtSubstitution(parts.db),
    ...makeRecheckCases(parts),
    ...beatWhileAtWork(makeDepartureActivities(parts), parts.beat),
    lookAtMail: makeLookAtMail(parts.db),
    sendNextMail: makeSendNextMail(parts),
  };
}
