/**
 * The small words of the approval language: names, titles, durations, percentages, fields.
 * Decides how each is written; knows nothing of what a definition does with them.
 */
import { z } from 'zod';

/** Ids of stages, definitions, roles, departments: `account-manager`, `legal2`. */
const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Fields of a subject and outputs: `amountFen`. */
const fieldPattern = /^[a-z][A-Za-z0-9]*$/;
export const durationPattern = /^([1-9]\d{0,3}) (working )?(hours?|days?)$/;
export const intervalPattern = /^every ([1-9]\d{0,3}) (working )?(hours?|days?)$/;
const percentPattern = /^(?:[1-9]\d?|100)%$/;
/** `ae.manager`: a user field of the subject (or `submitter`), then a relation. */
const relationPattern = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;

export const nameSchema = z
  .string()
  .max(60)
  .regex(namePattern, 'is written in small letters, digits and single hyphens, and begins with a letter');

export const fieldNameSchema = z.string().max(60).regex(fieldPattern, 'is a field name such as amountFen');

export const userIdSchema = z.string().min(1).max(100);

export const titleSchema = z
  .strictObject({
    zh: z.string().trim().min(1).max(80).describe('中文标题 / The title in Chinese'),
    en: z.string().trim().min(1).max(80).describe('The title in English / 英文标题'),
  })
  .describe('What people read: both languages are required / 标题(中英文都要填)');

export const durationSchema = z
  .string()
  .regex(durationPattern, 'is a duration such as "8 working hours", "1 working day", "2 hours" or "3 days"')
  .describe('A duration: "8 working hours", "1 working day", "2 hours", "3 days" / 时长;working = 工作时间');

export const intervalSchema = z
  .string()
  .regex(intervalPattern, 'is an interval such as "every 1 working day"')
  .describe('An interval: "every 1 working day" / 间隔');

export const percentPointSchema = z
  .string()
  .regex(percentPattern, 'is a percentage from 1% to 100%')
  .describe('A point between appearance and due time, 1% to 100%');

export const expressionSchema = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .describe(
    'A CEL expression over subject, submitter, case and outputs; money is integer fen / 条件表达式,金额以“分”为单位',
  );

export const relationSchema = z.string().regex(relationPattern, 'is a user field and a relation such as ae.manager');

export const fieldUseSchema = z.enum(['read', 'hidden']);

const outputTypes = ['text', 'fen', 'percent', 'number', 'date', 'boolean', 'user'] as const;
export const outputTypeSchema = z.enum(outputTypes);
