/**
 * Sessions, tokens and who am I; the rest of the slice stands in the files beside:
 *
 * - substitutions: `GET /substitutions` (whose, state), `GET /substitutions/options`, `POST /substitutions`,
 *   `POST /substitutions/{id}/changes` (another end), `POST /substitutions/{id}/ending` (now; a future one is cancelled)
 * - calendars: `GET /calendars`, `GET /calendars/{id}/years/{year}`, and `POST /calendars/{id}/` `previews`, `imports`,
 *   `days`, `hours`; `GET /rechecks`, `GET /rechecks/{id}`: how far the open cases are with looking again
 * - staff: `GET /staff` (q, active, role, department), `POST /staff`, `GET /staff/{id}`, `POST /staff/{id}/` `changes`,
 *   `password`; `GET /departments`, `POST /departments/{id}/heads`
 * - departures: `POST /departures/previews`, `POST /departures`, `GET /departures`, `GET /departures/{id}`,
 *   `POST /departures/{id}/cancellation`
 * - notifications: `GET /notifications` (unread), `POST /notifications/read`, `GET` and `POST /notifications/preferences`;
 *   `GET /mails` (state), `POST /mails/{id}/sending`: mails that did not get through; `GET /mails/kept`: those of a sample agency
 * - webhooks: `GET` and `POST /webhooks`, `DELETE /webhooks/{id}`; `GET /webhook-messages` (state), `POST /webhook-messages/{id}/sending`
 */
import { z } from 'zod';
import { instant, personRef } from '../shared/contract';

export * from './contract-calendars';
export * from './contract-departures';
export * from './contract-notifications';
export * from './contract-staff';
export * from './contract-substitutions';
export * from './contract-webhooks';

export const signInBody = z.strictObject({ username: z.string().min(1).max(64), password: z.string().min(1).max(200) });

export const me = z
  .object({
    id: z.string(),
    name: z.string(),
    username: z.string(),
    roles: z.array(
      z.object({ role: z.string(), department: z.object({ id: z.string(), name: z.string() }).optional() }),
    ),
    department: z.object({ id: z.string(), name: z.string() }).nullable(),
    manager: personRef.nullable(),
    /** What may I do, as `action:subject`, e.g. `create:Job`, `read:Definition`. */
    permissions: z.array(z.string()),
    openTasks: z.int(),
  })
  .meta({ id: 'Me' });

export const createTokenBody = z.strictObject({
  name: z.string().trim().min(1).max(64),
  expiresInDays: z.int().min(1).max(365),
});
export const tokenSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    start: z.string(),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'Token' });
/** The secret is shown once. */
export const createdToken = tokenSummary.extend({ secret: z.string() }).meta({ id: 'CreatedToken' });
export const personSummary = personRef
  .extend({ department: z.string().nullable(), roles: z.array(z.string()) })
  .meta({ id: 'PersonSummary' });
