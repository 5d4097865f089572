/** Jobs and the client's links as the API takes and gives them. */
import { z } from 'zod';
import { bilingual, blocker, fen, instant, page, personRef, trailEntry } from '../shared/contract';

export const stage = z.enum(['brief', 'proposal', 'estimate', 'execution', 'billing', 'closing']);

export const openJobBody = z.strictObject({
  title: z.string().trim().min(1).max(200),
  clientId: z.string().max(64),
  contactId: z.string().max(64),
  /** Default: who asks. */
  aeId: z.string().max(64).optional(),
});

export const jobSummary = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    client: z.object({ id: z.string(), name: z.string() }),
    ae: personRef,
    stage,
    stageSince: instant,
    paused: z.boolean(),
    ended: z.enum(['closed', 'cancelled']).nullable(),
    totalFen: fen.nullable(),
    blockers: z.array(blocker),
    openedAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'JobSummary' });
export const jobPage = page(jobSummary);

/** A thing that this person may do next. `ready` false = shown, greyed, with the reason. */
export const nextStep = z
  .object({
    kind: z.string(),
    title: bilingual,
    rules: z.array(z.string()),
    ready: z.boolean(),
    /** `why` says more precisely what is missing: a blocker's code or one of the register's own. */
    reason: z
      .object({ code: z.string(), rule: z.string().optional(), detail: z.string(), why: z.string().optional() })
      .optional(),
    /** JSON Schema (2020-12) of its content; `title` and `description` are Chinese, `x-kind` names the widget: fen, percent, date, text, contact, user, billing, meeting, item, point, outsourced, lines. */
    schema: z.record(z.string(), z.unknown()),
    /** What the form starts with, e.g. the lines of the version before. */
    initial: z.record(z.string(), z.unknown()).optional(),
    /** Its approval may have to be decided by people whom the submitter chooses: `POST /jobs/{id}/steps/{kind}/choices` tells. */
    asksChoice: z.boolean(),
  })
  .meta({ id: 'NextStep' });

/** Whom the submitter chooses in one entry of one stage. */
export const stepChoice = z
  .object({
    /** The key in the step's `chosen`: `<stage>.<entry>`. */
    place: z.string(),
    stage: z.object({ id: z.string(), title: bilingual }),
    /** In the order in which the definition finds them. */
    candidates: z.array(personRef),
    min: z.int(),
    max: z.int(),
    /** False: whether the stage will apply cannot be told yet. */
    required: z.boolean(),
    /** Who was chosen before, of a case that came back. */
    chosen: z.array(z.string()),
  })
  .meta({ id: 'StepChoice' });
export const stepChoices = z.object({ items: z.array(stepChoice) });

export const jobView = jobSummary
  .extend({
    contact: z.object({ id: z.string(), name: z.string(), title: z.string() }),
    contacts: z.array(z.object({ id: z.string(), name: z.string(), title: z.string() })),
    /** The recorded facts: background, brief, jobCard, schedule, meetings, proposals, estimates, finalProofs, live, billings, receipts, closing, exception, paused, ended. Outside costs only for those who may see them. */
    facts: z.record(z.string(), z.unknown()),
    cases: z.array(
      z.object({
        id: z.string(),
        definitionKey: z.string(),
        title: bilingual,
        status: z.string(),
        outcome: z.string().optional(),
        startedAt: instant,
        waitingFor: z.array(personRef),
      }),
    ),
    links: z.array(
      z.object({
        id: z.string(),
        purpose: z.string(),
        contact: personRef,
        url: z.string().optional(),
        /** The last mail with this link, for the AE; `none` where there was none, with why one cannot be sent now. */
        mail: z
          .object({
            state: z.enum(['none', 'waiting', 'sent', 'failed', 'dropped', 'kept']),
            address: z.string().optional(),
            at: instant.optional(),
            unreachable: z.enum(['mail-off', 'no-address']).optional(),
          })
          .optional(),
        /** Where the code went that the answer was given with. */
        codeSentTo: z.string().optional(),
        issuedAt: instant,
        expiresAt: instant,
        openedAt: instant.optional(),
        answeredAt: instant.optional(),
        answer: z.string().optional(),
        answerName: z.string().optional(),
        revokedAt: instant.optional(),
      }),
    ),
    nextSteps: z.array(nextStep),
    /** VAT in force today, in percent: what a new estimate is reckoned with. */
    vatPercent: z.number(),
    trail: z.array(trailEntry),
    seq: z.int(),
  })
  .meta({ id: 'Job' });

/** What a step gives back: the job as it stands after it. */
export const jobAnswer = z
  .object({ jobId: z.string(), seq: z.int(), stage, blockers: z.array(blocker), ended: z.boolean() })
  .meta({ id: 'JobAnswer' });

export const openLinkBody = z.strictObject({ token: z.string().min(20).max(200) });
export const answerLinkBody = z.strictObject({
  token: z.string().min(20).max(200),
  answer: z.enum(['confirmed', 'declined']),
  name: z.string().trim().min(1).max(50),
  comment: z.string().trim().max(2000).optional(),
  /** Hash of what was shown, as `open` gave it: what was seen is what is answered. */
  shownHash: z.string().length(64),
  /** The code that was mailed to the contact; an answer that was given already needs none. */
  code: z
    .string()
    .regex(/^\d{6}$/, 'must be six digits')
    .optional(),
});

/** The code that the client's answer takes. */
export const linkCodeState = z
  .object({
    /** False where no mail reaches the contact: then the link cannot be answered, and the AE records the client's word. */
    available: z.boolean(),
    /** The contact's address, with most of its name left out. */
    sentTo: z.string().optional(),
    /** Too many wrong ones: until then none is taken. */
    lockedUntil: instant.optional(),
    last: z
      .object({
        sentTo: z.string(),
        /** Seconds from now, for whoever looks at a clock of their own: 0 = over. */
        expiresInSeconds: z.int(),
        /** Until another one may be asked for. */
        nextInSeconds: z.int(),
        triesLeft: z.int(),
        mail: z.enum(['waiting', 'sent', 'failed']),
      })
      .optional(),
  })
  .meta({ id: 'LinkCode' });

export const linkView = z
  .object({
    purpose: z.string(),
    agency: z.string(),
    jobNumber: z.string(),
    jobTitle: z.string(),
    clientName: z.string(),
    contactName: z.string(),
    /** For minutes: version, topic, startsAt, place, attendees, conclusions, points (what, owner, dueOn). For an estimate: version, lines (description, unit, quantity, unitPriceFen, amountFen), netFen, vatPercent, vatFen, totalFen, totalInCapitals, deliveryDate, note. No cost, no margin. */
    shown: z.record(z.string(), z.unknown()),
    shownHash: z.string(),
    expiresAt: instant,
    answered: z
      .object({ answer: z.string(), name: z.string(), at: instant, comment: z.string().optional() })
      .optional(),
    /** While it can be answered. */
    code: linkCodeState.optional(),
    revoked: z.boolean(),
  })
  .meta({ id: 'Link' });

export const clientSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    contacts: z.array(z.object({ id: z.string(), name: z.string(), title: z.string() })),
  })
  .meta({ id: 'ClientSummary' });
