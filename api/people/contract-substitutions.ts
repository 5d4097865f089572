/** Absences and who stands in. */
import { z } from 'zod';
import { bilingual, fen, instant, page, personRef } from '../shared/contract';

const limits = {
  definitionKey: z.string().min(1).max(64).optional(),
  clientId: z.string().min(1).max(64).optional(),
  /** Only matters of at most this amount; one without an amount is not covered. */
  maxAmountFen: fen.optional(),
};

/** `[from, to)`; `to` null = until it is ended. `absentId` is oneself unless given. */
export const enterSubstitutionBody = z.strictObject({
  absentId: z.string().min(1).max(64).optional(),
  substituteId: z.string().min(1).max(64),
  from: instant,
  to: instant.nullable(),
  ...limits,
  reason: z.string().trim().min(1).max(500).optional(),
});

/** The only thing that changes afterwards: when it ends. */
export const changeSubstitutionBody = z.strictObject({ to: instant.nullable() });

export const substitutionStates = ['future', 'running', 'over', 'cancelled'] as const;

export const substitution = z
  .object({
    id: z.string(),
    absent: personRef,
    substitute: personRef,
    from: instant,
    to: instant.nullable(),
    definition: z.object({ key: z.string(), title: bilingual.nullable() }).optional(),
    client: z.object({ id: z.string(), name: z.string() }).optional(),
    maxAmountFen: fen.optional(),
    reason: z.string().optional(),
    state: z.enum(substitutionStates),
    enteredAt: instant,
    enteredBy: personRef,
    /** Ended before its time, or cancelled before it began: by whom and when. */
    endedEarly: z.object({ at: instant, by: personRef }).optional(),
    /** Whether I may change its end, end or cancel it. */
    mayChange: z.boolean(),
  })
  .meta({ id: 'Substitution' });
export const substitutionPage = page(substitution).meta({ id: 'SubstitutionPage' });

export const whose = ['mine', 'asSubstitute', 'below', 'all'] as const;

/** What the form offers: for whom I may enter one, and the approvals it can be limited to. */
export const substitutionOptions = z
  .object({
    /** Myself first, then everybody below me; for an administrator everybody. */
    absents: z.array(personRef),
    definitions: z.array(z.object({ key: z.string(), title: bilingual })),
  })
  .meta({ id: 'SubstitutionOptions' });
