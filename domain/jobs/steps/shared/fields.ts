/**
 * The fields that steps are made of. Each carries its Chinese label (`title`, `description`), the English one (`x-en`)
 * and which widget suits it (`x-kind`), so that the form and the OpenAPI text are drawn from the same schema that refuses.
 * Knows no job: what a value means there is checked by the step.
 */
import { z } from 'zod';

export interface FieldWords {
  zh: string;
  en: string;
  /** One sentence of help under the field. */
  hint?: { zh: string; en: string };
}

export const MAX_FEN = 1_000_000_000_000;
export const MAX_QUANTITY = 1_000_000;

const words = ({ zh, en, hint }: FieldWords) => ({
  title: zh,
  ...(hint ? { description: hint.zh } : {}),
  'x-en': { title: en, ...(hint ? { description: hint.en } : {}) },
});

/** PostgreSQL and UTF-8 cannot hold a NUL or half a surrogate pair: what was written could not be read back as it was. */
const storable = (value: string) => !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);

const written = (max: number) =>
  z.string().trim().min(1).max(max).refine(storable, { message: 'Contains characters that cannot be stored' });

/** One line of text, not blank. */
export const line = (field: FieldWords, max = 200) => written(max).meta({ ...words(field), pattern: '\\S' });

/** A number or code of a given form, such as an invoice's. */
export const code = (field: FieldWords, form: RegExp, max: number) =>
  z.string().trim().max(max).regex(form).meta(words(field));

/** Several sentences, not blank. */
export const text = (field: FieldWords, max = 4000) =>
  written(max).meta({ ...words(field), pattern: '\\S', 'x-kind': 'text' });

/** An amount in integer fen, from `min` (0) to ¥10,000,000,000.00. */
export const fen = (field: FieldWords, min = 0) =>
  z
    .int()
    .min(min)
    .max(MAX_FEN)
    .meta({ ...words(field), 'x-kind': 'fen' });

/** A calendar day such as `2026-11-22`. */
export const date = (field: FieldWords) => z.iso.date().meta({ ...words(field), 'x-kind': 'date' });

/** 0 to 100 with at most two decimals. */
export const percent = (field: FieldWords) =>
  z
    .number()
    .min(0)
    .max(100)
    .refine((value) => hasDecimals(value, 2), { message: 'At most two decimals' })
    .meta({ ...words(field), 'x-kind': 'percent', 'x-decimals': 2 });

/** Above 0 with at most three decimals. */
export const quantity = (field: FieldWords) =>
  z
    .number()
    .min(0.001)
    .max(MAX_QUANTITY)
    .refine((value) => hasDecimals(value, 3), { message: 'At most three decimals' })
    .meta({ ...words(field), 'x-decimals': 3 });

export const count = (field: FieldWords, min: number, max: number) => z.int().min(min).max(max).meta(words(field));

export const yesOrNo = (field: FieldWords) => z.boolean().meta(words(field));

/** Id of one of the client's contacts. */
export const contact = (field: FieldWords) => written(64).meta({ ...words(field), 'x-kind': 'contact' });

/** Id of a person of the agency. */
export const user = (field: FieldWords) => written(64).meta({ ...words(field), 'x-kind': 'user' });

/** Number of one of the job's billing requests. */
export const billing = (field: FieldWords) =>
  z
    .int()
    .min(1)
    .max(999)
    .meta({ ...words(field), 'x-kind': 'billing' });

/** Number of a meeting or call whose minutes the client has not confirmed. */
export const meeting = (field: FieldWords) =>
  z
    .int()
    .min(1)
    .max(9999)
    .meta({ ...words(field), 'x-kind': 'meeting' });

/** Number of an item of the schedule that is not done. */
export const scheduleItem = (field: FieldWords) =>
  z
    .int()
    .min(1)
    .max(9999)
    .meta({ ...words(field), 'x-kind': 'item' });

/** Number of a point that a discussion left open. */
export const point = (field: FieldWords) =>
  z
    .int()
    .min(1)
    .max(9999)
    .meta({ ...words(field), 'x-kind': 'point' });

/** Number of a line of the estimate that a partner does. */
export const outsourcedLine = (field: FieldWords) =>
  z
    .int()
    .min(1)
    .max(200)
    .meta({ ...words(field), 'x-kind': 'outsourced' });

/** One of a few values, each with its words in `x-options`. */
export const choice = <const Value extends string>(
  field: FieldWords,
  options: { readonly [value in Value]: { zh: string; en: string } },
) => z.enum(Object.keys(options) as Value[]).meta({ ...words(field), 'x-options': options });

/** A table with at least one row, or as many as `min` says. */
export const rows = <Row extends z.ZodType>(row: Row, field: FieldWords, max: number, min = 1) =>
  z
    .array(row)
    .min(min)
    .max(max)
    .meta({ ...words(field), 'x-kind': 'lines' });

/** Shown, not asked: what the form was opened on, sent back so that nothing else is meant. */
export const seen = (field: FieldWords, max = 100) => written(max).meta({ ...words(field), readOnly: true });

function hasDecimals(value: number, decimals: number): boolean {
  const factor = 10 ** decimals;
  return Math.abs(value * factor - Math.round(value * factor)) < 1e-6 * Math.max(1, Math.abs(value));
}
