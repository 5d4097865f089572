/** Shapes of what somebody was told. */
import { z } from 'zod';
import { noticeKinds } from '../../domain/people';
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
