/** People, departments and reporting lines: what other slices may use of them. */
export type * from './organisation';
export { findPerson } from './find-person';
export { reportingLine } from './reporting-line';
export { roleHolders, holdsRole, type Where } from './role-holders';
export { relations, isRelationName, type Relation, type RelationName } from './relations';
export { findSubstitution, substitutionChain, longestChain, type Matter } from './find-substitution';
export { roles, type Role } from './roles';
export { checkSubstitution, type SubstitutionFacts } from './check-substitution';
export { mayEnterSubstitution, peopleBelow } from './may-enter-substitution';
export { substitutionStanding, type SubstitutionStanding, type SubstitutionState } from './substitution-standing';
export { type Link } from './substitution-links';
export {
  compareYears,
  settleDays,
  yearOfDay,
  type CalendarDay,
  type DayKind,
  type FileFault,
  type ReadDay,
  type ReadFile,
} from './calendar-days';
export { successorOf, touchedKinds, type Successors, type Touched, type TouchedKind } from './departures';
export { isAlwaysHeld, type Period } from './always-held';
export { findManagerCircle, type Line } from './manager-circle';
export { noticeGroups, noticeKinds, type NoticeGroup, type NoticeKind } from './notices/kinds';
export { mailText, type MailItem, type MailText } from './notices/mail-text';
export { escaped, mailHtml, oneLine } from './notices/mail-html';
export { mailTime, nextAttempt } from './notices/mail-times';
export {
  channelsFor,
  chosenKinds,
  defaultWishes,
  mailTimings,
  type Channels,
  type NoticeWishes,
} from './notices/wishes';
export { noticeGroupWords, noticeWords } from './notices/words';
export { webhookKinds, webhookWords, type WebhookEvent, type WebhookKind } from './webhooks';
