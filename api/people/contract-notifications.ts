/** Shapes of what somebody was told, how they want to be told, and of mails that did not get through. */
import { z } from 'zod';
import { mailTimings, noticeKinds, type NoticeKind } from '../../domain/people';
import { instant, page, personRef } from '../shared/contract';

export const notification = z
  .object({
    id: z.string(),
    kind: z.enum(noticeKinds),
    at: instant,
    readAt: instant.optional(),
    /** What it is about, as far as the reader may open it: title and where it leads. */
    title: z.string().optional(),
    jobNumber: z.string().optional(),
    caseId: z.string().optional(),
    /** A task that the reader holds. */
    taskId: z.string().optional(),
    /** How the approval ended, where that is the news. */
    outcome: z.string().optional(),
    /** Whose it is now, where something moved. */
    person: personRef.optional(),
  })
  .meta({ id: 'Notification' });

/** Newest first; `unread` counts all of them, whatever the page. */
export const notificationPage = page(notification).extend({ unread: z.int() });

const notificationId = z.string().regex(/^\d{1,18}$/, 'must be the id of a notification');

/** Which are read: one, all up to one that was seen, or all that are about a task, a case or a job. */
export const readNotificationsBody = z.union([
  z.strictObject({ id: notificationId }),
  z.strictObject({ upTo: notificationId }),
  z.strictObject({ about: z.string().min(1).max(200).meta({ description: 'Id of a task, a case, or a process' }) }),
]);

const channels = z.object({ inApp: z.boolean(), mail: z.boolean() });
/** One for each kind, so that none is forgotten. */
const everyKind = Object.fromEntries(noticeKinds.map((kind) => [kind, channels])) as {
  [kind in NoticeKind]: typeof channels;
};
const wishes = z.strictObject({
  /** soon: after a short while in which more may come; daily: one mail at the beginning of the next working day. */
  timing: z.enum(mailTimings),
  /** Nothing is mailed outside of working hours. */
  quiet: z.boolean(),
  /** Where notices of each kind go. */
  kinds: z.strictObject(everyKind),
});

/** How somebody wants to be told; every kind is named. */
export const changeNotificationPreferencesBody = wishes;
export const notificationPreferences = wishes
  .extend({ mail: z.object({ on: z.boolean(), address: z.string().nullable() }) })
  .meta({ id: 'NotificationPreferences' });

/** A mail that has failed, or is tried again: to a person of the house, or to a client's contact. */
export const mailSummary = z
  .object({
    id: z.string(),
    about: z.enum(['notices', 'link', 'code']),
    /** Of the job whose link it is about. */
    jobNumber: z.string().optional(),
    to: personRef,
    address: z.string(),
    /** How many notices are in it. */
    notices: z.int(),
    state: z.enum(['waiting', 'sent', 'failed', 'dropped', 'kept']),
    attempts: z.int(),
    nextAttemptAt: instant.optional(),
    /** refused: by the mail server, for good; unreachable: it is away, busy, or does not let us in. */
    fault: z.enum(['refused', 'unreachable']).optional(),
    /** The mail server's own words. */
    answer: z.string().optional(),
    createdAt: instant,
    endedAt: instant.optional(),
  })
  .meta({ id: 'MailSummary' });

/** Newest first; `on` says whether mail is sent here at all, `kept` whether mails to clients stay in the house. */
export const mailPage = page(mailSummary).extend({ on: z.boolean(), kept: z.boolean() });

/** Mails to clients that stay in the house, with what they say. */
export const keptMails = z.object({
  items: z.array(
    z
      .object({ id: z.string(), address: z.string(), subject: z.string(), text: z.string(), at: instant })
      .meta({ id: 'KeptMail' }),
  ),
  on: z.boolean(),
});
