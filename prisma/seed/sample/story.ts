/**
 * The words in which a sample job's past is told: who did what, how many working days ago, at what time.
 * Nothing here is written to the database; `play-story.ts` puts every line through the record as if it had just happened.
 */
import type { Json } from '../../../domain/shared/process';
import type { StepKind } from '../../../domain/jobs/types';
import type { DecisionOutcome } from '../../../domain/approvals/types';
import type { WorkingPast } from './working-past';

/** Working days ago, and the local time of that day. */
type When = readonly [ago: number, time: string];

type Content = { [field: string]: Json };

export type StoryLine =
  | { type: 'step'; when: When; by: string; kind: StepKind; content: Content }
  /** The decision on the open task that `by` holds in the job's running case. */
  | { type: 'decision'; when: When; by: string; outcome: DecisionOutcome; comment?: string }
  | { type: 'comment'; when: When; by: string; comment: string }
  /** The client answers the link that is open. */
  | { type: 'answer'; when: When; answer: 'confirmed' | 'declined'; name: string; comment?: string };

export interface SampleJob {
  /** Of what is seeded of it: never changes, so that an interrupted seeding finds its place. */
  key: string;
  title: string;
  /** Key of the client and of the contact there. */
  client: string;
  contact: string;
  /** Username of the AE who opens it. */
  ae: string;
  opened: When;
  story(past: WorkingPast): StoryLine[];
}

/** A step of the job, taken by a person. */
export const step = (ago: number, time: string, by: string, kind: StepKind, content: Content): StoryLine => ({
  type: 'step',
  when: [ago, time],
  by,
  kind,
  content,
});

/** A decision on a case of the job. */
export const decides = (
  ago: number,
  time: string,
  by: string,
  outcome: DecisionOutcome,
  comment?: string,
): StoryLine => ({ type: 'decision', when: [ago, time], by, outcome, ...(comment ? { comment } : {}) });

/** A word on the running case that decides nothing. */
export const says = (ago: number, time: string, by: string, comment: string): StoryLine => ({
  type: 'comment',
  when: [ago, time],
  by,
  comment,
});

/** The client's answer through the link. */
export const answers = (
  ago: number,
  time: string,
  name: string,
  answer: 'confirmed' | 'declined',
  comment?: string,
): StoryLine => ({ type: 'answer', when: [ago, time], name, answer, ...(comment ? { comment } : {}) });

/** Whole yuan as fen. */
export const yuan = (amount: number): number => amount * 100;

/** A line of an estimate; prices in whole yuan, `outside` = what a partner takes for the whole line. */
export const line = (description: string, quantity: number, unit: string, unitPrice: number, outside = 0) => ({
  description,
  unit,
  quantity,
  unitPriceFen: yuan(unitPrice),
  outsideCostFen: yuan(outside),
});
